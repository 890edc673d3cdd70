/** The colour scheme is the reader's: the system's, or the one they chose here. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './site-test.ts';

test.for(['light', 'dark'] as const)(
  'the colour scheme is the system’s: %s',
  async (colorScheme, { openPage, rootSite }) => {
    const page = await openPage(rootSite, 'index.html', { colorScheme });
    expect(await shownScheme(page)).toBe(colorScheme);
  },
);

test('the colour scheme is what the reader chose, on every page', async ({
  openPage,
  rootSite,
}) => {
  const page = await openPage(rootSite, 'index.html', { colorScheme: 'light' });
  await choose(page, 'dark');
  expect(await shownScheme(page)).toBe('dark');
  await page.goto(`${rootSite}about.html`);
  expect(await shownScheme(page)).toBe('dark');
  expect(await page.getByRole('button', { name: /dark/ }).isVisible()).toBe(true);
  await choose(page, 'system');
  expect(await shownScheme(page)).toBe('light');
  await page.reload();
  expect(await shownScheme(page)).toBe('light');
});

test('the colour scheme is there before anything is drawn', async ({ openPage, rootSite }) => {
  const page = await openPage(rootSite, 'index.html', { colorScheme: 'light' });
  await choose(page, 'dark');
  await page.addInitScript(noteSchemeBeforeBody);
  for (const path of ['about.html', 'themes/index.html', 'search.html']) {
    await page.goto(`${rootSite}${path}`);
    expect(await page.evaluate('schemeBeforeBody')).toBe('dark');
  }
});

/** Tell from the colours that are drawn which scheme is shown. */
function shownScheme(page: Page): Promise<'light' | 'dark'> {
  return page.evaluate(() => {
    const lightness = (color: string) => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) throw new Error('The browser draws nothing.');
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return canvas
        .getImageData(0, 0, 1, 1)
        .data.slice(0, 3)
        .reduce((sum, part) => sum + part, 0);
    };
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return lightness(backgroundColor) > lightness(color) ? 'light' : 'dark';
  });
}

/** Press the switch until it names the scheme. */
async function choose(page: Page, scheme: 'system' | 'light' | 'dark'): Promise<void> {
  const button = page.getByRole('banner').getByRole('button');
  for (let press = 0; press < 3; press += 1) {
    if ((await button.textContent())?.includes(scheme)) return;
    await button.click();
  }
  expect(await button.textContent()).toContain(scheme);
}

/** Runs in the page: keep the scheme that is set when the body appears. */
function noteSchemeBeforeBody(): void {
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    Object.assign(globalThis, {
      schemeBeforeBody: document.documentElement.dataset['colorScheme'],
    });
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
