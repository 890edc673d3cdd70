/** Search that understands what was meant, and answers questions about a subject. */
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { gainAt10, readSubjectQueries } from '../../scripts/bench/search/gain.ts';
import { repository } from './run-command.ts';
import { searchPage } from './search-page.ts';
import { publishedPapers } from './site-data.ts';
import { test } from './site-test.ts';

const papers = publishedPapers(inject('site'));
const known = papers.find(({ title }) => title.startsWith('Twin-Merging'));
if (!known) throw new Error('The bundled archive lacks the paper that is looked for.');

/** What ordinary questions gained when they were judged, with room for a small change. */
const leastGain = 0.83;

describe('a misspelt word', () => {
  test.for(['machne unlearning', 'machine unlaerning', 'nachine unlearning'])(
    'as in “%s” finds what was meant, and says so',
    async (text, { openPage, rootSite }) => {
      const search = await searchPage(await openPage(rootSite, 'search.html'));
      await search.type('machine unlearning');
      const [meant, count] = [await search.all(), await search.count()];
      await search.type(text);
      await expect
        .poll(() => search.notes.textContent())
        .toBe(`Showing results for machine unlearning. Search instead for ${text}.`);
      expect(await search.count()).toBe(count);
      expect(await search.all()).toEqual(meant);
    },
  );

  test('can be searched as it is spelt', async ({ openPage, rootSite }) => {
    const { page, type, notes, status, box } = await searchPage(
      await openPage(rootSite, 'search.html'),
    );
    await type('machne');
    await notes.getByRole('link', { name: 'machne', exact: true }).click();
    await page.waitForURL(/as=typed/);
    const typed = await searchPage(page);
    await expect.poll(() => status.textContent()).toMatch(/machne/);
    expect(await notes.textContent()).toBe('');
    await typed.type('machne unlearning');
    expect(new URL(page.url()).searchParams.has('as')).toBe(false);
    expect(await box.inputValue()).toBe('machne unlearning');
  });

  test('is none where the archive has it', async ({ openPage, rootSite }) => {
    const { type, notes } = await searchPage(await openPage(rootSite, 'search.html'));
    for (const name of ['LLaMA', 'GSM8K', 'TOPR', 'DINO', 'SeCO']) {
      await type(name);
      expect(await notes.textContent()).toBe('');
    }
  });

  test('loads a part of the vocabulary, which nothing else loads', async ({
    openPage,
    rootSite,
  }) => {
    const requests: string[] = [];
    const page = await openPage(rootSite, 'search.html', {
      prepare: (each) => each.on('request', (request) => requests.push(request.url())),
    });
    const parts = () => requests.filter((address) => address.includes('search/vocabulary-'));
    const { type } = await searchPage(page);
    await type(known.title);
    expect(parts()).toEqual([]);
    await type('unlaerning');
    expect(parts()).toHaveLength(3);
  });
});

describe('where few papers have all words', () => {
  test('others come behind them, and are not counted', async ({ openPage, rootSite }) => {
    const { page, type, status, links } = await searchPage(await openPage(rootSite, 'search.html'));
    await type('contrastive batches graphs');
    expect(await status.textContent()).toMatch(/^No paper has all of “.*”\. These \d+ come near\./);
    expect(await links.count()).toBeGreaterThan(1);
    await type('contrastive learning with small batches');
    expect(await status.textContent()).toMatch(/^1 paper for “.*”, and \d+ that come near$/);
    expect(await page.locator('[data-results] > li').nth(1).textContent()).toMatch(/^These lack/);
  });
});

describe('questions about a subject', () => {
  const queries = readSubjectQueries(join(repository, 'tests', 'search', 'subject-queries.json'));

  test('are thirty, and papers of the archive answer them', () => {
    const ids = new Set(papers.map(({ id }) => id));
    expect(queries).toHaveLength(30);
    for (const { grades } of queries) {
      expect(Object.keys(grades).filter((id) => !ids.has(id))).toEqual([]);
      expect(Object.values(grades)).toContain(2);
    }
  });

  test('are answered well', async ({ openPage, rootSite }) => {
    const { type, links } = await searchPage(await openPage(rootSite, 'search.html'));
    const gains: number[] = [];
    for (const { query, grades } of queries) {
      await type(query);
      const addresses = await links.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).pathname),
      );
      const found = addresses.map((address) => address.replace(/^.*\/|\.html$/g, ''));
      gains.push(gainAt10(found, grades));
    }
    const mean = gains.reduce((sum, each) => sum + each, 0) / gains.length;
    expect(mean).toBeGreaterThan(leastGain);
  });
});
