import { formatNumber } from './format-number.ts';
import type { PublishedDate } from './published-date-schema.ts';
import { countOn, endsOpen, periodTitle, periodWord, type TimeScale } from './time-scale.ts';

/** What a timeline shows: how many papers each period of a scale holds. */
export interface Series {
  scale: TimeScale;
  counts: readonly number[];
  /** What each period would hold at the usual share of all papers: spread over time as those are. */
  expected?: readonly number[];
  /** The last period was still running when the archive was last fed. */
  isOpen: boolean;
}

/** Count `dates` on a scale, beside what `all` dates of the archive make one expect. */
export function seriesOf(
  scale: TimeScale,
  dates: readonly PublishedDate[],
  context: { all?: readonly PublishedDate[]; until?: PublishedDate | undefined } = {},
): Series {
  const { all = [], until } = context;
  const counts = countOn(scale, dates);
  const allCounts = countOn(scale, all);
  const [sum, allSum] = [total(counts), total(allCounts)];
  return {
    scale,
    counts,
    ...(allSum > 0 && { expected: allCounts.map((count) => (count * sum) / allSum) }),
    isOpen: until !== undefined && endsOpen(scale, until),
  };
}

/** Say what a timeline shows: `by year, 2019 to 2026; most in 2025: 41`. */
export function describeSeries({ scale, counts }: Series): string {
  const ends = endsOf(counts);
  if (!ends) return `by ${periodWord(scale)}, none`;
  const { first, last } = ends;
  const peak = peakOf(counts);
  const span = first === last ? '' : ` to ${periodTitle(scale, last)}`;
  return (
    `by ${periodWord(scale)}, ${periodTitle(scale, first)}${span}; ` +
    `most in ${periodTitle(scale, peak)}: ${formatNumber(counts[peak] ?? 0)}`
  );
}

/** The first and the last period that hold a paper. */
export function endsOf(counts: readonly number[]): { first: number; last: number } | undefined {
  const first = counts.findIndex((count) => count > 0);
  return first === -1 ? undefined : { first, last: counts.findLastIndex((count) => count > 0) };
}

/** The first of the periods that hold most. */
export function peakOf(counts: readonly number[]): number {
  return counts.indexOf(Math.max(...counts));
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
