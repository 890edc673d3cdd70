/** Pages are complete without JavaScript, and readable on every screen and by keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { overflowing } from './overflowing.ts';
import { openKind, pageKinds, searchResults } from './page-kinds.ts';
import { publishedPapers, publishedThemes } from './site-data.ts';
import { test } from './site-test.ts';

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
  // The script of the map draws it, and adds buttons: its own test says what is there without.
  const whole = pageKinds.filter(
    ({ kind }) => !/^(?:search|reading list|not found|map)\b/.test(kind),
  );

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

  test('the list of authors says that no digest names one, and counts none', async ({
    openPage,
    rootSite,
  }) => {
    expect(publishedPapers(inject('site')).filter(({ authors }) => authors)).toEqual([]);
    const page = await openPage(rootSite, 'authors/index.html', { javaScriptEnabled: false });
    const main = page.getByRole('main');
    expect(await main.locator('.lead').innerText()).toBe(
      'No digest of this archive names an author.',
    );
    expect(await main.getByRole('heading').allInnerTexts()).toEqual(['Authors']);
    expect(await main.getByRole('list').count()).toBe(0);
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

/** What can be read in the main part, without what only a script can offer, or tell of its work. */
async function mainText(page: Page): Promise<string> {
  await page.$$eval('button, [role=status]', (all) =>
    all.forEach((part) => ((part as HTMLElement).hidden = true)),
  );
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
}

function firstWords(markdown: string): string {
  return markdown.split(/[^\p{L}\p{N} ,]/u)[0] ?? '';
}
