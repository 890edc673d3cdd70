import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { QueryKind } from './draw-queries.ts';
import { spread } from './searcher.ts';

/** What a browser that was never here before loads in order to search. */
export interface BytesMeasure {
  /** Up to the first results, the engine included. */
  firstSearch: { median: number; p95: number };
  /** The same, as files without any compression for the way. */
  firstSearchUncompressed: { median: number; p95: number };
  /** Up to the results of a second query. */
  furtherSearch: { median: number; p95: number };
}

/** How a page is opened for searching and how it is asked. */
export interface CountedSearch {
  open: (page: Page, site: string) => Promise<void>;
  ask: (page: Page, text: string) => Promise<unknown>;
  /** Which files belong to the search, by their paths from the root of the site. */
  counts: (path: string) => boolean;
}

const pairsOfKind = 3;

/** Count the bytes of first and second searches, each in a browser window of its own. */
export async function countBytes(
  browser: Browser,
  site: { address: string; folder: string },
  { open, ask, counts }: CountedSearch,
  kinds: readonly QueryKind[],
): Promise<BytesMeasure> {
  const pairs = kinds.flatMap(({ queries }) =>
    Array.from({ length: pairsOfKind }, (_, index) => queries.slice(2 * index, 2 * index + 2)),
  );
  const sizes: { first: Size; further: Size }[] = [];
  for (const [first, second] of pairs) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const paths = new Set<string>();
    page.on('request', (request) => paths.add(pathOf(request.url(), site.address)));
    const size = () => sizeOf([...paths].filter(counts), site.folder);
    await open(page, site.address);
    await ask(page, first?.text ?? '');
    const afterFirst = size();
    await page.waitForLoadState('networkidle');
    const before = size();
    await ask(page, second?.text ?? '');
    const after = size();
    sizes.push({
      first: afterFirst,
      further: { sent: after.sent - before.sent, whole: after.whole - before.whole },
    });
    await context.close();
  }
  return {
    firstSearch: spread(sizes.map(({ first }) => first.sent)),
    firstSearchUncompressed: spread(sizes.map(({ first }) => first.whole)),
    furtherSearch: spread(sizes.map(({ further }) => further.sent)),
  };
}

interface Size {
  /** As hosts send them: text compressed with gzip, the index as it is. */
  sent: number;
  whole: number;
}

function sizeOf(paths: readonly string[], folder: string): Size {
  const sizes = paths.map((path): Size => {
    const bytes = readFileSync(join(folder, path));
    const isText = /\.(?:css|html|js|json|svg)$/.test(path);
    return { sent: isText ? gzipSync(bytes).length : bytes.length, whole: bytes.length };
  });
  return sizes.reduce((a, b) => ({ sent: a.sent + b.sent, whole: a.whole + b.whole }), {
    sent: 0,
    whole: 0,
  });
}

function pathOf(url: string, site: string): string {
  return decodeURI(url.slice(site.length)).replace(/[?#].*$/, '');
}
