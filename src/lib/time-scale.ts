import { formatPublishedDate } from './published-date.ts';
import type { PublishedDate } from './published-date-schema.ts';

/** Periods of one length, one after the other without a gap, that dates are counted by. */
export interface TimeScale {
  /** Months in a period: 1, 12, 60 … */
  step: number;
  /** The number of the first period, counted from the year 0. */
  first: number;
  /** How many periods there are. */
  length: number;
}

/** Most months that are shown one by one. */
const mostMonths = 24;

/** Most years, or longer periods, on one scale. */
const mostPeriods = 36;

/** Years in a period; ten thousand years, which is all that dates can name, fit the longest. */
const longerPeriods = [1, 5, 10, 50, 100, 500, 1000];

/**
 * The scale from the earliest to the latest of `dates`: by month where they span two years at most
 * and all name their month, else by year, else by the shortest longer period that gives no more
 * than 36. Nothing where there are no dates.
 */
export function timeScaleOf(dates: readonly PublishedDate[]): TimeScale | undefined {
  if (dates.length === 0) return undefined;
  let [earliest, latest] = [Infinity, -Infinity];
  for (const date of dates) {
    earliest = Math.min(earliest, monthOf(date));
    latest = Math.max(latest, monthOf(date));
  }
  const over = (step: number): TimeScale => {
    const first = Math.floor(earliest / step);
    return { step, first, length: Math.floor(latest / step) - first + 1 };
  };
  const byMonth = over(1);
  if (byMonth.length <= mostMonths && dates.every(namesMonth)) return byMonth;
  const scales = longerPeriods.map((years) => over(12 * years));
  return scales.find(({ length }) => length <= mostPeriods) ?? scales.at(-1);
}

/** Count dates in each period. Those outside the scale, or less precise than it, are in none. */
export function countOn(scale: TimeScale, dates: readonly PublishedDate[]): number[] {
  const counts = Array.from({ length: scale.length }, () => 0);
  for (const date of dates) {
    if (scale.step === 1 && !namesMonth(date)) continue;
    const at = Math.floor(monthOf(date) / scale.step) - scale.first;
    if (at in counts) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Name the period at `at`, counted from 0: `March 2024`, `2024` or `2020–2024`. */
export function periodTitle({ step, first }: TimeScale, at: number): string {
  const start = (first + at) * step;
  if (step === 1) return formatPublishedDate(`${yearOf(start)}-${twoDigits((start % 12) + 1)}`);
  const [from, to] = [yearOf(start), yearOf(start + step - 1)];
  return from === to ? from : `${from}–${to}`;
}

/** Name the period in as few letters as a label has room for: `Mar 2024`, `2024` or `2020–24`. */
export function shortPeriodTitle(scale: TimeScale, at: number): string {
  const title = periodTitle(scale, at);
  if (scale.step === 1) return title.replace(/^(\p{L}{3})\p{L}*/u, '$1');
  return title.replace(/^(\d\d)(\d\d–)\1(?=\d\d$)/, '$1$2');
}

/** The one word for a period of the scale. */
export function periodWord({ step }: TimeScale): string {
  if (step === 1) return 'month';
  return step === 12 ? 'year' : 'period';
}

/**
 * Tell whether the last period was still running at `until`, the last day that an archive knows
 * of. A year or a month alone is taken to be known to its end.
 */
export function endsOpen({ step, first, length }: TimeScale, until: PublishedDate): boolean {
  const lastMonth = (first + length) * step - 1;
  const month = monthOf(until) + (namesMonth(until) ? 0 : 11);
  const day = until.split('-')[2];
  const endsMonth = day === undefined || Number(day) === lastDayOf(month);
  const isWithin = month > lastMonth - step && month <= lastMonth;
  return isWithin && (month < lastMonth || !endsMonth);
}

/** Months from the year 0; a date without a month is taken as January. */
function monthOf(date: PublishedDate): number {
  const [year, month = '01'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

function namesMonth(date: PublishedDate): boolean {
  return date.length >= 7;
}

function yearOf(month: number): string {
  return String(Math.floor(month / 12)).padStart(4, '0');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function lastDayOf(month: number): number {
  const next = new Date(Date.UTC(2000, 0, 1));
  next.setUTCFullYear(Math.floor(month / 12), (month % 12) + 1, 0);
  return next.getUTCDate();
}
