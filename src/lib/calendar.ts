import type { DigestRecord } from './digest.ts';
import { digestDay } from './digest.ts';
import { isoDate } from './published-date.ts';

/** A day of a month, with the digests that are about it or were captured on it. */
export interface CalendarDay<Digest> {
  /** `2025-11-03`. */
  date: string;
  day: number;
  digests: Digest[];
}

/** A month as a calendar prints it: weeks from Monday, `undefined` where a day is another month’s. */
export interface CalendarMonth<Digest> {
  /** `2025-11`. */
  id: string;
  weeks: (CalendarDay<Digest> | undefined)[][];
}

type Dated = Pick<DigestRecord, 'date' | 'until' | 'captured'>;

/** Most days that a digest marks: a list of a longer time says nothing about its days. */
const longestRange = 31;

/**
 * Lay digests out on the months that they are about, newest month first. A digest of a range of
 * days, such as a weekly list, stands on each of them. Digests of which no day is known are on none.
 */
export function calendarMonths<Digest extends Dated>(
  digests: readonly Digest[],
): CalendarMonth<Digest>[] {
  const byDay = new Map<string, Digest[]>();
  for (const digest of digests) {
    for (const date of daysOf(digest)) {
      const others = byDay.get(date);
      if (others) others.push(digest);
      else byDay.set(date, [digest]);
    }
  }
  const months = new Set([...byDay.keys()].map((date) => date.slice(0, 7)));
  return [...months]
    .sort()
    .reverse()
    .map((id) => ({ id, weeks: weeksOf(id, byDay) }));
}

/** The digests of which no day is known. */
export function withoutDay<Digest extends Dated>(digests: readonly Digest[]): Digest[] {
  return digests.filter((digest) => daysOf(digest).length === 0);
}

function daysOf(digest: Dated): string[] {
  const first = digestDay(digest);
  if (!isDay(first)) return [];
  const last = digest.until !== undefined && isDay(digest.until) ? digest.until : first;
  const days: string[] = [];
  for (let day = first; day <= last && days.length < longestRange; day = nextDay(day)) {
    days.push(day);
  }
  return days;
}

function isDay(date: string): boolean {
  return date.length === 10;
}

function nextDay(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function weeksOf<Digest>(
  id: string,
  byDay: ReadonlyMap<string, Digest[]>,
): CalendarMonth<Digest>['weeks'] {
  const [year = 0, month = 0] = id.split('-').map(Number);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // Days of a week count from Sunday; this calendar's weeks begin on Monday.
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1;
      if (day < 1 || day > length) return undefined;
      const date = isoDate(year, month, day);
      return { date, day, digests: byDay.get(date) ?? [] };
    }),
  );
}
