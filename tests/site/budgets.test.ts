/** What a reader's browser has to load is bounded, and the bounds are small. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { filePaths } from './folder-tree.ts';
import { elementsOf, propertyOf, readPages, targetOf, type HtmlPage } from './read-html.ts';

const kilobyte = 1024;
const budgets = {
  /** A paper's page with its style sheets, compressed as hosts send them. */
  paper: 12 * kilobyte,
  /** Any other page, with a hundred papers at most. */
  list: 60 * kilobyte,
  script: 4 * kilobyte,
  /** The script of any page that does more than be read, such as the search. */
  tool: 16 * kilobyte,
  /** The faces of a page in English. */
  faces: 120 * kilobyte,
};

describe.each([
  { name: 'the bundled archive', folder: 'site' as const },
  { name: 'an archive with long lists', folder: 'crowdedSite' as const },
])('in $name', ({ folder }) => {
  const site = inject(folder);
  const pages = readPages(site);
  const sizes = new Map<string, number>();
  const compressed = (path: string) => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const size = brotliCompressSync(readFileSync(join(site, path))).length;
    sizes.set(path, size);
    return size;
  };
  const isPaper = ({ path }: HtmlPage) => path.startsWith('papers/');

  test('the page of a paper is within its budget, style sheets included', () => {
    const papers = pages.filter(isPaper);
    expect(papers.length).toBeGreaterThan(90);
    const weights = papers.map((page) => [page.path, weightWithStyles(page)] as const);
    expect(weights.filter(([, weight]) => weight > budgets.paper)).toEqual([]);
  });

  test('every other page is within its budget', () => {
    const heavy = pages
      .filter((page) => !isPaper(page))
      .map(({ path }) => [path, compressed(path)] as const)
      .filter(([, weight]) => weight > budgets.list);
    expect(heavy).toEqual([]);
  });

  test('the scripts of a paper are within their budget', () => {
    const [paper] = pages.filter(isPaper);
    if (!paper) throw new Error('There is no paper.');
    const scripts = filesOf(paper, 'script', 'src');
    expect(scripts).toContain('scripts/page.js');
    expect(sum(scripts.map(compressed))).toBeLessThan(budgets.script);
  });

  test('every script that pages load is within its budget', () => {
    const scripts = filePaths(site).filter((path) => /^scripts\/.*\.js$/.test(path));
    expect(scripts).toEqual(expect.arrayContaining(['scripts/map.js', 'scripts/search.js']));
    const heavy = scripts.map((path) => [path, compressed(path)] as const);
    expect(heavy.filter(([, weight]) => weight > budgets.tool)).toEqual([]);
  });

  test('the faces of a page in English are within their budget', () => {
    const faces = filePaths(site).filter((path) => /\.woff2$/.test(path) && !/-rest\./.test(path));
    expect(faces).toHaveLength(3);
    expect(sum(faces.map((path) => readFileSync(join(site, path)).length))).toBeLessThan(
      budgets.faces,
    );
  });

  function weightWithStyles(page: HtmlPage): number {
    const styles = filesOf(page, 'link', 'href').filter((path) => path.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    return sum([page.path, ...styles].map(compressed));
  }
});

/** The files that elements of a page name, from the root of the site. */
function filesOf(page: HtmlPage, tag: string, attribute: string): string[] {
  return elementsOf(page, tag).flatMap((element) => {
    const address = propertyOf(element, attribute);
    return address === undefined ? [] : [targetOf(page, { tag, address }).path];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
