/** What a reader sees and hears of a search beside its papers. */
import { describe, expect, inject } from 'vitest';
import { contentWords, wordsOf } from '../../src/search/words.ts';
import { searchPage } from './search-page.ts';
import { publishedPapers } from './site-data.ts';
import { test } from './site-test.ts';

const papers = publishedPapers(inject('site'));
const known = papers.find(({ title }) => title.startsWith('Twin-Merging'));
/** More words than go to the engine at once. */
const long = papers.find(({ title }) => contentWords(wordsOf(title)).length > 9);
if (!known || !long) throw new Error('The bundled archive lacks a paper that is looked for.');

describe('a result', () => {
  test('has the words marked, and does not say its title twice', async ({ openPage, rootSite }) => {
    const { page, type } = await searchPage(await openPage(rootSite, 'search.html'));
    await type(known.title);
    const card = page.locator('[data-results] > li').first();
    expect(await card.locator('.card-title mark').allTextContents()).not.toEqual([]);
    const excerpt = (await card.locator('.excerpt').textContent()) ?? '';
    expect(excerpt).not.toContain('Twin-Merging: Dynamic');
    expect(known.abstract).toContain(excerpt.replace(/^… | …$/g, '').slice(0, 20));
  });

  test('has every word of a long title marked, the last one also while it is typed', async ({
    openPage,
    rootSite,
  }) => {
    const { page, type } = await searchPage(await openPage(rootSite, 'search.html'));
    for (const typed of [long.title, long.title.slice(0, -2)]) {
      await type(typed);
      const card = page.locator('[data-results] > li').first();
      expect(await card.locator('.card-title').textContent()).toBe(long.title);
      const marked = wordsOf((await card.locator('.card-title mark').allTextContents()).join(' '));
      expect(marked).toEqual(expect.arrayContaining(contentWords(wordsOf(long.title))));
    }
  });

  test('has the facts, the themes and the spine of its card', async ({ openPage, rootSite }) => {
    const { page, type } = await searchPage(await openPage(rootSite, 'search.html'));
    await type(known.title);
    const card = page.locator('[data-results] > li').first();
    expect(await card.locator('.fact-date').textContent()).toBe('16 June 2024');
    expect(await card.locator('.fact-who').textContent()).toBe(`${known.authorCount} authors`);
    expect(await card.getAttribute('data-hue')).not.toBe('0');
    await card.locator('.card-themes a').first().click();
    await page.waitForURL(/themes\/[a-z-]+\.html$/);
    expect(await page.getByRole('link', { name: known.title }).count()).toBe(1);
  });
});

describe('the lists', () => {
  test('say how many papers each choice would give', async ({ openPage, rootSite }) => {
    const search = await searchPage(await openPage(rootSite, 'search.html'));
    const counted = async (list: 'Theme' | 'Year') => {
      const texts = await search.page
        .getByLabel(list, { exact: true })
        .locator('option')
        .allTextContents();
      return texts.flatMap((text) => Number(/\((\d+)\)\s*$/.exec(text)?.[1] ?? NaN) || []);
    };
    const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
    expect(sum(await counted('Year'))).toBe(papers.length);
    await search.type('unlearning');
    const count = await search.count();
    await expect.poll(async () => sum(await counted('Year'))).toBe(count);
    const [first = 0] = (await counted('Theme')).toSorted((a, b) => b - a);
    expect(first).toBeGreaterThan(1);
    expect(first).toBeLessThanOrEqual(count);
  });
});

describe('what was found', () => {
  test('is read out once, after the typing', async ({ openPage, rootSite }) => {
    const { page, box, status } = await searchPage(await openPage(rootSite, 'search.html'));
    await page.evaluate(() => {
      const region = document.querySelector('[data-announcement]');
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      if (!region) throw new Error('Nothing is read out.');
      new MutationObserver(() => heard.push(region.textContent)).observe(region, {
        childList: true,
      });
    });
    await box.pressSequentially('unlearning', { delay: 30 });
    await expect.poll(() => status.textContent()).toMatch(/^\d+ papers for “unlearning”$/);
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await expect.poll(heard).toEqual([await status.textContent()]);
  });
});

describe('recent searches', () => {
  test('are kept in the browser until they are forgotten', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'search.html');
    const { type, box, links } = await searchPage(page);
    const recent = page.getByRole('region', { name: 'Recent searches' });
    expect(await recent.isVisible()).toBe(false);
    await type('unlearning');
    await box.press('Enter');
    await type(known.title);
    await links.first().click();
    await page.waitForURL(/papers\//);

    await page.goto(`${rootSite}search.html`);
    const searches = recent.getByRole('listitem').getByRole('link');
    expect(await searches.allTextContents()).toEqual([known.title, 'unlearning']);
    await recent.getByRole('link', { name: 'unlearning' }).click();
    await page.waitForURL(/q=unlearning/);
    await searchPage(page);
    expect(await recent.isVisible()).toBe(false);

    await page.goto(`${rootSite}search.html`);
    await recent.getByRole('button', { name: 'Forget them' }).click();
    expect(await recent.isVisible()).toBe(false);
    await page.reload();
    await searchPage(page);
    expect(await recent.isVisible()).toBe(false);
  });
});

describe('a slash', () => {
  test('leads to the box from anywhere on the page', async ({ openPage, rootSite }) => {
    const { page, box, type } = await searchPage(await openPage(rootSite, 'search.html'));
    await type('unlearning');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('/');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await box.inputValue()).toBe('unlearning');
    await page.keyboard.press('End');
    await page.keyboard.press('/');
    expect(await box.inputValue()).toBe('unlearning/');
  });
});

describe('the form', () => {
  test('is not wider than a small phone, explanations open', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'search.html?q=unlearning', {
      viewport: { width: 320, height: 640 },
    });
    await searchPage(page);
    await page.getByText('How to ask precisely').click();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
