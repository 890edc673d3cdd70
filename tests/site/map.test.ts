/** The map, as a picture and with its script. */
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { publishedPapers, publishedThemes } from './site-data.ts';
import { fileAddress, test } from './site-test.ts';

const papers = publishedPapers(inject('site'));
const themes = publishedThemes(inject('site')).filter((theme) => theme.papers.length > 0);
/** High enough to show the whole map with its buttons. */
const viewport = { width: 1280, height: 1200 };
const titles = new Map(papers.map(({ id, title }) => [id, title]));

describe('without JavaScript', () => {
  test('every point leads to its paper', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'map.html', { javaScriptEnabled: false });
    const points = await pointsOf(page);
    expect(points.map(({ id }) => id).toSorted()).toEqual(papers.map(({ id }) => id).toSorted());
    const [first] = points;
    if (!first) throw new Error('The map has no points.');
    await page.locator(`.map-point[href$="/${first.id}.html"] circle`).click();
    await page.waitForURL(`${rootSite}papers/${first.id}.html`);
  });

  test('names on the map and the list below lead to the themes', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'map.html', { javaScriptEnabled: false });
    const list = page.getByRole('region', { name: 'What is where' });
    for (const { id, title, papers: ofTheme } of themes) {
      const item = list
        .getByRole('listitem')
        .filter({ has: page.getByText(title, { exact: true }) });
      expect(await item.getByRole('link').getAttribute('href')).toBe(`./themes/${id}.html`);
      expect(await item.innerText()).toMatch(/in the [\w-]+/);
      expect(await item.innerText()).toMatch(new RegExp(`\\b${ofTheme.length}$`));
    }
    const named = page.locator('.map-names:visible a[href^="./themes/"]');
    expect(await named.count()).toBeGreaterThan(themes.length / 2);
    await named.first().click();
    await page.waitForURL(/\/themes\/[a-z-]+\.html$/);
  });
});

describe.for(['from a server', 'from disk'])('with its script, %s', (place) => {
  const siteTest = test.extend('site', ({ rootSite }) =>
    place === 'from disk' ? fileAddress(inject('site')) : rootSite,
  );

  siteTest('shows title and theme of the paper that is pointed at', async ({ openPage, site }) => {
    const page = await openLive(openPage(site, 'map.html', { viewport }));
    for (const { id, x, y } of (await pointsOf(page)).filter((_, index) => index % 9 === 0)) {
      await page.mouse.move(x, y);
      await expect.poll(() => captionLink(page)).toMatch(new RegExp(`/${id}\\.html$`));
      const caption = await page.getByRole('status').innerText();
      expect(caption).toContain(titles.get(id));
      const [theme] = papers.find((paper) => paper.id === id)?.themes ?? [];
      const name = themes.find((each) => each.id === theme?.id)?.title ?? 'Not yet under a theme';
      expect(caption).toContain(name);
    }
  });

  siteTest('opens the paper that is clicked', async ({ openPage, site }) => {
    const page = await openLive(openPage(site, 'map.html', { viewport }));
    const [point] = await pointsOf(page);
    await page.mouse.move(point?.x ?? 0, point?.y ?? 0);
    await expect.poll(() => captionLink(page)).not.toBe(undefined);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(`${site}papers/${point?.id}.html`);
  });

  siteTest('lets the keyboard point, come closer and open', async ({ openPage, site }) => {
    const page = await openLive(openPage(site, 'map.html', { viewport }));
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => captionLink(page)).toMatch(/\/papers\/[a-z0-9-]+\.html$/);
    const seen = new Set([await captionLink(page)]);
    for (const key of ['ArrowLeft', 'ArrowUp', '+', 'ArrowDown']) {
      for (let press = 0; press < 6; press += 1) await page.keyboard.press(key);
      seen.add(await captionLink(page));
    }
    expect(seen.size).toBeGreaterThan(2);
    const address = await captionLink(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(String(address));
  });
});

