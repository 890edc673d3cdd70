import { monthNumber } from '../../src/lib/published-date.ts';
import type { ListedDate } from './entry.ts';

/**
 * Read a date as pages show it, at the start of `text`: `Mar 1, 2024`, `Nov 3`. A year follows a
 * comma: without one a number counts something, as in `Mar 1 1024`.
 * Gives what follows the date as `rest`; nothing where `text` begins with no date.
 * The day may be one that the month does not have.
 */
export function readListedDate(
  text: string,
  line: number,
): { date: ListedDate; rest: string } | undefined {
  const match = /^([A-Z][a-z]{2,8}\.?) (\d{1,2})(?:, (\d{4}))?(?: (.*))?$/.exec(text);
  const [, name = '', day, year, rest = ''] = match ?? [];
  const month = monthNumber(name);
  if (day === undefined || month === undefined) return undefined;
  return {
    date: {
      line,
      day: Number(day),
      month,
      ...(year === undefined ? {} : { year: Number(year) }),
    },
    rest: rest.trim(),
  };
}
