import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countOn,
  endsOpen,
  periodTitle,
  shortPeriodTitle,
  timeScaleOf,
  type TimeScale,
} from '../../../src/lib/time-scale.ts';
import '../fixed-seed.ts';
import { anyDate } from './any-date.ts';

function scaleOf(...dates: string[]): TimeScale {
  const scale = timeScaleOf(dates);
  if (!scale) throw new Error('These dates give no scale.');
  return scale;
}

function titles(scale: TimeScale): string[] {
  return Array.from({ length: scale.length }, (_, at) => periodTitle(scale, at));
}

describe('the scale of some dates', () => {
  test('is by month where they span two years at most', () => {
    const scale = scaleOf('2024-03-30', '2024-01', '2023-11-01');
    expect(titles(scale)).toEqual([
      'November 2023',
      'December 2023',
      'January 2024',
      'February 2024',
      'March 2024',
    ]);
    expect(shortPeriodTitle(scale, 0)).toBe('Nov 2023');
    expect(scaleOf('2023-01', '2024-12').length).toBe(24);
  });

  test('is by year where they span more, or one names no month', () => {
    expect(titles(scaleOf('2023-01', '2025-01'))).toEqual(['2023', '2024', '2025']);
    expect(titles(scaleOf('2023-11', '2024'))).toEqual(['2023', '2024']);
  });

  test('is by five years or by decade where years are too many', () => {
    const scale = scaleOf('1974', '2023-05-01');
    expect(titles(scale)).toHaveLength(11);
    expect(titles(scale).slice(0, 2)).toEqual(['1970–1974', '1975–1979']);
    expect(shortPeriodTitle(scale, 0)).toBe('1970–74');
    expect(shortPeriodTitle(scaleOf('1000', '9999'), 0)).toBe('1000–1499');
    expect(titles(scaleOf('1701', '2000'))[0]).toBe('1700–1709');
  });

  test('is none where there are none', () => {
    expect(timeScaleOf([])).toBeUndefined();
  });

  test('has a few periods only, and every date in one of them', () => {
    fc.assert(
      fc.property(fc.array(anyDate(), { minLength: 1 }), (dates) => {
        const scale = scaleOf(...dates);
        const counts = countOn(scale, dates);
        expect(scale.length).toBeLessThanOrEqual(36);
        expect(counts).toHaveLength(scale.length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dates.length);
        expect(counts.at(0)).toBeGreaterThan(0);
        expect(counts.at(-1)).toBeGreaterThan(0);
        expect(new Set(titles(scale)).size).toBe(scale.length);
      }),
    );
  });
});

describe('counting on a scale', () => {
  test('leaves out what is outside it, and a year among months', () => {
    expect(countOn(scaleOf('2024-01', '2024-03'), ['2024-02-29', '2024', '2023-12'])).toEqual([
      0, 1, 0,
    ]);
  });

  test('agrees with the years that dates begin with', () => {
    fc.assert(
      fc.property(fc.array(anyDate({ min: 1990, max: 2020 }), { minLength: 1 }), (dates) => {
        const scale = scaleOf(...dates, '1990', '2020');
        const byYear = titles(scale).map(
          (title) => dates.filter((date) => date.startsWith(title)).length,
        );
        expect(countOn(scale, dates)).toEqual(byYear);
      }),
    );
  });
});

describe('a last period', () => {
  const years = scaleOf('2019', '2025');
  test.each([
    ['2025-11-03', true],
    ['2025-12-30', true],
    ['2025-12-31', false],
    ['2025-11', true],
    ['2025-12', false],
    ['2025', false],
    ['2026-01-01', false],
    ['2024-12-31', false],
  ])('of 2025 known until %s is open: %s', (until, isOpen) => {
    expect(endsOpen(years, until)).toBe(isOpen);
  });

  test('of a month is open until its last day, in leap years too', () => {
    const months = scaleOf('2023-12', '2024-02-01');
    expect(endsOpen(months, '2024-02-28')).toBe(true);
    expect(endsOpen(months, '2024-02-29')).toBe(false);
  });
});
