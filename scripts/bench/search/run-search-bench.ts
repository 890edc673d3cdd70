/** The whole story of a search benchmark: an archive, its site, and several ways to search it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import {
  readPublished,
  type PublishedPaper,
} from '../../../src/integrations/search/read-published.ts';
import { openBrowser } from '../../browser/open-browser.ts';
import { archiveCacheFolder } from '../../build/cache-folder.ts';
import { serveFolder } from '../../serve/serve-folder.ts';
import type { BenchPaper } from '../bench-paper.ts';
import type { PaperSource } from '../bench-report.ts';
import { measureBuild } from '../measure-build.ts';
import type { Selection } from '../select-papers.ts';
import { countBytes, type BytesMeasure, type CountedSearch } from './count-bytes.ts';
import { drawQueries, type QueryKind } from './draw-queries.ts';
import { miniSearch } from './mini-search.ts';
import { openSearchPage, ownSearcher, submitQuery } from './own-searcher.ts';
import {
  askPlain,
  openPlain,
  plainFolder,
  plainPagefind,
  writePlainIndex,
} from './plain-pagefind.ts';
import { measureSearcher, type SearcherMeasure } from './searcher.ts';

export interface SearchBenchOptions {
  repository: string;
  /** Queries of each kind. */
  queries: number;
  signal: AbortSignal;
  onStep: (step: string) => void;
}

export interface SearchMeasures {
  papers: number;
  /** Where they came from, if an archive was made for this. */
  source?: PaperSource & { skipped: Selection['skipped'] };
  searchers: SearcherMeasure[];
  bytes: {
    own: BytesMeasure;
    /** Where a word is misspelt, which takes a part of the vocabulary. */
    ownWithTypo: BytesMeasure;
    plainPagefind: BytesMeasure;
    /** The whole index, compressed with gzip. */
    miniSearch: number;
  };
}

/** Build an archive of these papers, measure its search, and leave nothing behind. */
export async function benchPapers(
  papers: readonly BenchPaper[],
  write: (papers: readonly BenchPaper[], archive: string) => void,
  options: SearchBenchOptions,
): Promise<SearchMeasures> {
  const workspace = mkdtempSync(join(tmpdir(), 'shelfmark-bench-search-'));
  const archive = join(workspace, 'archive');
  const folders = {
    repository: options.repository,
    archive,
    output: join(workspace, 'site'),
    figures: join(workspace, 'figures.json'),
  };
  try {
    options.onStep(`Building ${papers.length} papers`);
    write(papers, archive);
    await measureBuild(folders, options.signal);
    return await benchSite(folders.output, options);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
    rmSync(archiveCacheFolder(options.repository, archive), { recursive: true, force: true });
  }
}

/** Measure the search of a site that is built already. */
export async function benchSite(
  folder: string,
  { queries, signal, onStep }: SearchBenchOptions,
): Promise<SearchMeasures> {
  const papers = readPublished(folder);
  const kinds = drawQueries(papers, queries);
  onStep('Indexing with plain Pagefind');
  await writePlainIndex(folder);
  const site = await serveFolder(folder);
  const browser = await openBrowser();
  try {
    const run = { browser, folder: resolve(folder), address: site.address, papers, kinds };
    const searchers = await measureSearchers(run, signal, onStep);
    onStep('Counting bytes');
    return { papers: papers.length, searchers, bytes: await measureBytes(run) };
  } finally {
    await browser.close();
    await site.close();
    rmSync(join(folder, plainFolder), { recursive: true, force: true });
  }
}

interface Run {
  browser: Browser;
  folder: string;
  address: string;
  papers: readonly PublishedPaper[];
  kinds: readonly QueryKind[];
}

async function measureSearchers(
  { browser, folder, address, papers, kinds }: Run,
  signal: AbortSignal,
  onStep: (step: string) => void,
): Promise<SearcherMeasure[]> {
  const page = () => browser.newPage();
  const makers = [
    async () => plainPagefind(await page(), address),
    async () => ownSearcher('Shelfmark', await page(), address),
    ...(existsSync(join(folder, 'pagefind', 'disk'))
      ? [
          async () =>
            ownSearcher('Shelfmark from disk', await page(), `${pathToFileURL(folder).href}/`),
        ]
      : []),
    async () => Promise.resolve(miniSearch(papers)),
  ];
  const measures: SearcherMeasure[] = [];
  for (const make of makers) {
    const searcher = await make();
    onStep(`Searching with ${searcher.name}`);
    measures.push(await measureSearcher(searcher, kinds, signal));
  }
  return measures;
}

async function measureBytes({ browser, folder, address, papers, kinds }: Run) {
  const site = { address, folder };
  const [typos, words] = [
    kinds.filter(({ name }) => name.includes('typo')),
    kinds.filter(({ name }) => !name.includes('typo')),
  ];
  const own: CountedSearch = {
    open: openSearchPage,
    ask: submitQuery,
    counts: (path) => /^(?:pagefind|search)\/|^scripts\/search\.js$/.test(path),
  };
  const plain: CountedSearch = {
    open: openPlain,
    ask: askPlain,
    counts: (path) => path.startsWith(plainFolder),
  };
  return {
    own: await countBytes(browser, site, own, words),
    ownWithTypo: await countBytes(browser, site, own, typos),
    plainPagefind: await countBytes(browser, site, plain, words),
    miniSearch: miniSearch(papers).bytes,
  };
}
