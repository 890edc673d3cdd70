/** Search, as a reader meets it in a browser. */
import type { Locator } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { searchPage } from './search-page.ts';
import { publishedPapers, publishedThemes } from './site-data.ts';
import { deepPath, test as siteTest } from './site-test.ts';

const papers = publishedPapers(inject('site'));
const themes = publishedThemes(inject('site'));

/** Every result page of this word has papers of several years. */
const commonWord = 'learning';
/** Papers that have the word and a date. */
const common = papers.filter(
  ({ title, abstract = '', published }) =>
    published !== undefined && /\blearning\b/i.test(`${title} ${abstract}`),
);
const theme = themes
  .toSorted((a, b) => b.papers.length - a.papers.length)
  .find((each) => common.some(({ id }) => each.papers.includes(id)));
const year = common.find(({ id }) => theme?.papers.includes(id))?.published?.slice(0, 4);
if (!theme || !year) throw new Error('The bundled archive lacks papers with the common word.');
const known = papers.find(({ title }) => title.startsWith('Twin-Merging'));
if (!known) throw new Error('The bundled archive lacks the paper that is looked for.');

describe.each([
  { where: 'on the root of a host', path: '/' },
  { where: 'below a path', path: deepPath },
])('searching $where', ({ path }) => {
  const test = siteTest.extend('site', ({ rootSite, deepSite }) =>
    path === deepPath ? deepSite : rootSite,
  );

  test('finds a known paper, and its link opens it', async ({ openPage, site }) => {
    const { type, links, page } = await searchPage(await openPage(site, 'search.html'));
    await type(known.title);
    expect(await links.first().textContent()).toBe(known.title);
    await links.first().click();
    await page.waitForURL(`${site}papers/${known.id}.html`);
    expect(await page.textContent('h1')).toBe(known.title);
  });

  test('leads from the box on the home page to the results', async ({ openPage, site }) => {
    const page = await openPage(site, 'index.html');
    await page.getByRole('searchbox').fill(known.title);
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=/);
    const { links, box } = await searchPage(page);
    expect(await box.inputValue()).toBe(known.title);
    await expect.poll(() => links.first().textContent()).toBe(known.title);
  });

  test('keeps words and choices in the address, which restores them', async ({
    openPage,
    site,
  }) => {
    const first = await searchPage(await openPage(site, 'search.html'));
    await first.type(commonWord);
    await first.choose('Theme', theme.title);
    await first.choose('Year', year);
    await first.choose('Sorted by', 'oldest');
    const address = new URL(first.page.url());
    expect(Object.fromEntries(address.searchParams)).toEqual({
      q: commonWord,
      theme: theme.title,
      year,
      sort: 'oldest',
    });
    const found = await first.all();
    expect(found).not.toEqual([]);

    const second = await searchPage(await openPage(site, `search.html${address.search}`));
    expect(await second.box.inputValue()).toBe(commonWord);
    expect(await second.page.getByLabel('Theme', { exact: true }).inputValue()).toBe(theme.title);
    expect(await second.page.getByLabel('Year', { exact: true }).inputValue()).toBe(year);
    expect(await second.page.getByLabel('Sorted by').inputValue()).toBe('oldest');
    expect(await second.all()).toEqual(found);
  });

  test('is as it was after a paper was read and the reader goes back', async ({
    openPage,
    site,
  }) => {
    const { type, links, page } = await searchPage(await openPage(site, 'search.html'));
    await type(commonWord);
    const titles = await links.allTextContents();
    await links.nth(1).click();
    await page.waitForURL(/papers\//);
    await page.goBack();
    const again = await searchPage(page);
    expect(await again.box.inputValue()).toBe(commonWord);
    await expect.poll(() => again.links.allTextContents()).toEqual(titles);
  });
});

