/** A reader keeps papers in the browser, writes on them, and takes them elsewhere. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { bibtex } from '../../scripts/ingest/readers/bibtex.ts';
import { cslJson } from '../../scripts/ingest/readers/csl-json.ts';
import { ris } from '../../scripts/ingest/readers/ris.ts';
import type { Reader } from '../../scripts/ingest/readers/index.ts';
import { searchPage } from './search-page.ts';
import { publishedPapers } from './site-data.ts';
import { fileAddress, test, type OpenPage } from './site-test.ts';

const papers = publishedPapers(inject('site'));
const [first, second] = papers;
if (!first || !second) throw new Error('The bundled archive has too few papers.');

describe('keeping papers', () => {
  test('from a list, a paper and search fills one list', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'index.html');
    await page.locator('.keep').nth(2).click();
    const listed = await page.locator('.card-title a').nth(2).textContent();
    await page.goto(`${rootSite}papers/${first.id}.html`);
    await page.locator('.keep').click();
    await page.goto(`${rootSite}search.html?q=unlearning`);
    const { links } = await searchPage(page);
    await page.locator('.keep').first().click();
    const found = await links.first().textContent();
    await page.goto(`${rootSite}reading-list.html`);
    expect(await titles(page)).toEqual([found, first.title, listed]);
    expect(await page.locator('[data-count]').textContent()).toBe('3 papers, 0 of them read');
  });

  test('is seen on every page that shows the paper, and undone there', async ({
    openPage,
    rootSite,
  }) => {
    const page = await openWith(openPage, rootSite, [first.id]);
    await page.goto(`${rootSite}papers/${first.id}.html`);
    const button = page.getByRole('button', { name: `Kept ${first.title}` });
    await button.click();
    await page.goto(`${rootSite}reading-list.html`);
    expect(await titles(page)).toEqual([]);
    expect(await page.locator('[data-empty]').innerText()).toContain('Press Keep');
  });

  test('shows in other tabs at once', async ({ openPage, rootSite }) => {
    const page = await openWith(openPage, rootSite, []);
    const other = await page.context().newPage();
    await other.goto(`${rootSite}papers/${first.id}.html`);
    await other.locator('.keep').click();
    await expect.poll(() => titles(page)).toEqual([first.title]);
    await page.getByRole('button', { name: `Remove ${first.title}` }).click();
    await expect.poll(() => other.locator('.keep').innerText()).toMatch(/^Keep/);
  });

  test('says so where the browser stores nothing', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, `papers/${first.id}.html`, {
      prepare: (each) => each.addInitScript(forbidStorage),
    });
    await page.locator('.keep').click();
    const dialog = page.getByRole('dialog', { name: 'Not kept' });
    expect(await dialog.innerText()).toContain('storage is full, or forbidden');
    await dialog.getByRole('button').click();
    expect(await page.locator('.keep').innerText()).toMatch(/^Keep/);
  });

  test('works from disk, and the page says what may not', async ({ openPage }) => {
    const site = fileAddress(inject('site'));
    const page = await openPage(site, `papers/${first.id}.html`);
    await page.locator('.keep').click();
    await page.goto(`${site}reading-list.html`);
    expect(await titles(page)).toEqual([first.title]);
    expect(await page.locator('[data-from-disk]').isVisible()).toBe(true);
  });
});

describe('the page of the list', () => {
  test('keeps notes and marks, and takes papers off and back', async ({ openPage, rootSite }) => {
    const page = await openWith(openPage, rootSite, [first.id, second.id]);
    await page.getByLabel(`Note on ${first.title}`).fill('<b>Compare</b> & ask.');
    await page.getByRole('button', { name: `Mark as read ${first.title}` }).click();
    await page.reload();
    expect(await page.getByLabel(`Note on ${first.title}`).inputValue()).toBe(
      '<b>Compare</b> & ask.',
    );
    expect(await page.locator('[data-count]').textContent()).toBe('2 papers, 1 of them read');
    await page.getByRole('button', { name: `Remove ${second.title}` }).click();
    expect(await titles(page)).toEqual([first.title]);
    await page.getByRole('button', { name: 'Put it back' }).click();
    expect((await titles(page)).toSorted()).toEqual([first.title, second.title].toSorted());
  });

  test('asks before a paper with a note is given up elsewhere', async ({ openPage, rootSite }) => {
    const page = await openWith(openPage, rootSite, [first.id]);
    await page.getByLabel(`Note on ${first.title}`).fill('Mine.');
    await page.goto(`${rootSite}papers/${first.id}.html`);
    await page.locator('.keep').click();
    expect(await page.getByRole('dialog', { name: 'Kept' }).innerText()).toContain('a note');
    await page.keyboard.press('Escape');
    expect(await page.locator('.keep').innerText()).toMatch(/^Kept/);
  });

  test.for<[string, Reader]>([
    ['BibTeX', bibtex],
    ['RIS', ris],
    ['CSL-JSON', cslJson],
  ])('exports %s that another parser reads', async ([format, reader], { openPage, rootSite }) => {
    const page = await openWith(openPage, rootSite, [first.id, second.id]);
    const text = await exported(page, format);
    const [reading] = reader.read({ file: 'list', text, lines: text.split('\n') });
    expect(reading?.issues).toEqual([]);
    expect(reading?.entries.map(({ title }) => title)).toEqual([first.title, second.title]);
  });

  test('imports in another browser what it exported in one', async ({
    openPage,
    rootSite,
    folder,
  }) => {
    const page = await openWith(openPage, rootSite, [first.id]);
    await page.getByLabel(`Note on ${first.title}`).fill('Mine.');
    const file = join(folder, 'list.json');
    await writeFile(file, await exported(page, 'JSON, with notes'));
    const other = await openWith(openPage, rootSite, [second.id]);
    await other.locator('[data-import]').setInputFiles(file);
    await expect
      .poll(() => other.getByRole('status').textContent())
      .toMatch(/1 read .* 1 of them new/);
    expect((await titles(other)).toSorted()).toEqual([first.title, second.title].toSorted());
    expect(await other.getByLabel(`Note on ${first.title}`).inputValue()).toBe('Mine.');
  });

  test('shows a hostile list as text', async ({ openPage, rootSite, folder }) => {
    const page = await openWith(openPage, rootSite, []);
    const image = '<img src=x onerror=alert(1)>';
    const file = join(folder, 'hostile.json');
    const hostile = { id: 'a', title: image, authors: [image], note: image, themes: ['__proto__'] };
    const identifiers = { url: 'javascript:alert(1)', doi: `10.1000/${image.replaceAll(' ', '')}` };
    await writeFile(
      file,
      JSON.stringify([
        { ...hostile, identifiers },
        { id: '../x', title: 'B' },
      ]),
    );
    await page.locator('[data-import]').setInputFiles(file);
    await expect.poll(() => titles(page)).toEqual([image]);
    expect(await page.locator('[data-kept] :is(img, script)').count()).toBe(0);
    const addresses = await page
      .locator('[data-kept] a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).protocol),
      );
    expect(new Set(addresses)).toEqual(new Set(['http:', 'https:']));
  });

  test.for([
    ['no JSON', 'title,year'],
    ['no list', '{"papers": 3}'],
    ['nothing', ''],
  ])(
    'says what to do with a file that holds %s',
    async ([, text], { openPage, rootSite, folder }) => {
      const page = await openWith(openPage, rootSite, [first.id]);
      const file = join(folder, 'other.json');
      await writeFile(file, text ?? '');
      await page.locator('[data-import]').setInputFiles(file);
      await expect.poll(() => page.getByRole('status').textContent()).toContain('exported as JSON');
      expect(await titles(page)).toEqual([first.title]);
    },
  );
});

test('without JavaScript the page says why it is empty', async ({ openPage, rootSite }) => {
  const page = await openPage(rootSite, 'reading-list.html', { javaScriptEnabled: false });
  expect(await page.getByRole('main').innerText()).toContain('needs JavaScript');
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
});

/** The page of a list that holds papers, kept on their own pages. */
async function openWith(openPage: OpenPage, site: string, ids: readonly string[]): Promise<Page> {
  const page = await openPage(site, 'about.html');
  for (const id of ids) {
    await page.goto(`${site}papers/${id}.html`);
    await page.locator('.keep').click();
  }
  await page.goto(`${site}reading-list.html`);
  return page;
}

function titles(page: Page): Promise<string[]> {
  return page.locator('[data-kept] .card-title').allTextContents();
}

async function exported(page: Page, format: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** Runs in the page: a browser that keeps nothing. */
function forbidStorage(): void {
  Object.defineProperty(globalThis, 'localStorage', {
    get: () => {
      throw new DOMException('Forbidden.', 'SecurityError');
    },
  });
}
