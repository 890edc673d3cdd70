/** No list grows without bound, and what is old stays where it is. */
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { crowdedArchive, crowdedDigest, crowdedPeriods, crowdedTheme } from './crowded-archive.ts';
import { isExternal, readPages, targetOf, type HtmlPage } from './read-html.ts';
import { buildSite } from './run-command.ts';
import { publishedDigests, publishedThemes } from './site-data.ts';
import { test } from './site-test.ts';
import { writeArchive } from './write-archive.ts';

/** The most that a page may list. */
const longest = 100;

describe('the pages of an archive with long lists', () => {
  const site = inject('crowdedSite');
  const pages = readPages(site);

  test('list a hundred papers or digests at most', () => {
    // A list of names leads to the paper of whoever has one.
    const ofNames = /^authors\/(?:index|under\/.*)\.html$/;
    for (const page of pages.filter(({ path }) => !ofNames.test(path))) {
      expect(listedOn(page, 'papers').length, page.path).toBeLessThanOrEqual(longest);
      // The header and a kicker lead to the digests too.
      const digests = listedOn(page, 'digests').filter((path) =>
        /^digests\/\d[\d-]+\.html$/.test(path),
      );
      expect(new Set(digests).size, page.path).toBeLessThanOrEqual(longest);
    }
  });

  test('cut a theme by period, and a crowded month into parts', () => {
    const parts = pagesBelow(pages, `themes/${crowdedTheme}/`);
    const sizes = new Map(parts.map((page) => [page.path, listedOn(page, 'papers').length]));
    expect(Object.fromEntries(sizes)).toEqual({
      [`themes/${crowdedTheme}/2022.html`]: crowdedPeriods['2022'],
      // These keep their addresses and lead to the pages that were cut from them.
      [`themes/${crowdedTheme}/2024.html`]: 0,
      [`themes/${crowdedTheme}/2024-03.html`]: 0,
      [`themes/${crowdedTheme}/2024-03-part-1.html`]: longest,
      [`themes/${crowdedTheme}/2024-03-part-2.html`]: crowdedPeriods['2024-03'] - longest,
      [`themes/${crowdedTheme}/2024-07.html`]: crowdedPeriods['2024-07'],
      [`themes/${crowdedTheme}/undated.html`]: crowdedPeriods.undated,
    });
    const theme = publishedThemes(site).find(({ id }) => id === crowdedTheme);
    expect(listedOnAll(parts).toSorted()).toEqual(theme?.papers.toSorted());
  });

  test('cut a digest by place, in its own order', () => {
    const parts = pagesBelow(pages, `digests/${crowdedDigest}/`);
    const digest = publishedDigests(site).find(({ id }) => id === crowdedDigest);
    expect(parts.length).toBe(3);
    expect(listedOnAll(parts)).toEqual(digest?.papers);
  });

  test('list every digest on the page of some year', () => {
    const listed = pagesBelow(pages, 'digests/years/').flatMap((page) => listedOn(page, 'digests'));
    const digests = publishedDigests(site).map(({ id }) => `digests/${id}.html`);
    expect(digests.filter((path) => !listed.includes(path))).toEqual([]);
  });
});

describe('a newer paper', () => {
  test('moves no older one to another page', async ({ folder }) => {
    const archive = join(folder, 'archive');
    const { digests, files } = crowdedArchive();
    const newer = {
      title: 'A Paper Lantern of Another Year',
      abstract: 'One more lantern.',
      facts: { who: '1 author', date: 'Mar 9, 2024' },
    };
    await writeArchive(archive, {
      digests: { ...digests, '2025-02-01': [newer] },
      ...(files ? { files } : {}),
    });
    await buildSite(join(folder, 'site'), ['--archive', archive]);
    const before = pagesBelow(readPages(inject('crowdedSite')), `themes/${crowdedTheme}/`);
    const after = pagesBelow(readPages(join(folder, 'site')), `themes/${crowdedTheme}/`);
    expect(after.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
    const changed = before.filter(
      (page, index) =>
        !sameList(listedOn(page, 'papers'), listedOn(after[index] ?? page, 'papers')),
    );
    // The newest part of its month takes it in.
    expect(changed.map(({ path }) => path)).toEqual([`themes/${crowdedTheme}/2024-03-part-2.html`]);
  });
});

function pagesBelow(pages: readonly HtmlPage[], folder: string): HtmlPage[] {
  return pages.filter(({ path }) => path.startsWith(folder));
}

/** The files of a folder that a page leads to, in its order. */
function listedOn(page: HtmlPage, folder: 'papers' | 'digests'): string[] {
  const targets = page.links
    .filter((link) => link.tag === 'a' && !isExternal(link))
    .map((link) => targetOf(page, link).path);
  return targets.filter((path) => path.startsWith(`${folder}/`));
}

function listedOnAll(pages: readonly HtmlPage[]): string[] {
  return pages
    .flatMap((page) => listedOn(page, 'papers'))
    .map((path) => path.replace(/^papers\/|\.html$/g, ''));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
