import { formatPublishedDate } from './published-date.ts';
import type { PublishedDate } from './published-date-schema.ts';
import { timeScaleOf } from './time-scale.ts';

/** An archive's dated papers in two: the recent ones, and those before. */
export interface Split {
  /** The year or the month that the recent ones begin with. */
  since: PublishedDate;
  recent: number;
  earlier: number;
}

/** How a theme's share of the archive changed from the earlier papers to the recent ones. */
export interface Growth {
  recent: number;
  earlier: number;
  /** Its recent share in terms of its earlier one. */
  ratio: number;
  trend: 'grows' | 'holds' | 'fades';
}

/** The part of the papers that is recent, at the least. */
const recentPart = 1 / 4;

/**
 * Split an archive's dates: the latest whole years (months, in an archive of two years at most)
 * that together hold at least a quarter of the papers are recent. A last year that has only begun
 * is so joined to the one before. Nothing where that leaves no earlier ones.
 */
export function splitByTime(dates: readonly PublishedDate[]): Split | undefined {
  const precision = timeScaleOf(dates)?.step === 1 ? 7 : 4;
  const periods = Map.groupBy(dates, (date) => date.slice(0, precision));
  let recent = 0;
  for (const since of [...periods.keys()].toSorted().toReversed()) {
    recent += periods.get(since)?.length ?? 0;
    if (recent < dates.length * recentPart) continue;
    const earlier = dates.length - recent;
    return earlier > 0 ? { since, recent, earlier } : undefined;
  }
  return undefined;
}

/** Papers that every theme is credited with, spread over time as all papers are. */
const credit = 4;

/** Standard deviations that chance reaches about once in eighty themes. */
const clearDeviation = 2.5;

/** A change that is sure but this small is no news. */
const leastChange = 1.25;

/**
 * Tell how a theme with these dates grew. Nothing where it has none.
 *
 * With r of the theme's papers among the archive's R recent ones, e among its E earlier ones, and
 * N = R + E, the ratio is (r/R + 4/N) / (e/E + 4/N): the shares of a theme that holds four papers
 * more, spread as all papers are, which keeps the ratio of a small shelf near 1. It grows or fades
 * when the ratio is at least 1.25 (or 1/1.25) and r is 2.5 standard deviations of the
 * binomial distribution with n = r + e and p = R/N away from its mean n·p; else it holds.
 */
export function growthOf(dates: readonly PublishedDate[], split: Split): Growth | undefined {
  if (dates.length === 0) return undefined;
  const recent = dates.filter((date) => isRecent(date, split)).length;
  const earlier = dates.length - recent;
  const all = split.recent + split.earlier;
  const ratio = (recent / split.recent + credit / all) / (earlier / split.earlier + credit / all);
  const chance = split.recent / all;
  const expected = dates.length * chance;
  const deviation = (recent - expected) / Math.sqrt(expected * (1 - chance));
  const isClear = Math.abs(deviation) >= clearDeviation;
  const grows = isClear && ratio >= leastChange;
  const fades = isClear && ratio <= 1 / leastChange;
  return { recent, earlier, ratio, trend: grows ? 'grows' : fades ? 'fades' : 'holds' };
}

/** Say how a share changed: `3.1 times its earlier share`. */
export function ratioWords({ ratio }: Growth): string {
  if (ratio < 0.1) return 'less than a tenth of its earlier share';
  return `${ratio < 9.95 ? ratio.toFixed(1) : Math.round(ratio)} times its earlier share`;
}

/** What a trend is called on pages. */
export const trendTitles: Record<Growth['trend'], string> = {
  grows: 'Growing',
  holds: 'No clear change',
  fades: 'Fading',
};

/** Name the recent papers’ time: `since 2025`. */
export function sinceWords({ since }: Split): string {
  return `since ${formatPublishedDate(since)}`;
}

function isRecent(date: PublishedDate, { since }: Split): boolean {
  return date.slice(0, since.length) >= since;
}
