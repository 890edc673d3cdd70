import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Place, Searcher } from './searcher.ts';
import { spread, type Spread } from './spread.ts';
import { watchRequests } from './watch-requests.ts';

/** What a browser that was never here before loads in order to search. */
export interface BytesMeasure {
  /** Up to the first results, the engine included, the page and its style not. */
  firstResults: Spread;
  /** Until nothing more comes, such as what lists beside the results show. */
  firstSearch: Spread;
  /** The same with the page, its style, its fonts and its other scripts. */
  wholePage: Spread;
  /** What a second search adds, until nothing more comes. */
  furtherSearch: Spread;
}

/** Two queries of a kind that follow each other. */
export interface QueryPair {
  kind: string;
  first: string;
  second: string;
}

/** Of the queries of each kind, and of all of them. */
export interface BytesMeasures {
  kinds: (BytesMeasure & { kind: string })[];
  all: BytesMeasure;
}

interface PairBytes {
  kind: string;
  firstResults: number;
  firstSearch: number;
  wholePage: number;
  furtherSearch: number;
}

/** Browser windows at once: they mostly wait. */
const atOnce = 3;

/**
 * Count the bytes of first and second searches, each pair in a browser window of its own. Over
 * HTTP text counts as hosts send it, compressed with gzip; from disk files count as they are.
 */
export async function countBytes(
  browser: Browser,
  searcher: Searcher,
  { place, folder }: { place: Place; folder: string },
  pairs: readonly QueryPair[],
): Promise<BytesMeasures> {
  const sizeOf = sizesOf(folder, place.name === 'HTTP' ? sentSize : fileSize);
  const counted: PairBytes[] = [];
  for (let start = 0; start < pairs.length; start += atOnce) {
    const windows = pairs.slice(start, start + atOnce).map(async (pair) => {
      const context = await browser.newContext();
      const paths = await pathsOfPair(await context.newPage(), searcher, place, pair);
      await context.close();
      const [firstResults, firstSearch, both] = [
        sizeOf(paths.firstResults.filter(searcher.counts)),
        sizeOf(paths.firstSearch.filter(searcher.counts)),
        sizeOf(paths.both.filter(searcher.counts)),
      ];
      const furtherSearch = both - firstSearch;
      const wholePage = sizeOf(paths.firstSearch);
      return { kind: pair.kind, firstResults, firstSearch, wholePage, furtherSearch };
    });
    counted.push(...(await Promise.all(windows)));
  }
  const kinds = Map.groupBy(counted, ({ kind }) => kind);
  return {
    kinds: [...kinds].map(([kind, own]) => ({ kind, ...spreadsOf(own) })),
    all: spreadsOf(counted),
  };
}

function spreadsOf(counted: readonly PairBytes[]): BytesMeasure {
  return {
    firstResults: spread(counted.map(({ firstResults }) => firstResults)),
    firstSearch: spread(counted.map(({ firstSearch }) => firstSearch)),
    wholePage: spread(counted.map(({ wholePage }) => wholePage)),
    furtherSearch: spread(counted.map(({ furtherSearch }) => furtherSearch)),
  };
}

/** Sum the sizes of files in a folder, each of which is read once. */
function sizesOf(folder: string, sizeOf: (file: string) => number) {
  const sizes = new Map<string, number>();
  return (paths: readonly string[]) =>
    paths.reduce((total, path) => {
      const size = sizes.get(path) ?? sizeOf(join(folder, path));
      sizes.set(path, size);
      return total + size;
    }, 0);
}

/** The files that were read up to each moment. */
async function pathsOfPair(
  page: Page,
  { home, open, ask, settle }: Searcher,
  place: Place,
  { first, second }: QueryPair,
) {
  const requests = watchRequests(page, place[home]);
  await open(page, place[home]);
  await ask(page, first);
  const firstResults = requests.paths();
  await settle?.(page);
  await requests.quiet();
  const firstSearch = requests.paths();
  await ask(page, second);
  await settle?.(page);
  await requests.quiet();
  return { firstResults, firstSearch, both: requests.paths() };
}

/** Pagefind's files are compressed already. */
function sentSize(file: string): number {
  const bytes = readFileSync(file);
  return /\.(?:css|html|js|json|svg|xml)$/.test(file) ? gzipSync(bytes).length : bytes.length;
}

function fileSize(file: string): number {
  return readFileSync(file).length;
}
