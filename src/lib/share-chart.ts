/** A small chart of how a theme's share of all papers moved about its usual one. */
import { periodTitle } from './time-scale.ts';
import type { Series } from './series.ts';
import { columnAt, round, type Bar } from './chart-column.ts';

export interface ShareChart {
  height: number;
  /** Where the usual share stands. */
  middle: number;
  /** Standing on the middle where the share is more than usual, hanging from it where it is less. */
  bars: Bar[];
}

/** Pixels of a share four times, or a quarter of, the usual one. */
const reach = 19;

const edge = 2;

/** The most that a bar shows, up or down. */
const mostTimes = 4;

/**
 * Lay the chart out: each bar is the logarithm of what a period holds in terms of what it would
 * hold with an unchanged share. Periods in which the archive holds nothing have none.
 */
export function drawShares({ counts, expected = [], isOpen }: Series): ShareChart {
  const middle = edge + reach;
  const bars = counts.flatMap((count, at) => {
    const ratio = timesUsual(count, expected[at] ?? 0);
    if (ratio === undefined) return [];
    const rise = (Math.log(ratio) / Math.log(mostTimes)) * reach;
    const height = round(Math.min(Math.abs(rise), reach));
    return [
      {
        ...columnAt(at, counts.length),
        y: round(rise > 0 ? middle - height : middle),
        height,
        isOpen: isOpen && at === counts.length - 1,
      },
    ];
  });
  return { height: 2 * (reach + edge), middle, bars };
}

/**
 * What a period holds in terms of what it would hold with an unchanged share, one paper added to
 * both, so that a single paper in a sparse year does not leap. Nothing where the archive has none.
 */
export function timesUsual(count: number, expected: number): number | undefined {
  return expected === 0 ? undefined : (count + 1) / (expected + 1);
}

/** Say what the chart shows: `share by year: most in 2021, 2.4 times the usual; least in …`. */
export function describeShares({ scale, counts, expected = [] }: Series): string {
  const ratios = counts.flatMap((count, at) => {
    const ratio = timesUsual(count, expected[at] ?? 0);
    return ratio === undefined ? [] : [{ at, ratio }];
  });
  const sorted = ratios.toSorted((a, b) => b.ratio - a.ratio);
  const [most, least] = [sorted.at(0), sorted.at(-1)];
  if (!most || !least) return 'share not known';
  const words = ({ at, ratio }: { at: number; ratio: number }) =>
    `${periodTitle(scale, at)}, ${ratio.toFixed(1)} times the usual`;
  return `share: most in ${words(most)}; least in ${words(least)}`;
}
