/** Dates as texts; apart from their schema, because browsers need no schema. */
import type { PublishedDate } from './published-date-schema.ts';

/** Tell whether `value` is a real date (no 30 February) of year, month or day precision. */
export function isPublishedDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Read a date that `formatPublishedDate` wrote; `undefined` where the text is none. */
export function readPublishedDate(text: string): PublishedDate | undefined {
  const [year = '', name, day] = text.split(' ').reverse();
  const month = name === undefined ? undefined : String(monthNumber(name) ?? '');
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
  return isPublishedDate(date) ? date : undefined;
}

/** Give the number (1 to 12) of an English month name, whole or its first three letters. */
export function monthNumber(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const prefix = name.toLowerCase().replace(/\.$/, '');
  const index = months.findIndex((month) => {
    const whole = month.toLowerCase();
    return prefix === whole || prefix === whole.slice(0, 3);
  });
  return index === -1 ? undefined : index + 1;
}

/** Join year, month and day numbers to an ISO date; the result may be no real day. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Write a date for people: `1 March 2024`, `March 2024` or `2024`.
 * The order is fixed, not the reader's locale, so that every build gives the same bytes.
 */
export function formatPublishedDate(date: PublishedDate): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
