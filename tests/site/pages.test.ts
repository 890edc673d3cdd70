/** Pages are valid, complete without JavaScript, and readable on every screen. */
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { overflowing } from './overflowing.ts';
import { openKind, pageKinds, searchResults } from './page-kinds.ts';
import { elementsOf, propertyOf, readPages, type HtmlPage } from './read-html.ts';
import { publishedPapers, publishedThemes } from './site-data.ts';
import { test } from './site-test.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // A page's title is the title of its paper, however long its authors made it.
      'long-title': 'off',
      // White space at the end of a line is seen by nobody, and compressed away by every host.
      'no-trailing-whitespace': 'off',
      // The refresh of a paper's earlier address is at once, and the page has a link beside it.
      'meta-refresh': 'off',
    },
  }),
);

describe.each([
  { name: 'the bundled archive', folder: 'site' as const },
  { name: 'an archive with long lists', folder: 'crowdedSite' as const },
])('every page of $name', ({ folder }) => {
  const site = inject(folder);
  const pages = readPages(site);
  const listed = pages.filter((page) => !isHidden(page));

  test('is valid HTML', async () => {
    const { results } = await validator.validateMultipleFiles(
      pages.map(({ path }) => join(site, path)),
    );
    const faults = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  test('says its language', () => {
    expect(
      pages.map((page) => elementsOf(page, 'html').map((html) => html.properties['lang'])),
    ).toEqual(pages.map(() => ['en']));
  });

  test('has one heading of the first rank and one main part', () => {
    const counts = pages.map((page) => [
      page.path,
      elementsOf(page, 'h1').length,
      elementsOf(page, 'main').length,
    ]);
    expect(counts).toEqual(pages.map(({ path }) => [path, 1, 1]));
  });

  test('has a header with the way to the parts of the site, and a footer', () => {
    const frames = pages.map((page) => [page.path, ...partsOfBody(page)]);
    expect(frames).toEqual(pages.map(({ path }) => [path, 'header', 'main', 'footer']));
    const menus = pages.map((page) => [page.path, ...siteMenus(page)]);
    expect(menus).toEqual(pages.map(({ path }) => [path, 'Site']));
  });

  test('has a title of its own and a description', () => {
    const titles = listed.map((page) => textOf(elementsOf(page, 'title')[0]));
    expect(repeated(titles)).toEqual([]);
    expect(titles).not.toContain('');
    expect(listed.filter((page) => (metaOf(page, 'description') ?? '') === '')).toEqual([]);
  });
});

describe.for(pageKinds)('the page of the kind “$kind”', (kind) => {
  test('lets the keyboard skip to its content', async ({ openPage, rootSite, crowdedSite }) => {
    const page = await openKind(kind, { openPage, rootSite, crowdedSite });
    // The search page begins in its box; a click beside everything begins at the top.
    await page.mouse.click(1, 1);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await expect.poll(async () => (await skip.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
  });
});

describe.for([
  { screen: '320 pixels', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
  { screen: '1280 pixels at 200 %', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
])('on a screen of $screen', ({ viewport, deviceScaleFactor }) => {
  test.for([...pageKinds, searchResults])(
    'the page of the kind “$kind” never needs scrolling sideways',
    async (kind, { openPage, rootSite, crowdedSite }) => {
      const page = await openKind(
        kind,
        { openPage, rootSite, crowdedSite },
        { viewport, deviceScaleFactor },
      );
      expect(await overflowing(page)).toEqual([]);
    },
  );
});

describe('without JavaScript', () => {
  const whole = pageKinds.filter(({ kind }) => !['search', 'not found'].includes(kind));

  test.for(whole)(
    'the page of the kind “$kind” says the same',
    async (kind, { openPage, rootSite, crowdedSite }) => {
      const places = { openPage, rootSite, crowdedSite };
      const [without, withScript] = await Promise.all([
        openKind(kind, places, { javaScriptEnabled: false }).then(mainText),
        openKind(kind, places).then(mainText),
      ]);
      expect(without.length).toBeGreaterThan(50);
      expect(without).toBe(withScript);
    },
  );

  test('a paper shows its abstract, facts, themes and links', async ({ openPage, rootSite }) => {
    const paper = publishedPapers(inject('site')).find(
      ({ links, themes, authorCount }) => links && themes.length > 1 && authorCount !== undefined,
    );
    if (!paper) throw new Error('The bundled archive has no paper with all facts.');
    const path = `papers/${paper.id}.html`;
    const page = await openPage(rootSite, path, { javaScriptEnabled: false });
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain(firstWords(paper.abstract ?? '-'));
    expect(await main.innerText()).toContain(`${paper.authorCount} author`);
    const titles = new Map(publishedThemes(inject('site')).map(({ id, title }) => [id, title]));
    for (const { id } of paper.themes) {
      expect(await main.getByRole('link', { name: titles.get(id) ?? id }).isVisible()).toBe(true);
    }
    for (const { url } of paper.links ?? []) {
      expect(await main.locator(`a[href="${url}"]`).first().isVisible()).toBe(true);
    }
    await main.getByText('Why here?').first().click();
    expect(await main.getByRole('table').first().isVisible()).toBe(true);
  });

  test('the search page leads to the themes and the digests', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'search.html', { javaScriptEnabled: false });
    const main = page.getByRole('main');
    expect(await main.getByRole('searchbox').isVisible()).toBe(false);
    expect(await main.getByRole('link', { name: 'digests' }).isVisible()).toBe(true);
    await main.getByRole('link', { name: 'themes' }).click();
    await page.waitForURL(`${rootSite}themes/index.html`);
  });
});

describe('the colour scheme', () => {
  test.for(['light', 'dark'] as const)(
    'is the system’s: %s',
    async (colorScheme, { openPage, rootSite }) => {
      const page = await openPage(rootSite, 'index.html', { colorScheme });
      expect(await shownScheme(page)).toBe(colorScheme);
    },
  );

  test('is what the reader chose, on every page', async ({ openPage, rootSite }) => {
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

  test('is there before anything is drawn', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'index.html', { colorScheme: 'light' });
    await choose(page, 'dark');
    await page.addInitScript(noteSchemeBeforeBody);
    for (const path of ['about.html', 'themes/index.html', 'search.html']) {
      await page.goto(`${rootSite}${path}`);
      expect(await page.evaluate('schemeBeforeBody')).toBe('dark');
    }
  });
});

/** The landmarks that a page consists of, in their order. */
function partsOfBody(page: HtmlPage): string[] {
  const children = elementsOf(page, 'body')[0]?.children ?? [];
  return children.flatMap((child) =>
    child.type === 'element' && !['a', 'script'].includes(child.tagName) ? [child.tagName] : [],
  );
}

/** The label of a page's first menu. No two menus of a page have the same one. */
function siteMenus(page: HtmlPage): string[] {
  const labels = elementsOf(page, 'nav').map((nav) => propertyOf(nav, 'ariaLabel') ?? 'no label');
  expect(repeated(labels), page.path).toEqual([]);
  return labels.slice(0, 1);
}

function isHidden(page: HtmlPage): boolean {
  return metaOf(page, 'robots') === 'noindex';
}

function metaOf(page: HtmlPage, name: string): string | undefined {
  const meta = elementsOf(page, 'meta').find((element) => element.properties['name'] === name);
  return meta && propertyOf(meta, 'content');
}

function textOf(element: HtmlPage['elements'][number] | undefined): string {
  const children = element?.children ?? [];
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

/** What can be read in the main part, but for buttons. */
async function mainText(page: Page): Promise<string> {
  await page.$$eval('button', (all) => all.forEach((button) => (button.hidden = true)));
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
}

function firstWords(markdown: string): string {
  return markdown.split(/[^\p{L}\p{N} ,]/u)[0] ?? '';
}

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
