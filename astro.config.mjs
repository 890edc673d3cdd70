// @ts-check
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeKatex from 'rehype-katex';
import rehypeSlug from 'rehype-slug';
import remarkMath from 'remark-math';
import { bookFace } from './src/integrations/fonts/book-face.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { storeFromDisk } from './src/integrations/store-from-disk.ts';
import { hasNoLink } from './src/markdown/has-no-link.ts';
import { rehypeHttpLinks } from './src/markdown/rehype-http-links.ts';
import { remarkExcerpt } from './src/markdown/remark-excerpt.ts';
import { remarkNoHtml } from './src/markdown/remark-no-html.ts';

export default defineConfig({
  // One file a page, named as its source is: every link can name its file.
  build: { format: 'preserve', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [storeFromDisk(), bookFace(), sitemap(), searchIndex()],
  markdown: {
    processor: unified({
      // Text from digests is already set in type, and has no GitHub extensions.
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkNoHtml, remarkMath, remarkExcerpt],
      // MathML alone: no fonts, no script. A formula that KaTeX refuses is shown as its source.
      rehypePlugins: [
        // No size that a formula asks for is wider than a line.
        [rehypeKatex, { output: 'mathml', strict: false, errorColor: 'inherit', maxSize: 10 }],
        rehypeHttpLinks,
        // The prefix keeps headings of texts apart from those of the page around them.
        [rehypeSlug, { prefix: 'text-' }],
        [
          rehypeAutolinkHeadings,
          { behavior: 'wrap', properties: { className: ['anchor'] }, test: hasNoLink },
        ],
      ],
    }),
    syntaxHighlight: false,
  },
  prerenderConflictBehavior: 'error',
  trailingSlash: 'ignore',
});
