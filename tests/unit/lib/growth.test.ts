import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  growthOf,
  ratioWords,
  sinceWords,
  splitByTime,
  type Growth,
} from '../../../src/lib/growth.ts';
import '../fixed-seed.ts';
import { anyDate } from './any-date.ts';

function times(counts: Record<string, number>): string[] {
  return Object.entries(counts).flatMap(([date, count]) =>
    Array.from({ length: count }, () => date),
  );
}

const archive = times({ '2021': 300, '2022': 300, '2023': 300, '2024': 280, '2025-01': 20 });
const split = { since: '2024', recent: 300, earlier: 900 };

function growth(counts: Record<string, number>): Growth {
  const told = growthOf(times(counts), split);
  if (!told) throw new Error('No growth was told.');
  return told;
}

describe('an archive’s recent papers', () => {
  test('are a quarter at least, a year that has only begun joined to the one before', () => {
    expect(splitByTime(archive)).toEqual(split);
    expect(sinceWords(split)).toBe('since 2024');
  });

  test('are of months where it spans two years at most', () => {
    const dates = times({ '2024-11-05': 9, '2025-01-07': 3, '2025-02': 1 });
    expect(splitByTime(dates)).toEqual({ since: '2025-01', recent: 4, earlier: 9 });
    expect(sinceWords({ since: '2025-01', recent: 4, earlier: 9 })).toBe('since January 2025');
  });

  test('cannot be told where there is no time before them', () => {
    expect(splitByTime([])).toBeUndefined();
    expect(splitByTime(times({ '2024': 9 }))).toBeUndefined();
    expect(splitByTime(times({ '2023': 1, '2024-02': 0 }))).toBeUndefined();
  });

  test('leave out none, whatever the dates', () => {
    fc.assert(
      fc.property(fc.array(anyDate()), (dates) => {
        const told = splitByTime(dates);
        if (!told) return;
        expect(told.recent + told.earlier).toBe(dates.length);
        expect(told.recent * 4).toBeGreaterThanOrEqual(dates.length);
        expect(growthOf(dates, told)).toMatchObject({ recent: told.recent, trend: 'holds' });
      }),
    );
  });
});

describe('a theme', () => {
  test('holds where its share stays', () => {
    const held = growth({ '2022': 30, '2024': 10 });
    expect(held.ratio).toBeCloseTo(1);
    expect(held).toMatchObject({ recent: 10, earlier: 30, trend: 'holds' });
  });

  test('grows where its share clearly rises, and fades where it falls', () => {
    expect(growth({ '2022': 30, '2024': 40 })).toMatchObject({ trend: 'grows' });
    expect(growth({ '2022': 60, '2025-01': 5 })).toMatchObject({ trend: 'fades' });
  });

  test('neither grows nor fades by what chance explains, or by very little', () => {
    expect(growth({ '2024': 2 }).trend).toBe('holds');
    expect(growth({ '2022': 9, '2024': 5 }).trend).toBe('holds');
    expect(growth({ '2022': 600, '2024': 240 }).ratio).toBeCloseTo(1.2, 1);
    expect(growth({ '2022': 600, '2024': 240 }).trend).toBe('holds');
  });

  test('with few papers does not leap', () => {
    expect(growth({ '2024': 1 }).ratio).toBeLessThan(3);
    expect(growth({ '2022': 1 }).ratio).toBeGreaterThan(1 / 3);
  });

  test('without dated papers has no growth', () => {
    expect(growthOf([], split)).toBeUndefined();
  });

  test('that gains a recent paper never has a smaller ratio', () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(count, count, (recent, earlier) => {
        const before = growth({ '2022': earlier + 1, '2024': recent });
        const after = growth({ '2022': earlier + 1, '2024': recent + 1 });
        expect(after.ratio).toBeGreaterThan(before.ratio);
      }),
    );
  });
});

test.each([
  [3.14, '3.1 times its earlier share'],
  [12.6, '13 times its earlier share'],
  [9.96, '10 times its earlier share'],
  [0.42, '0.4 times its earlier share'],
  [0.06, 'less than a tenth of its earlier share'],
])('a ratio of %d is said as “%s”', (ratio, words) => {
  expect(ratioWords({ ratio, recent: 1, earlier: 1, trend: 'holds' })).toBe(words);
});
