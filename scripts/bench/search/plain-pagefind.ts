import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Page } from 'playwright-core';
import { shownPapers, type SearchAnswer, type Searcher } from './searcher.ts';

const folder = 'pagefind';

/**
 * Pagefind as it comes: its own reading of the same pages, its own ranking, its own worker. The
 * pages mark the title and the abstract as what is searched, so it knows no names of authors.
 */
export const plainPagefind: Searcher = {
  name: 'plain Pagefind',
  home: 'rivals',
  open: openPlain,
  ask: askPlain,
  counts: (path) => path.startsWith(`${folder}/`),
};

/** The part of Pagefind's module that is used here. */
interface PagefindModule {
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** Index the papers of a built site. Throws where Pagefind fails. */
export async function writePlainIndex(site: string, rivals: string): Promise<void> {
  try {
    const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error('Pagefind made no index.');
    await index.addDirectory({ path: site, glob: 'papers/*.html' });
    const { errors } = await index.writeFiles({ outputPath: join(rivals, folder) });
    if (errors.length > 0) throw new Error(`Pagefind failed: ${errors.join('; ')}`);
  } finally {
    await pagefind.close();
  }
}

/** Open a page that searches with nothing but Pagefind's module. */
async function openPlain(page: Page, rivals: string): Promise<void> {
  await page.goto(`${rivals}index.html`);
  await page.evaluate(async (address) => {
    const module = (await import(address)) as PagefindModule;
    await module.init();
    Object.assign(globalThis, { plain: module });
  }, `${rivals}${folder}/pagefind.js`);
  await page.waitForLoadState('networkidle');
}

/** Search and load what a page of results shows. */
function askPlain(page: Page, text: string): Promise<SearchAnswer> {
  return page.evaluate(
    async ([words, count]) => {
      const { plain } = globalThis as unknown as { plain: PagefindModule };
      const start = performance.now();
      const { results } = await plain.search(words);
      const first = await Promise.all(results.slice(0, count).map((result) => result.data()));
      const milliseconds = performance.now() - start;
      return { papers: first.map(({ url }) => url.replace(/^.*\/|\.html$/g, '')), milliseconds };
    },
    [text, shownPapers] as const,
  );
}
