import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { papersOf } from './papers-of.ts';
import './fixed-seed.ts';
import { listedDigest } from './listed-digest.ts';

describe('the same title in two digests', () => {
  const older = listedDigest('2025-11-03', [
    {
      title: 'Paper Boats',
      abstract: 'Boats. Code: https://github.com/a/b',
      authorCount: 3,
      counts: { comments: 1 },
      keywords: ['paper', 'boats'],
    },
  ]);
  const newer = listedDigest('2025-11-04', [
    { title: 'On Soup' },
    {
      title: 'PAPER BOATS!',
      abstract: 'Better boats. Page: https://example.org and https://github.com/a/b',
      published: '2025-10-01',
      organization: { id: 'a', name: 'A' },
      counts: { comments: 9 },
      keywords: ['better boats'],
    },
  ]);
  const { papers, issues } = papersOf([newer, older]);
  const boats = papers.find(({ id }) => id === 'paper-boats');

  test('is one paper that appears in both, each with its rank and counts', () => {
    expect(issues).toEqual([]);
    expect(papers.map(({ id }) => id)).toEqual(['on-soup', 'paper-boats']);
    expect(boats?.digests).toEqual([
      { id: '2025-11-03', rank: 1, counts: { comments: 1 } },
      { id: '2025-11-04', rank: 2, counts: { comments: 9 } },
    ]);
  });

  test('has the title captured first and the longest abstract, and remembers whose they are', () => {
    expect(boats).toMatchObject({
      title: 'Paper Boats',
      plainAbstract: expect.stringMatching(/^Better boats\./),
      sources: { title: '2025-11-03', abstract: '2025-11-04', authorCount: '2025-11-03' },
    });
  });

  test('has each fact from the first digest that knows it', () => {
    expect(boats).toMatchObject({
      authorCount: 3,
      keywords: ['paper', 'boats'],
      published: '2025-10-01',
      organization: { id: 'a', name: 'A' },
    });
  });

  test('has the links of both, each once', () => {
    expect(boats?.links?.map(({ url }) => url)).toEqual([
      'https://github.com/a/b',
      'https://example.org',
    ]);
  });

  test('has the newest counts', () => {
    expect(boats?.counts).toEqual({ comments: 9 });
  });

  test('keeps older counts where the newest digest shows none', () => {
    const silent = listedDigest('2025-11-05', [{ title: 'Paper Boats' }]);
    const merged = papersOf([silent, newer, older]).papers;
    expect(merged.find(({ id }) => id === 'paper-boats')?.counts).toEqual({ comments: 9 });
  });
});

describe('what is unknown', () => {
  test('is left out', () => {
    const [paper] = papersOf([listedDigest('2025-11-03', [{ title: 'On Soup' }])]).papers;
    expect(Object.keys(paper ?? {}).toSorted()).toEqual([
      'abstract',
      'digests',
      'formerIds',
      'id',
      'keptIds',
      'places',
      'plainAbstract',
      'sources',
      'title',
      'titles',
    ]);
  });
});

describe('what a user should look at is a warning with its line', () => {
  test('a paper that one digest lists twice', () => {
    const digest = listedDigest('2025-11-03', [
      { title: 'On Soup' },
      { title: 'Paper Boats' },
      { title: 'on soup' },
    ]);
    const { papers, issues } = papersOf([digest]);
    expect(issues).toMatchObject([
      { code: 'paper-listed-twice', file: 'digests/2025-11-03.txt', line: 30 },
    ]);
    expect(papers.find(({ id }) => id === 'on-soup')?.digests.map(({ rank }) => rank)).toEqual([
      1, 3,
    ]);
  });

  test.each([
    ['the date', { published: '2024-03-01' }, { published: '2024-03-02' }, '2024-03-02'],
    ['the number of authors', { authorCount: 3 }, { authorCount: 4 }, '4'],
    [
      'the organisation',
      { organization: { id: 'a', name: 'Apples' } },
      { organization: { id: 'b', name: 'Boats' } },
      'Boats',
    ],
  ])('%s on which two digests disagree', (field, believed, other, here) => {
    const first = listedDigest('2025-11-03', [{ title: 'On Soup', ...believed }]);
    const second = listedDigest('2025-11-04', [{ title: 'On Soup', ...other }]);
    const { papers, issues } = papersOf([second, first]);
    expect(issues).toMatchObject([
      { code: 'fields-disagree', file: 'digests/2025-11-04.txt', line: 10 },
    ]);
    expect(issues[0]?.message).toContain(field);
    expect(issues[0]?.message).toContain(here);
    expect(issues[0]?.message).toContain('digests/2025-11-03.txt');
    expect(papers[0]).toMatchObject(believed);
  });
});

describe('the order of digests', () => {
  const title = fc.constantFrom('Paper Boats', 'PAPER BOATS', 'On Soup', 'Lamps', 'Lamps++');
  const entry = fc.record(
    {
      title,
      published: fc.constantFrom('2024', '2024-03-01', '2025-01-02'),
      authorCount: fc.integer({ min: 1, max: 3 }),
      counts: fc.record({ comments: fc.nat(9) }),
      abstract: fc.constantFrom('One.', 'Two: https://example.org/2', 'https://example.org/3'),
    },
    { requiredKeys: ['title'] },
  );
  const digests = fc
    .uniqueArray(fc.constantFrom('2025-11-03', '2025-11-04', '2025-11-05', '2026'), {
      minLength: 1,
    })
    .chain((days) =>
      fc.tuple(...days.map((day) => fc.array(entry).map((entries) => listedDigest(day, entries)))),
    );

  test('makes no difference', () => {
    fc.assert(
      fc.property(
        digests.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(papersOf(shuffled)).toEqual(papersOf(all));
        },
      ),
    );
  });

  test('loses no entry: each is an appearance of exactly one paper', () => {
    fc.assert(
      fc.property(digests, (all) => {
        const appearances = papersOf(all).papers.flatMap((paper) => paper.digests);
        const places = (listed: readonly { id: string; rank: number }[]) =>
          listed.map(({ id, rank }) => `${id} ${rank}`).toSorted();
        expect(places(appearances)).toEqual(
          places(all.flatMap(({ id, entries }) => entries.map(({ rank }) => ({ id, rank })))),
        );
      }),
    );
  });
});
