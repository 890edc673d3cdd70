/** Pagefind as it comes: its own reading of the same pages, its own ranking, its own worker. */
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Page } from 'playwright-core';
import type { SearchAnswer, Searcher } from './searcher.ts';

/** Where its index is put, beside that of the site. */
export const plainFolder = 'plain-pagefind';
const maxFragments = 2000;
const shown = 10;

/** The part of Pagefind's module that is used here. */
interface PagefindModule {
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

export async function writePlainIndex(site: string): Promise<void> {
  try {
    const { index } = await pagefind.createIndex({ maxFragments, forceLanguage: 'en' });
    if (!index) throw new Error('Pagefind made no index.');
    await index.addDirectory({ path: site, glob: 'papers/*.html' });
    await index.writeFiles({ outputPath: join(site, plainFolder) });
  } finally {
    await pagefind.close();
  }
}

export async function plainPagefind(page: Page, site: string): Promise<Searcher> {
  await openPlain(page, site);
  return { name: 'plain Pagefind', search: (text) => askPlain(page, text) };
}

/** Open a page that searches with nothing but Pagefind's module. */
export async function openPlain(page: Page, site: string): Promise<void> {
  await page.goto(`${site}about.html`);
  await page.evaluate(async (address) => {
    const module = (await import(address)) as PagefindModule;
    await module.init();
    Object.assign(globalThis, { plain: module });
  }, `${site}${plainFolder}/pagefind.js`);
  await page.waitForLoadState('networkidle');
}

/** Search and load what a page of results shows. */
export function askPlain(page: Page, text: string): Promise<SearchAnswer> {
  return page.evaluate(
    async ([words, count]) => {
      const { plain } = globalThis as unknown as { plain: PagefindModule };
      const start = performance.now();
      const { results } = await plain.search(words);
      const first = await Promise.all(results.slice(0, count).map((result) => result.data()));
      const milliseconds = performance.now() - start;
      return { papers: first.map(({ url }) => url.replace(/^.*\/|\.html$/g, '')), milliseconds };
    },
    [text, shown] as const,
  );
}
