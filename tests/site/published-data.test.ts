/** The data for programs says what the pages say, and nothing that is not known. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { filePaths } from './folder-tree.ts';
import { publishedDigests, publishedPapers, publishedThemes } from './site-data.ts';

describe.each(['site', 'crowdedSite'] as const)('the data of the %s', (folder) => {
  const site = inject(folder);
  const papers = publishedPapers(site);
  const ids = new Set(papers.map(({ id }) => id));

  test('has a line for every paper, sorted by id', () => {
    const text = readFileSync(join(site, 'data', 'papers.jsonl'), 'utf8');
    expect(text.endsWith('}\n')).toBe(true);
    expect(papers.length).toBe(text.split('\n').length - 1);
    expect([...ids]).toEqual([...ids].toSorted());
    expect(ids.size).toBe(papers.length);
  });

  test('names every paper’s page and its other addresses, and no others', () => {
    const addresses = papers.flatMap(({ id, addresses = [] }) => [id, ...addresses]);
    const pages = filePaths(join(site, 'papers')).map((path) => path.replace(/\.html$/, ''));
    expect(addresses.toSorted()).toEqual(pages);
  });

  test('leaves out what is not known', () => {
    expect(papers.flatMap((paper) => emptyParts(paper, paper.id))).toEqual([]);
    expect(papers.some(({ published }) => published === undefined)).toBe(true);
    expect(papers.some(({ authorCount }) => authorCount === undefined)).toBe(true);
  });

  test('gives themes and digests the papers that name them', () => {
    for (const theme of publishedThemes(site)) {
      const placed = papers.filter(({ themes }) => themes.some(({ id }) => id === theme.id));
      expect(theme.papers.toSorted()).toEqual(placed.map(({ id }) => id));
    }
    for (const digest of publishedDigests(site)) {
      const ranks = papers.flatMap(({ id, digests }) =>
        digests.filter((each) => each.id === digest.id).map(({ rank }) => ({ id, rank })),
      );
      const inOrder = ranks.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
      expect(digest.papers).toEqual(inOrder);
    }
  });
});

/** Name the parts of a record that stand for nothing. A shown count of zero is a count. */
function emptyParts(value: unknown, path: string): string[] {
  if (value === null || value === '' || (value === 0 && !path.includes('.counts.'))) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => emptyParts(part, `${path}.${key}`));
}
