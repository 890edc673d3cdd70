import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import type { PublishedPaper } from '../../../src/integrations/search/read-published.ts';
import { shownPapers, type SearchAnswer, type Searcher } from './searcher.ts';

const folder = 'mini-search';

/** With the tolerance and the weight of titles that its own documentation advises. */
const options = {
  fields: ['title', 'abstract', 'names'],
  searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true, combineWith: 'AND' as const },
};

/**
 * MiniSearch in the browser. Its index is loaded whole and holds no text, so a page that shows
 * titles and excerpts would load more than is counted here.
 */
export const miniSearch: Searcher = {
  name: 'MiniSearch',
  home: 'rivals',
  open: openMini,
  ask: askMini,
  isLoadedWhole: true,
  counts: (path) => path.startsWith(`${folder}/`),
};

/** Index papers, and put MiniSearch's module beside the index. */
export function writeMiniIndex(papers: readonly PublishedPaper[], rivals: string): void {
  const index = new MiniSearch(options);
  index.addAll(
    papers.map(({ id, title, abstract = '', authors = [] }) => ({
      id,
      title,
      abstract,
      names: authors.join('; '),
    })),
  );
  const output = join(rivals, folder);
  mkdirSync(output);
  writeFileSync(join(output, 'index.json'), JSON.stringify(index));
  copyFileSync(fileURLToPath(import.meta.resolve('minisearch')), join(output, 'minisearch.js'));
}

async function openMini(page: Page, rivals: string): Promise<void> {
  await page.goto(`${rivals}index.html`);
  await page.evaluate(
    async ([address, settings]) => {
      const module = (await import(`${address}minisearch.js`)) as { default: typeof MiniSearch };
      const text = await (await fetch(`${address}index.json`)).text();
      Object.assign(globalThis, { mini: module.default.loadJSON(text, settings) });
    },
    [`${rivals}${folder}/`, options] as const,
  );
}

function askMini(page: Page, text: string): Promise<SearchAnswer> {
  return page.evaluate(
    ([words, count]) => {
      const { mini } = globalThis as unknown as { mini: MiniSearch };
      const start = performance.now();
      const found = mini.search(words).slice(0, count);
      const milliseconds = performance.now() - start;
      return { papers: found.map(({ id }) => String(id)), milliseconds };
    },
    [text, shownPapers] as const,
  );
}
