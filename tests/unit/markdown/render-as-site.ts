import config from '../../../astro.config.mjs';

/** Render Markdown with the processor that the site is configured with. */
export async function renderAsSite(markdown: string): Promise<{ html: string; excerpt: unknown }> {
  const processor = config.markdown?.processor;
  if (!processor) throw new Error('astro.config.mjs names no Markdown processor.');
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  const { code, metadata } = await renderer.render(markdown, { frontmatter: {} });
  return { html: code.trim(), excerpt: metadata.frontmatter['excerpt'] };
}