describe('near and far', () => {
  test('names never lie over each other, however close one is', async ({ openPage, rootSite }) => {
    const page = await openLive(openPage(rootSite, 'map.html', { viewport }));
    const closer = page.getByRole('button', { name: 'Closer' });
    const counts = [];
    for (let step = 0; step < 4; step += 1) {
      const boxes = await shownNames(page);
      counts.push(boxes.length);
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const isApart =
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(isApart, `${a.text} / ${b.text}`).toBe(true);
        }
      }
      await closer.click();
      await nextFrame(page);
    }
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  test('the whole map comes back with one button', async ({ openPage, rootSite }) => {
    const page = await openLive(openPage(rootSite, 'map.html', { viewport }));
    const before = await shownNames(page);
    await page.getByRole('button', { name: 'Closer' }).click();
    await nextFrame(page);
    expect(await shownNames(page)).not.toEqual(before);
    await page.getByRole('button', { name: 'Whole map' }).click();
    await nextFrame(page);
    expect(await shownNames(page)).toEqual(before);
  });

  test('a drag moves the map and opens nothing', async ({ openPage, rootSite }) => {
    const page = await openLive(openPage(rootSite, 'map.html', { viewport }));
    await page.getByRole('button', { name: 'Closer' }).click();
    await nextFrame(page);
    const before = await shownNames(page);
    const [point] = await pointsOf(page);
    await page.mouse.move(point?.x ?? 0, point?.y ?? 0);
    await page.mouse.down();
    await page.mouse.move((point?.x ?? 0) + 60, (point?.y ?? 0) + 40, { steps: 5 });
    await page.mouse.up();
    await nextFrame(page);
    expect(await shownNames(page)).not.toEqual(before);
    expect(page.url()).toBe(`${rootSite}map.html`);
  });

  test('the wheel comes closer, and scrolls the page where the whole map is seen', async ({
    openPage,
    rootSite,
  }) => {
    const page = await openLive(openPage(rootSite, 'map.html'));
    const box = await page.getByRole('application').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
    const before = await shownNames(page);
    await page.mouse.wheel(0, -100);
    await expect.poll(() => shownNames(page)).not.toEqual(before);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => shownNames(page)).toEqual(before);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('a finger chooses a paper, and the caption opens it', async ({ openPage, rootSite }) => {
    const page = await openLive(openPage(rootSite, 'map.html', { viewport, hasTouch: true }));
    // A browser takes a tap beside a link for one on the link, and names are links.
    const names = await page
      .locator('.map-name:visible')
      .evaluateAll((all) => all.map((name) => name.getBoundingClientRect().toJSON() as DOMRect));
    const point = (await pointsOf(page)).find(({ x, y }) =>
      names.every((name) => distance(name, x, y) > fingerWidth),
    );
    await page.touchscreen.tap(point?.x ?? 0, point?.y ?? 0);
    await expect.poll(() => captionLink(page)).toMatch(new RegExp(`/${point?.id}\\.html$`));
    expect(page.url()).toBe(`${rootSite}map.html`);
  });
});

const fingerWidth = 40;

/** How far a place is from a box. */
function distance({ left, right, top, bottom }: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}

/** Wait until the script has taken over and drawn. */
async function openLive(opened: Promise<Page>): Promise<Page> {
  const page = await opened;
  await page.locator('.is-live').waitFor();
  await nextFrame(page);
  return page;
}

async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** The papers with where their points are in the window, as long as the whole map is seen. */
async function pointsOf(page: Page): Promise<{ id: string; x: number; y: number }[]> {
  return page.locator('.map-point').evaluateAll((links) =>
    links.map((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      const id = /\/([^/]+)\.html$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
      return { id, x: left + width / 2, y: top + height / 2 };
    }),
  );
}

async function captionLink(page: Page): Promise<string | undefined> {
  const links = page.getByRole('status').getByRole('link');
  const [address] = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  );
  return address;
}

/** The names that are seen on the map, with their boxes there. */
async function shownNames(page: Page) {
  return page.locator('.map-name:visible').evaluateAll((names) =>
    names.map((name) => {
      const frame = name.closest('[role=application]')?.getBoundingClientRect() ?? new DOMRect();
      const { left, top, width, height } = name.getBoundingClientRect();
      const box = { left: left - frame.left, top: top - frame.top };
      return { text: name.textContent, ...box, right: box.left + width, bottom: box.top + height };
    }),
  );
}
