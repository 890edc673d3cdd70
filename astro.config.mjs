// @ts-check
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { classicScripts } from './src/integrations/classic-scripts.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { storeFromDisk } from './src/integrations/store-from-disk.ts';
import { rehypeHttpLinks } from './src/markdown/rehype-http-links.ts';
import { remarkExcerpt } from './src/markdown/remark-excerpt.ts';
import { remarkNoHtml } from './src/markdown/remark-no-html.ts';

export default defineConfig({
  // One file a page, named as its source is: every link can name its file.
  build: { format: 'preserve', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    storeFromDisk(),
    searchIndex(),
    classicScripts({ 'search.js': new URL('./src/search/search-page.ts', import.meta.url) }),
  ],
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
      ],
    }),
    syntaxHighlight: false,
  },
  prerenderConflictBehavior: 'error',
  trailingSlash: 'ignore',
});
