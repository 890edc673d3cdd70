import fc from 'fast-check';
import { isPublishedDate } from '../../../src/lib/published-date.ts';
import type { PublishedDate } from '../../../src/lib/published-date-schema.ts';

/** Any date of any precision, in the given years. */
export function anyDate({ min = 0, max = 9999 } = {}): fc.Arbitrary<PublishedDate> {
  const two = (number: number) => String(number).padStart(2, '0');
  return fc
    .record({
      year: fc.integer({ min, max }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      parts: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ year, month, day, parts }) =>
      [String(year).padStart(4, '0'), two(month), two(day)].slice(0, parts).join('-'),
    )
    .filter(isPublishedDate);
}
