import { formatPublishedDate } from './published-date.ts';
import type { PublishedDate } from './published-date-schema.ts';

/** Most papers on one page of a list. */
export const longestPage = 100;

/** A page of a long list: the last part of its address, what it is called, and what stands on it. */
export interface ShelfPage<Item> {
  id: string;
  title: string;
  items: Item[];
  /**
   * The pages that this one leads to, where its items are too many for it. It keeps its address,
   * which may have been linked to before they were.
   */
  parts?: ShelfPage<Item>[];
}

interface Dated {
  published?: PublishedDate | undefined;
}

/**
 * Cut a list that is too long for one page by period, newest first: by year, a crowded year by
 * month, a crowded month into pages numbered from its end, so that a page about the past stays as
 * it is when a newer paper comes. `items` come newest first. A list that fits gives no pages.
 */
export function splitByPeriod<Item extends Dated>(items: readonly Item[]): ShelfPage<Item>[] {
  if (items.length <= longestPage) return [];
  return groupBy(items, 4).map((year) => {
    if (year.items.length <= longestPage) return year;
    if (year.id === undated) return splitByNumber(year);
    return { ...year, parts: groupBy(year.items, 7).map(splitByNumber) };
  });
}

/** Every page of a list, those that lead to others before them. */
export function allPages<Item>(pages: readonly ShelfPage<Item>[]): ShelfPage<Item>[] {
  return pages.flatMap((page) => [page, ...allPages(page.parts ?? [])]);
}

/** The pages on the way to the one with the id `id`, itself last; none where there is none. */
export function pathTo<Item>(pages: readonly ShelfPage<Item>[], id: string): ShelfPage<Item>[] {
  for (const page of pages) {
    if (page.id === id) return [page];
    const rest = pathTo(page.parts ?? [], id);
    if (rest.length > 0) return [page, ...rest];
  }
  return [];
}

/**
 * Cut a list that keeps its order, such as a digest, into pages numbered from 1.
 * A list that fits gives no pages.
 */
export function splitByRank<Item>(items: readonly Item[]): ShelfPage<Item>[] {
  if (items.length <= longestPage) return [];
  return chunks(items).map((chunk, index) => ({
    id: String(index + 1),
    title: `${index * longestPage + 1} to ${index * longestPage + chunk.length}`,
    items: chunk,
  }));
}

/** Names on one page of an index of names. */
const longestNameList = 400;

/**
 * Cut a list of names by the first letter of the word they are listed by, a crowded letter by the
 * first two. `keyOf` gives that word in ASCII. A list that fits gives no pages.
 */
export function splitByInitial<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ShelfPage<Item>[] {
  if (items.length <= longestNameList) return [];
  return groupByInitials(items, keyOf, 1).map((letter) => {
    if (letter.items.length <= longestNameList) return letter;
    return { ...letter, parts: groupByInitials(letter.items, keyOf, 2) };
  });
}

function groupByInitials<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  length: number,
): ShelfPage<Item>[] {
  // A name of one letter needs an id of its own: the bare letter is the page that leads to it.
  const initialsOf = (item: Item) => keyOf(item).slice(0, length).padEnd(length, '-');
  return [...Map.groupBy(items, initialsOf)].map(([initials, group]) => {
    const id = initials.replace(/[^a-z0-9]/g, '_');
    const letters = id.replace(/_+$/, '');
    const title = `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
    return { id, title: letters.length < id.length ? `${title} alone` : title, items: group };
  });
}

function groupBy<Item extends Dated>(items: readonly Item[], precision: 4 | 7): ShelfPage<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const period = periodOf(item, precision);
    const group = groups.get(period);
    if (group) group.push(item);
    else groups.set(period, [item]);
  }
  return [...groups].map(([id, group]) => ({ id, title: periodTitle(id), items: group }));
}

/** The oldest papers are on part 1, so that a new one only changes the last part. */
function splitByNumber<Item>(period: ShelfPage<Item>): ShelfPage<Item> {
  if (period.items.length <= longestPage) return period;
  const parts = chunks(period.items.toReversed()).map((chunk, index) => ({
    id: `${period.id}-part-${index + 1}`,
    title: `${period.title}, part ${index + 1}`,
    items: chunk.toReversed(),
  }));
  return { ...period, parts: parts.toReversed() };
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / longestPage);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * longestPage, (index + 1) * longestPage),
  );
}

/** What the papers without a date stand under, and those of a year without a month. */
const undated = 'undated';
const withoutMonth = '-without-month';

function periodOf({ published }: Dated, precision: 4 | 7): string {
  if (published === undefined) return undated;
  return published.length < precision
    ? `${published}${withoutMonth}`
    : published.slice(0, precision);
}

function periodTitle(period: string): string {
  if (period === undated) return 'Without a date';
  const year = period.endsWith(withoutMonth) ? period.slice(0, 4) : undefined;
  return year === undefined ? formatPublishedDate(period) : `${year}, month not known`;
}
