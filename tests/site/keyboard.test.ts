/** Keys of one letter move through lists, and never get in the way. */
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { publishedDigests } from './site-data.ts';
import { test } from './site-test.ts';

const digest = () => `digests/${publishedDigests(inject('site'))[0]?.id}.html`;

test('j and k go through the papers of a list, and stay in view', async ({
  openPage,
  rootSite,
}) => {
  const page = await openPage(rootSite, digest());
  const titles = await page.locator('.card-title a').allTextContents();
  for (const [key, at] of [
    ['j', 0],
    ['j', 1],
    ['j', 2],
    ['k', 1],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused(page)).toBe(titles[at]);
    expect(await isInView(page)).toBe(true);
  }
  // From a button of a card the next card is the next one too.
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(titles[2]);
});

test('j begins with what is in view', async ({ openPage, rootSite }) => {
  const page = await openPage(rootSite, digest());
  const titles = await page.locator('.card-title a').allTextContents();
  await page
    .locator('.card')
    .nth(50)
    .evaluate((card) => card.scrollIntoView({ behavior: 'instant' }));
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(titles[50]);
});

test('the slash goes to the box of the page, else to the page of search', async ({
  openPage,
  rootSite,
}) => {
  const page = await openPage(rootSite, 'index.html');
  await page.keyboard.press('/');
  const box = page.getByRole('searchbox');
  expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(await box.inputValue()).toBe('');
  // In the box the keys are letters.
  await page.keyboard.type('j/k?');
  expect(await box.inputValue()).toBe('j/k?');
  await page.goto(`${rootSite}about.html`);
  await page.keyboard.press('/');
  await page.waitForURL(`${rootSite}search.html`);
});

test('the question mark shows the keys, and Escape gives the focus back', async ({
  openPage,
  rootSite,
}) => {
  const page = await openPage(rootSite, digest());
  await page.keyboard.press('j');
  const before = await focused(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  expect(await dialog.innerText()).toMatch(/Search[^]*Next paper/);
  // Nothing behind the dialog moves.
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await focused(page)).toBe(before);
});

test('keys with Control, Alt or Meta are the browser’s', async ({ openPage, rootSite }) => {
  const page = await openPage(rootSite, digest());
  for (const key of ['Alt+j', 'Meta+j', 'Control+?']) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the keys can be turned off, and on again', async ({ openPage, rootSite }) => {
  const page = await openPage(rootSite, digest());
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Turn keys off' }).click();
  await page.reload();
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('button', { name: 'Turn keys on' }).click();
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
});

test('Tab goes through every part of a page and out of it', async ({ openPage, rootSite }) => {
  const page = await openPage(rootSite, 'about.html');
  const stops = await page.locator('a[href], button:not([hidden])').count();
  for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
  const last = page.getByRole('contentinfo').getByRole('link').last();
  expect(await last.evaluate((link) => link === document.activeElement)).toBe(true);
});

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}

function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? {
      top: -1,
      bottom: 0,
    };
    return top >= 0 && bottom <= innerHeight;
  });
}
