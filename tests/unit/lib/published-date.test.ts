import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatPublishedDate,
  isoDate,
  isPublishedDate,
  monthNumber,
  readPublishedDate,
} from '../../../src/lib/published-date.ts';
import { publishedDateSchema } from '../../../src/lib/published-date-schema.ts';
import '../fixed-seed.ts';

describe('a date of any precision', () => {
  test.each(['2024', '2024-03', '2024-03-01', '2024-02-29', '2000-02-29', '0001-01-01'])(
    '%s is one',
    (date) => {
      expect(isPublishedDate(date)).toBe(true);
      expect(publishedDateSchema.safeParse(date).success).toBe(true);
    },
  );

  test('is read back from what people see of it', () => {
    const day = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, precision) => {
        const written = date.toISOString().slice(0, precision);
        expect(readPublishedDate(formatPublishedDate(written))).toBe(written);
      }),
    );
    expect(readPublishedDate('Date not known')).toBeUndefined();
  });

  test.each([
    ...['2024-02-30', '2023-02-29', '1900-02-29', '2024-13', '2024-00', '2024-01-00', '2024-4-1'],
    ...['24', '20240301', '2024-03-01T00:00:00Z', ' 2024', '2024-', '10000', '-2024', '', 'March'],
  ])('%j is none', (date) => {
    expect(isPublishedDate(date)).toBe(false);
    expect(publishedDateSchema.safeParse(date).success).toBe(false);
  });

  test('is every day that the calendar has', () => {
    const day = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString();
        expect(isPublishedDate(iso.slice(0, 10))).toBe(true);
        expect(isPublishedDate(iso.slice(0, 7))).toBe(true);
        expect(isPublishedDate(iso.slice(0, 4))).toBe(true);
        expect(isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(
          iso.slice(0, 10),
        );
      }),
    );
  });
});

test.each([
  ['2024', '2024'],
  ['2024-03', 'March 2024'],
  ['2024-03-01', '1 March 2024'],
  ['2024-12-31', '31 December 2024'],
])('%s is written %s', (date, written) => {
  expect(formatPublishedDate(date)).toBe(written);
});

describe('the name of a month', () => {
  test.each([
    ['January', 1],
    ['Jan', 1],
    ['jan', 1],
    ['Jan.', 1],
    ['May', 5],
    ['Sep', 9],
    ['December', 12],
  ])('%s is the month %i', (name, month) => {
    expect(monthNumber(name)).toBe(month);
  });

  test.each(['', 'J', 'Ma', 'Janu', 'Marching', 'Mai', 'Dec 1'])('is not %j', (name) => {
    expect(monthNumber(name)).toBeUndefined();
  });
});
