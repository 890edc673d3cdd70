/** The query language, on an archive in which every operator has something to find. */
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { serveFolder } from '../../scripts/serve/serve-folder.ts';
import { buildSite } from './run-command.ts';
import { searchPage, type SearchPage } from './search-page.ts';
import { searchedArchive, searchedId, type SearchedPaper } from './searched-archive.ts';
import { publishedPapers } from './site-data.ts';
import { test as siteTest } from './site-test.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { writeArchive } from './write-archive.ts';

const test = siteTest.extend('searched', { scope: 'file' }, async ({}, { onCleanup }) => {
  const { path, remove } = await temporaryFolder();
  const [archive, folder] = [join(path, 'archive'), join(path, 'site')];
  await writeArchive(archive, searchedArchive());
  await buildSite(folder, ['--archive', archive]);
  const { address, close } = await serveFolder(folder);
  onCleanup(async () => {
    await close();
    await remove();
  });
  return { folder, address };
});

async function found({ links }: SearchPage): Promise<string[]> {
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).pathname),
  );
  return addresses.map((address) => address.replace(/^.*\/|\.html$/g, ''));
}

function idsOf(papers: readonly SearchedPaper[]): string[] {
  return papers.map(searchedId).toSorted();
}

describe('a query', () => {
  const queries: Record<string, SearchedPaper[]> = {
    '"wild yeast"': ['baking'],
    'bread "wild yeast"': ['baking'],
    '"wild yeast" "long rest"': ['baking'],
    '"sour dough"': ['rye', 'cakes'],
    '"sour-dough cakes"': ['cakes'],
    '“wild yeast”': ['baking'],
    'yeast -"wild yeast"': ['cakes'],
    'bread -rye': ['baking', 'cakes', 'undated'],
    'bread -yeast -rye': ['undated'],
    'title:bread': ['baking', 'soups', 'undated'],
    'title:"bread with wild"': ['baking'],
    'rye -title:rye': ['soups'],
    'author:miller': ['baking', 'rye', 'undated'],
    'author:"ada miller"': ['baking', 'undated'],
    'author:emile': ['cakes'],
    '-author:miller': ['cakes', 'soups', 'bare'],
    'theme:doughs': ['rye', 'cakes'],
    'org:bakery': ['baking'],
    'org:"flour & sons"': ['cakes'],
    'year:2023': ['cakes', 'soups'],
    'year:2021..2022': ['baking', 'rye'],
    'year:..2021': ['baking', 'bare'],
    'year:2023..': ['cakes', 'soups'],
    'year:unknown': ['undated'],
    'bread -year:2021..2023': ['undated'],
    'has:code': ['baking'],
    'has:keywords': ['rye'],
    pumpernickel: ['rye'],
    '"slow grain"': ['rye'],
    'rye -has:abstract': ['bare'],
    'in:list-two': ['bare'],
    'in:list-': ['baking', 'rye', 'cakes', 'soups', 'undated', 'bare'],
    'crisp OR dishes': ['baking', 'soups'],
    'bread crisp OR dishes': ['baking', 'soups'],
    'has:code OR in:list-two': ['baking', 'bare'],
    'rain OR -bread': ['bare'],
    'bread author:miller year:2021 has:code -survey': ['baking'],
  };

  test.for(Object.entries(queries))(
    '%s finds its papers',
    async ([text, expected], { openPage, searched }) => {
      const search = await searchPage(await openPage(searched.address, 'search.html'));
      await search.type(text);
      expect((await found(search)).toSorted()).toEqual(idsOf(expected));
      expect(await search.count()).toBe(expected.length);
      expect(await search.notes.textContent()).toBe('');

      const path = `search.html?${new URLSearchParams({ q: text })}`;
      const opened = await searchPage(await openPage(searched.address, path));
      expect((await found(opened)).toSorted()).toEqual(idsOf(expected));
    },
  );

  const problems: Record<string, RegExp> = {
    'autor:miller': /no operator “autor:”.*The operators are title:, author:/,
    'bread author:': /“author:” needs a value/,
    'year:soon bread': /“soon” names no years/,
    'has:wings': /No paper has “wings”.*abstract, authors, code, date/,
    'theme:nothing': /No theme with papers has “nothing”/,
    'org:nobody': /No organisation has “nobody”/,
    'in:1999': /No digest’s name begins with “1999”/,
  };

  test.for(Object.entries(problems))(
    '%s is explained',
    async ([text, expected], { openPage, searched }) => {
      const search = await searchPage(await openPage(searched.address, 'search.html'));
      await search.type(text);
      await expect.poll(() => search.notes.textContent()).toMatch(expected);
    },
  );

  test('and the lists say the same, once it is asked for', async ({ openPage, searched }) => {
    const { page, box, type, status } = await searchPage(
      await openPage(searched.address, 'search.html'),
    );
    await type('rye theme:doughs year:2022');
    await box.press('Enter');
    await expect.poll(() => status.textContent()).toBe('1 paper for “rye”');
    expect(await box.inputValue()).toBe('rye');
    expect(await page.getByLabel('Theme', { exact: true }).inputValue()).toBe('Sour doughs');
    expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('2022');
    expect(new URL(page.url()).search).toBe('?q=rye&theme=Sour+doughs&year=2022');
  });

  test('is explained on the page, and each example is one', async ({ openPage, searched }) => {
    const { page, type, notes } = await searchPage(await openPage(searched.address, 'search.html'));
    await page.getByText('How to ask precisely').click();
    const examples = await page.locator('.search-help code').allTextContents();
    expect(examples.length).toBeGreaterThan(8);
    for (const example of examples) {
      await type(example);
      expect(await notes.textContent()).not.toMatch(/no operator|needs a value|names no years/);
    }
  });
});

describe('the order of papers', () => {
  const orders = { newest: 'rye', oldest: 'rye', discussed: 'rye' };

  test('is another for the same papers', async ({ openPage, searched }) => {
    const search = await searchPage(await openPage(searched.address, 'search.html'));
    await search.type('bread');
    const byRelevance = await found(search);
    expect(byRelevance).toHaveLength(5);
    for (const order of Object.keys(orders)) {
      await search.choose('Sorted by', order);
      expect((await found(search)).toSorted()).toEqual(byRelevance.toSorted());
      expect(await search.count()).toBe(byRelevance.length);
    }
  });

  test('is by date with those without one last, or by how much is said', async ({
    openPage,
    searched,
  }) => {
    const search = await searchPage(await openPage(searched.address, 'search.html'));
    await search.type('bread');
    await search.choose('Sorted by', 'newest');
    const newest: SearchedPaper[] = ['cakes', 'soups', 'rye', 'baking', 'undated'];
    expect(await found(search)).toEqual(newest.map(searchedId));
    await search.choose('Sorted by', 'oldest');
    expect(await found(search)).toEqual(newest.map(searchedId).toReversed());
    await search.choose('Sorted by', 'discussed');
    expect((await found(search)).slice(0, 2)).toEqual([searchedId('rye'), searchedId('baking')]);
  });

  test('puts a title that is just the query first', async ({ openPage, searched }) => {
    const search = await searchPage(await openPage(searched.address, 'search.html'));
    for (const { id, title } of publishedPapers(searched.folder)) {
      await search.type(title);
      expect((await found(search))[0]).toBe(id);
    }
  });
});
