/** How dates are written for people; apart from their schema, because browsers need no schema. */
import type { PublishedDate } from './published-date.ts';

export const months = [
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