describe('filters', () => {
  siteTest('give the papers of a theme, and no others', async ({ openPage, rootSite }) => {
    const search = await searchPage(await openPage(rootSite, 'search.html'));
    await search.choose('Theme', theme.title);
    expect(await search.count()).toBe(theme.papers.length);
    expect((await search.all()).toSorted()).toEqual(theme.papers.toSorted());
  });

  siteTest('give the papers of a year, and no others', async ({ openPage, rootSite }) => {
    const search = await searchPage(await openPage(rootSite, 'search.html'));
    await search.choose('Year', '2023');
    const ofYear = papers.filter(({ published }) => published?.startsWith('2023'));
    expect(ofYear).not.toEqual([]);
    expect((await search.all()).toSorted()).toEqual(ofYear.map(({ id }) => id).toSorted());
  });

  siteTest('list every theme that has papers, and every year', async ({ openPage, rootSite }) => {
    const { page } = await searchPage(await openPage(rootSite, 'search.html'));
    const choices = (label: string) =>
      page
        .getByLabel(label, { exact: true })
        .locator('option')
        .evaluateAll((options) =>
          options.map((option) => (option as HTMLOptionElement).value).filter(Boolean),
        );
    const filled = themes.filter((each) => each.papers.length > 0).map(({ title }) => title);
    const years = new Set(papers.map(({ published }) => published?.slice(0, 4) ?? 'unknown'));
    expect((await choices('Theme')).toSorted()).toEqual(filled.toSorted());
    expect((await choices('Year')).toSorted()).toEqual([...years].toSorted());
  });
});

describe('sorting by date', () => {
  siteTest('gives the same papers in the order of their dates', async ({ openPage, rootSite }) => {
    const search = await searchPage(await openPage(rootSite, 'search.html'));
    await search.type(commonWord);
    const count = await search.count();
    const byRelevance = await search.all();
    expect(byRelevance).toHaveLength(count);

    await search.choose('Sorted by', 'newest');
    expect(await search.count()).toBe(count);
    const newest = await search.all();
    expect(newest.toSorted()).toEqual(byRelevance.toSorted());
    expect(datesOf(newest)).toEqual(datesOf(newest).toSorted().toReversed());

    await search.choose('Sorted by', 'oldest');
    const oldest = await search.all();
    expect(oldest.toSorted()).toEqual(byRelevance.toSorted());
    expect(datesOf(oldest)).toEqual(datesOf(oldest).toSorted());
    expect(new Set(datesOf(oldest)).size).toBeGreaterThan(1);
  });
});

describe('keys', () => {
  siteTest('move from the box through the results and open one', async ({ openPage, rootSite }) => {
    const { type, box, links, page } = await searchPage(await openPage(rootSite, 'search.html'));
    await type(commonWord);
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(links.nth(0))).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(links.nth(1))).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(links.nth(0))).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(box)).toBe(true);
    await page.keyboard.press('ArrowDown');
    const title = await links.first().textContent();
    await page.keyboard.press('Enter');
    await page.waitForURL(/papers\//);
    expect(await page.textContent('h1')).toBe(title);
  });

  siteTest('lead back to the box with Escape, and empty it', async ({ openPage, rootSite }) => {
    const { type, box, links, page, status } = await searchPage(
      await openPage(rootSite, 'search.html'),
    );
    await type(commonWord);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await isFocused(box)).toBe(true);
    expect(await box.inputValue()).toBe(commonWord);
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
    await expect.poll(() => links.count()).toBe(0);
    await expect.poll(() => status.textContent()).toBe('');
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('the status line', () => {
  siteTest('says how many papers were found', async ({ openPage, rootSite }) => {
    const search = await searchPage(await openPage(rootSite, 'search.html'));
    await search.type(commonWord);
    const found = await search.all();
    expect(await search.status.textContent()).toContain(`${found.length} papers`);
  });

  siteTest('says what to do where nothing was found', async ({ openPage, rootSite }) => {
    const { type, status, links } = await searchPage(await openPage(rootSite, 'search.html'));
    await type('zzxxqqvvkk');
    expect(await status.textContent()).toMatch(/^No paper found for “zzxxqqvvkk”\. Try /);
    expect(await links.count()).toBe(0);
  });
});

function datesOf(ids: readonly string[]): string[] {
  const dates = new Map(papers.map(({ id, published }) => [id, published ?? '0000']));
  return ids.map((id) => dates.get(id) ?? 'not a paper');
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
