import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allPages,
  longestPage,
  pathTo,
  splitByInitial,
  splitByPeriod,
  splitByRank,
  type ShelfPage,
} from '../../../src/lib/shelf-pages.ts';
import '../fixed-seed.ts';

interface Item {
  id: string;
  published?: string;
}

/** As many papers of one period as wanted. */
function papers(published: string | undefined, count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${published ?? 'undated'}/${index}`,
    ...(published === undefined ? {} : { published }),
  }));
}

function newestFirst(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) =>
    (a.published ?? '') === (b.published ?? '')
      ? Number(a.id > b.id) - Number(a.id < b.id)
      : Number((a.published ?? '') < (b.published ?? '')) * 2 - 1,
  );
}

/** The pages that papers stand on, not those that only lead to them. */
function shownPages(pages: readonly ShelfPage<Item>[]): ShelfPage<Item>[] {
  return allPages(pages).filter(({ parts }) => parts === undefined);
}

const manyPapers = fc
  .array(
    fc.tuple(
      fc.option(
        fc.constantFrom('2019', '2023-02', '2023-02-11', '2023-02-12', '2024-01-05', '2024-07-30'),
        { nil: undefined },
      ),
      fc.integer({ min: 1, max: 180 }),
    ),
    { maxLength: 7 },
  )
  .map((groups) => new Map(groups))
  .map((groups) => newestFirst([...groups].flatMap(([day, count]) => papers(day, count))));

describe('a list cut by period', () => {
  test('is not cut where it fits on one page', () => {
    expect(splitByPeriod(papers('2024-01-01', longestPage))).toEqual([]);
  });

  test('is cut by year, a crowded year by month, a crowded month into parts', () => {
    const list = newestFirst([
      ...papers('2025-02-01', 3),
      ...papers('2024-11-01', longestPage + 1),
      ...papers('2024-05-01', 2),
      ...papers(undefined, 1),
    ]);
    const pages = splitByPeriod(list);
    expect(allPages(pages).map(({ id, title, items }) => [id, title, items.length])).toEqual([
      ['2025', '2025', 3],
      ['2024', '2024', longestPage + 3],
      ['2024-11', 'November 2024', longestPage + 1],
      ['2024-11-part-2', 'November 2024, part 2', 1],
      ['2024-11-part-1', 'November 2024, part 1', longestPage],
      ['2024-05', 'May 2024', 2],
      ['undated', 'Without a date', 1],
    ]);
    expect(pathTo(pages, '2024-11-part-1').map(({ id }) => id)).toEqual([
      '2024',
      '2024-11',
      '2024-11-part-1',
    ]);
    expect(pathTo(pages, '1999')).toEqual([]);
  });

  test('gives each page an address of its own, also where months or dates are not known', () => {
    const list = newestFirst([
      ...papers('2024-11-01', 2),
      ...papers('2024', longestPage + 1),
      ...papers(undefined, longestPage + 1),
    ]);
    expect(allPages(splitByPeriod(list)).map(({ id }) => id)).toEqual([
      '2024',
      '2024-11',
      '2024-without-month',
      '2024-without-month-part-2',
      '2024-without-month-part-1',
      'undated',
      'undated-part-2',
      'undated-part-1',
    ]);
  });

  test('keeps the address of every page when papers are added, however many', () => {
    fc.assert(
      fc.property(manyPapers, manyPapers, (list, more) => {
        const renamed = more.map((item) => ({ ...item, id: `more ${item.id}` }));
        const before = allPages(splitByPeriod(list)).map(({ id }) => id);
        const after = allPages(splitByPeriod(newestFirst([...list, ...renamed])));
        expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  test('has every paper once, in the order of the list, and no page too long or empty', () => {
    fc.assert(
      fc.property(manyPapers, (list) => {
        const pages = shownPages(splitByPeriod(list));
        expect(pages.flatMap(({ items }) => items)).toEqual(list.length > longestPage ? list : []);
        for (const { items } of pages) {
          expect(items.length).toBeGreaterThan(0);
          expect(items.length).toBeLessThanOrEqual(longestPage);
        }
        const ids = allPages(splitByPeriod(list)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('keeps every page of the past when a newer paper is added', () => {
    fc.assert(
      fc.property(
        manyPapers.filter((list) => list.length > longestPage),
        fc.constantFrom('2024-07-31', '2024-08-01', '2025-01-01'),
        (list, published) => {
          const before = shownPages(splitByPeriod(list));
          const after = shownPages(splitByPeriod([{ id: 'new', published }, ...list]));
          const changed = after.filter(
            (page) => !before.some((old) => old.id === page.id && sameItems(old.items, page.items)),
          );
          const past = (items: readonly Item[]) =>
            items.every((item) => item.published?.slice(0, 4) !== published.slice(0, 4));
          expect(changed.filter(({ items }) => past(items))).toEqual([]);
          expect(before.filter(({ items }) => past(items)).map(({ id }) => id)).toEqual(
            after.filter(({ items }) => past(items)).map(({ id }) => id),
          );
        },
      ),
    );
  });

  test('changes only the last part of a crowded month when a paper is added to it', () => {
    const list = newestFirst(papers('2024-11-01', 2 * longestPage + 7));
    const before = splitByPeriod(list);
    const after = splitByPeriod([{ id: 'new', published: '2024-11-02' }, ...list]);
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]?.items).toHaveLength((before[0]?.items.length ?? 0) + 1);
  });
});

describe('a list cut by rank', () => {
  test('is not cut where it fits on one page', () => {
    expect(splitByRank(papers('2024', longestPage))).toEqual([]);
  });

  test('keeps its order, and says which ranks stand on each page', () => {
    const list = papers('2024', 2 * longestPage + 50);
    const pages = splitByRank(list);
    expect(pages.map(({ id, title }) => [id, title])).toEqual([
      ['1', '1 to 100'],
      ['2', '101 to 200'],
      ['3', '201 to 250'],
    ]);
    expect(pages.flatMap(({ items }) => items)).toEqual(list);
  });
});

function sameItems(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]?.id);
}

describe('an index of names', () => {
  test('gives a name of one letter a page beside that of its letter', () => {
    const names = Array.from({ length: 401 }, (_, index) => `ab${index}`);
    const pages = splitByInitial(['a', 'a-b', ...names, 'b'], (name) => name);
    expect(allPages(pages).map(({ id, title, items }) => [id, title, items.length])).toEqual([
      ['a', 'A', 403],
      ['a_', 'A alone', 2],
      ['ab', 'Ab', 401],
      ['b', 'B', 1],
    ]);
  });
});
