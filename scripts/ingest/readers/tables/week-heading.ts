import { isoDate, isPublishedDate, monthNumber } from '../../../../src/lib/published-date.ts';

/** A day of the calendar whose year may not be written. */
export interface WeekDay {
  day: number;
  month: number;
  year?: number;
}

/** The days that a heading names: `(June 23 - June 29) - 2025`, `(Jan 1-8)`. */
export interface WeekRange {
  from: WeekDay;
  to: WeekDay;
}

/** Read the range of days in a heading or an entry of a table of contents, if it has one. */
export function readWeekRange(text: string): WeekRange | undefined {
  if (text.length > 500) return undefined;
  const match = monthFirst.exec(text) ?? dayFirst.exec(text) ?? iso.exec(text);
  const { m1 = '', d1, y1, m2, d2, y2 } = match?.groups ?? {};
  const end = monthOf(m2 ?? m1);
  const start = m1 === '' ? end : monthOf(m1);
  if (!match || start === undefined || end === undefined) return undefined;
  const rest = text.slice(0, match.index) + ' ' + text.slice(match.index + match[0].length);
  const year = y2 ?? (y1 === undefined ? /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(rest)?.[0] : undefined);
  return {
    from: { day: Number(d1), month: start, ...(y1 === undefined ? {} : { year: Number(y1) }) },
    to: { day: Number(d2), month: end, ...(year === undefined ? {} : { year: Number(year) }) },
  };
}

/** Tell whether the first day lies in the year before the last one's. */
export function crossesYear({ from, to }: WeekRange): boolean {
  return from.month > to.month;
}

/** The year of the first day, where the heading says enough to know it. */
export function statedYear(range: WeekRange): number | undefined {
  const { from, to } = range;
  if (from.year !== undefined) return from.year;
  return to.year === undefined ? undefined : to.year - (crossesYear(range) ? 1 : 0);
}

/** The first and the last day in full, given the year of the first; nothing where one is no real day. */
export function daysOf(range: WeekRange, year: number): { from: string; to: string } | undefined {
  const last = range.to.year ?? year + (crossesYear(range) ? 1 : 0);
  const from = isoDate(year, range.from.month, range.from.day);
  const to = isoDate(last, range.to.month, range.to.day);
  return isPublishedDate(from) && isPublishedDate(to) && from <= to ? { from, to } : undefined;
}

const between = String.raw`\s*(?:[-–—]+|\bto\b|\bthrough\b)\s*`;
const name = (group: string) => String.raw`(?<${group}>[A-Za-z]{3,9})\.?`;
const day = (group: string) => String.raw`(?<${group}>\d{1,2})(?:st|nd|rd|th)?(?!\d)`;
const year = (group: string) => String.raw`(?:,?\s+(?<${group}>\d{4})(?!\d))?`;
const monthFirst = new RegExp(
  String.raw`\b${name('m1')}\s+${day('d1')}${year('y1')}${between}(?:${name('m2')}\s+)?${day('d2')}${year('y2')}`,
);
const dayFirst = new RegExp(
  String.raw`(?<!\d)${day('d1')}(?:\s+${name('m1')})?${year('y1')}${between}${day('d2')}\s+${name('m2')}${year('y2')}`,
);
const iso = new RegExp(
  String.raw`(?<y1>\d{4})-(?<m1>\d{2})-(?<d1>\d{2})${between}(?<y2>\d{4})-(?<m2>\d{2})-(?<d2>\d{2})`,
);

function monthOf(text: string): number | undefined {
  if (/^\d{2}$/.test(text)) return Number(text);
  return monthNumber(text);
}
