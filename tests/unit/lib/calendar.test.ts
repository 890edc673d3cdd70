import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarMonths, withoutDay } from '../../../src/lib/calendar.ts';
import '../fixed-seed.ts';

const day = fc
  .integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2027, 0, 1) })
  .map((time) => new Date(time).toISOString().slice(0, 10));

describe('a calendar of digests', () => {
  test('prints a month from Monday, with each digest on its day', () => {
    const [month, ...others] = calendarMonths([{ date: '2025-11-03' }]);
    expect(others).toEqual([]);
    expect(month?.id).toBe('2025-11');
    // November 2025 began on a Saturday and had thirty days.
    const numbers = month?.weeks.map((week) => week.map((each) => each?.day ?? 0));
    expect(numbers?.[0]).toEqual([0, 0, 0, 0, 0, 1, 2]);
    expect(numbers?.at(-1)).toEqual([24, 25, 26, 27, 28, 29, 30]);
    expect(month?.weeks[1]?.[0]).toEqual({
      date: '2025-11-03',
      day: 3,
      digests: [{ date: '2025-11-03' }],
    });
  });

  test('shows a digest of a week on every day of it, across the end of a month', () => {
    const week = { date: '2025-06-30', until: '2025-07-06', captured: '2026-01-01' };
    const months = calendarMonths([week]);
    expect(months.map(({ id }) => id)).toEqual(['2025-07', '2025-06']);
    const days = months.flatMap(({ weeks }) =>
      weeks.flat().flatMap((each) => (each?.digests.includes(week) ? each.date : [])),
    );
    expect(days.toSorted()).toEqual([
      '2025-06-30',
      ...[1, 2, 3, 4, 5, 6].map((number) => `2025-07-0${number}`),
    ]);
  });

  test('takes the day of capture where a digest names none, and no day from a year', () => {
    const digests = [{ captured: '2024-02-29' }, { captured: '2024' }, { date: '2024-05' }, {}];
    expect(calendarMonths(digests).map(({ id }) => id)).toEqual(['2024-02']);
    expect(withoutDay(digests)).toEqual([{ captured: '2024' }, { date: '2024-05' }, {}]);
  });

  test('keeps two digests of one day in their order', () => {
    const digests = [
      { date: '2025-01-01', id: 'a' },
      { date: '2025-01-01', id: 'b' },
    ];
    const [month] = calendarMonths(digests);
    expect(month?.weeks.flat().find((each) => each?.day === 1)?.digests).toEqual(digests);
  });

  test('has every day of every month once, under its weekday', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), (dates) => {
        for (const { id, weeks } of calendarMonths(dates.map((date) => ({ date })))) {
          const days = weeks.flat().filter((each) => each !== undefined);
          const [year = 0, month = 0] = id.split('-').map(Number);
          const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
          expect(days.map((each) => each.day)).toEqual(
            Array.from({ length: last }, (_, at) => at + 1),
          );
          for (const week of weeks) {
            week.forEach((each, weekday) => {
              if (each) expect(new Date(each.date).getUTCDay()).toBe((weekday + 1) % 7);
            });
          }
        }
      }),
    );
  });
});
