import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawShares, timesUsual } from '../../../src/lib/share-chart.ts';
import { describeSeries, seriesOf, type Series } from '../../../src/lib/series.ts';
import { timeScaleOf } from '../../../src/lib/time-scale.ts';
import type { Label } from '../../../src/lib/timeline-labels.ts';
import { drawTimeline, type Drawing } from '../../../src/lib/timeline.ts';
import '../fixed-seed.ts';
import { anyDate } from './any-date.ts';

function series(dates: readonly string[], all = dates, until?: string): Series {
  const scale = timeScaleOf([...dates, ...all]);
  if (!scale) throw new Error('These dates give no scale.');
  return seriesOf(scale, dates, { all, until });
}

const anySeries = fc
  .tuple(fc.array(anyDate({ min: 1950, max: 2026 }), { minLength: 1 }), fc.array(anyDate()))
  .map(([dates, others]) => series(dates, [...dates, ...others.slice(0, 5)]));
type Tick = Drawing['ticks'][number];

const anySize = fc.constantFrom('small' as const, 'large' as const);

describe('a timeline', () => {
  test('has bars as high as their counts ask for, and a gap where nothing is', () => {
    const drawing = drawTimeline(series(['2019', '2021', '2021', '2021', '2022', '2022']), 'large');
    expect(drawing.bars.map(({ height }) => height)).toEqual([40, 120, 80]);
    expect(drawing.bars.map(({ x }) => Math.floor(x / 25))).toEqual([0, 2, 3]);
  });

  test('keeps the bars in proportion, within it, and apart', () => {
    fc.assert(
      fc.property(anySeries, anySize, (drawn, size) => {
        const { bars, baseline } = drawTimeline(drawn, size);
        const held = drawn.counts.filter((count) => count > 0);
        expect(bars).toHaveLength(held.length);
        const highest = Math.max(...held, ...(drawn.expected ?? []));
        for (const [at, bar] of bars.entries()) {
          const plot = size === 'small' ? 32 : 120;
          const due = ((held[at] ?? 0) / highest) * plot;
          expect(Math.abs(bar.height - Math.max(due, 1.5))).toBeLessThan(0.01);
          expect(bar.y + bar.height).toBeCloseTo(baseline, 1);
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.x).toBeGreaterThanOrEqual(bars[at - 1] ? rightOf(bars[at - 1]) : 0);
          expect(rightOf(bar)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('has no label that runs into another, on a narrow screen or a wide one', () => {
    fc.assert(
      fc.property(anySeries, anySize, (drawn, size) => {
        const { labels } = drawTimeline(drawn, size);
        const narrow = labels.filter(({ isWideOnly }) => !isWideOnly);
        expect(collisions(narrow, 270)).toEqual([]);
        if (size === 'large') expect(collisions(labels, 560)).toEqual([]);
      }),
    );
  });

  test('strikes no number through with a tick', () => {
    fc.assert(
      fc.property(anySeries, anySize, (drawn, size) => {
        const { labels, ticks, baseline } = drawTimeline(drawn, size);
        const struck = labels
          .filter(({ y }) => y < baseline)
          .filter((number) => ticks.some((tick) => runsThrough(tick, number)));
        expect(struck).toEqual([]);
      }),
    );
  });

  test('draws only a last bar open', () => {
    const { bars } = drawTimeline(series(['2023', '2024'], undefined, '2024-05-01'), 'small');
    expect(bars.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });

  test('labels its ends and its peak where it is small', () => {
    const labels = (...dates: string[]) =>
      drawTimeline(series(dates, ['2010', '2025']), 'small').labels.map(({ text }) => text);
    expect(labels('2012', '2020', '2020')).toEqual(['2', '2012', '2020']);
    expect(labels('2012', '2013', '2013')).toEqual(['2', '2012 to 2013']);
    expect(labels('2012')).toEqual(['1', '2012']);
  });

  test('says in words what it shows', () => {
    expect(describeSeries(series(['2019', '2021', '2021', '2024']))).toBe(
      'by year, 2019 to 2024; most in 2021: 2',
    );
    expect(describeSeries(series(['2019']))).toBe('by year, 2019; most in 2019: 1');
    expect(describeSeries(series([], ['2019']))).toBe('by year, none');
  });

  test('expects of each period its part of all papers', () => {
    const { expected } = series(['2023', '2024'], ['2023', '2024', '2024', '2024']);
    expect(expected).toEqual([0.5, 1.5]);
  });
});

describe('a chart of shares', () => {
  test('has bars that stand where the share is above the usual one, and hang where below', () => {
    const all = [...years('2020', 20), ...years('2021', 20), ...years('2022', 20)];
    const { bars, middle } = drawShares(
      series([...years('2020', 1), ...years('2021', 4), ...years('2022', 7)], all),
    );
    const [hanging, usual, standing] = bars;
    expect(hanging).toMatchObject({ y: middle });
    expect(hanging?.height).toBeGreaterThan(5);
    expect(usual).toMatchObject({ y: middle, height: 0 });
    expect((standing?.y ?? 0) + (standing?.height ?? 0)).toBeCloseTo(middle);
  });

  test('stays within its height', () => {
    fc.assert(
      fc.property(anySeries, (drawn) => {
        const { bars, height } = drawShares(drawn);
        for (const bar of bars) {
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.y + bar.height).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  test('does not let one paper of a sparse year leap', () => {
    expect(timesUsual(1, 0.01)).toBeLessThan(2);
    expect(timesUsual(200, 100)).toBeCloseTo(1.99);
    expect(timesUsual(0, 0)).toBeUndefined();
  });
});

function years(year: string, count: number): string[] {
  return Array.from({ length: count }, () => year);
}

function rightOf(bar: { x: number; width: number } | undefined): number {
  return (bar?.x ?? 0) + (bar?.width ?? 0) - 0.01;
}

/** Pairs of labels on one line that have less than a pixel between them; letters are 7 wide. */
/** Whether a tick lies at the height of the digits that stand in its column. */
function runsThrough(tick: Tick, { x, y }: Label): boolean {
  const isInColumn = x >= tick.x && x <= tick.x + tick.width;
  return isInColumn && tick.y < y && tick.y > y - 10;
}

function collisions(labels: readonly Label[], pixels: number): string[] {
  const spans = labels.map(({ x, y, anchor, text }) => {
    const width = text.length * 7;
    const at = (x * pixels) / 100;
    const start = { start: at, middle: at - width / 2, end: at - width }[anchor];
    return { text, y, start, end: start + width };
  });
  return spans.flatMap((a, index) =>
    spans
      .slice(index + 1)
      .filter((b) => Math.abs(a.y - b.y) < 9 && a.start < b.end + 1 && b.start < a.end + 1)
      .map((b) => `${a.text} ${b.text}`),
  );
}
