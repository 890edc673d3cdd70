/** Where the bars and labels of a timeline stand: across in percent, down in pixels. */
import { formatNumber } from './format-number.ts';
import type { PublishedDate } from './published-date.ts';
import {
  countOn,
  endsOpen,
  periodTitle,
  periodWord,
  shortPeriodTitle,
  type TimeScale,
} from './time-scale.ts';

/** What a timeline shows: how many papers each period of a scale holds. */
export interface Series {
  scale: TimeScale;
  counts: readonly number[];
  /** What each period would hold at the usual share of all papers: spread over time as those are. */
  expected?: readonly number[];
  /** The last period was still running when the archive was last fed. */
  isOpen: boolean;
}

export interface Drawing {
  /** All there is of it, or pixels where a few bars would else be walls. */
  width: string;
  height: number;
  baseline: number;
  /** One for each period that holds a paper: an empty one stays a gap. */
  bars: Bar[];
  /** A mark where each bar would end if it held what is expected. */
  ticks: Omit<Bar, 'height' | 'isOpen'>[];
  labels: Label[];
}

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  isOpen: boolean;
}

export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
  /** Left out on a narrow screen, where it would run into the next. */
  isWideOnly: boolean;
}

export type TimelineSize = 'small' | 'large';

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
  const held = counts.flatMap((count, at) => (count > 0 ? [at] : []));
  const [first, last] = [held.at(0), held.at(-1)];
  if (first === undefined || last === undefined) return `by ${periodWord(scale)}, none`;
  const peak = peakOf(counts);
  const span = first === last ? '' : ` to ${periodTitle(scale, last)}`;
  return (
    `by ${periodWord(scale)}, ${periodTitle(scale, first)}${span}; ` +
    `most in ${periodTitle(scale, peak)}: ${formatNumber(counts[peak] ?? 0)}`
  );
}

/** Where the bar of the period at `at` stands. */
export function columnAt(at: number, length: number): { x: number; width: number } {
  const slot = 100 / length;
  return { x: round((at + (1 - barShare) / 2) * slot), width: round(slot * barShare) };
}

/** Enough places for a bar to stand where it should, and no more. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const sizes = {
  small: { above: 18, plot: 32, below: 16 },
  large: { above: 20, plot: 120, below: 24 },
} as const;

/** Pixels, of a large timeline. */
const widestPeriod = 80;
const widestChart = 672;

/** The part of a period's room that its bar takes. */
const barShare = 0.78;

/** What is not nothing must be seen. */
const leastHeight = 1.5;

/** A tick lower than this would only thicken the line that the bars stand on. */
const leastTick = 2.5;

/** Lay a timeline out. A small one labels its ends and its peak, a large one all that has room. */
export function drawTimeline(series: Series, size: TimelineSize): Drawing {
  const { above, plot, below } = sizes[size];
  const { counts, expected = [], isOpen } = series;
  const highest = Math.max(...counts, ...expected, 1);
  const baseline = above + plot;
  const column = (at: number) => columnAt(at, counts.length);
  const heightOf = (value: number) => round((value / highest) * plot);
  const bars = counts.flatMap((count, at) => {
    if (count === 0) return [];
    const height = Math.max(heightOf(count), leastHeight);
    const isLast = at === counts.length - 1;
    return [{ ...column(at), y: round(baseline - height), height, isOpen: isLast && isOpen }];
  });
  const ticks = expected.flatMap((value, at) =>
    heightOf(value) < leastTick ? [] : [{ ...column(at), y: round(baseline - heightOf(value)) }],
  );
  const countY = (at: number) => {
    const top = Math.max(heightOf(counts[at] ?? 0), leastHeight);
    const tick = heightOf(expected[at] ?? 0);
    // A number would be struck through by a tick just over its bar: it stands on the tick.
    return round(baseline - (tick > top && tick < top + digitHeight + 4 ? tick : top) - 4);
  };
  const labels = size === 'small' ? endLabels(series) : periodLabels(series);
  return {
    width: size === 'small' ? '100%' : String(Math.min(counts.length * widestPeriod, widestChart)),
    height: baseline + below,
    baseline,
    bars,
    ticks,
    labels: [
      ...countLabels(counts, size).map(({ at, ...label }) => ({
        ...label,
        y: countY(at),
      })),
      ...labels.map((label) => ({ ...label, y: baseline + below - 4 })),
    ],
  };
}

type LabelOnLine = Omit<Label, 'y'>;

/** Pixels that a timeline is sure to have, on a narrow screen and on a wide one. */
const room = { narrow: 270, wide: 560 };

const digitWidth = 7.5;
const digitHeight = 9;

function countLabels(
  counts: readonly number[],
  size: TimelineSize,
): (LabelOnLine & { at: number })[] {
  const peak = peakOf(counts);
  const widest = Math.max(...counts.map((count) => formatNumber(count).length)) * digitWidth + 4;
  const fit = (pixels: number) => size === 'large' && widest * counts.length <= pixels;
  return counts.flatMap((count, at) => {
    if (count === 0 || (at !== peak && !fit(room.wide))) return [];
    const label = labelAt(formatNumber(count), at, counts.length);
    return [{ ...label, at, isWideOnly: at !== peak && !fit(room.narrow) }];
  });
}

/** The first and the last period that hold a paper, in one label where there is no room for two. */
function endLabels({ scale, counts }: Series): LabelOnLine[] {
  const held = counts.flatMap((count, at) => (count > 0 ? [at] : []));
  const [first, last] = [held.at(0), held.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [shortPeriodTitle(scale, first), shortPeriodTitle(scale, last)];
  const [start, end] = [columnAt(first, counts.length), columnAt(last, counts.length)];
  const right = round(end.x + end.width);
  const needed = ((from.length + to.length + 2) * digitWidth * 100) / room.narrow;
  const isWideOnly = false;
  if (right - start.x >= needed) {
    return [
      { x: start.x, anchor: 'start', text: from, isWideOnly },
      { x: right, anchor: 'end', text: to, isWideOnly },
    ];
  }
  const text = first === last ? from : `${from} to ${to}`;
  return [
    start.x + right > 100
      ? { x: right, anchor: 'end', text, isWideOnly }
      : { x: start.x, anchor: 'start', text, isWideOnly },
  ];
}

/** As many periods as there is room for, counted from the last one. */
function periodLabels({ scale, counts }: Series): LabelOnLine[] {
  const titles = counts.map((_, at) => shortPeriodTitle(scale, at));
  const widest = Math.max(...titles.map(({ length }) => length)) * digitWidth + 10;
  const every = (pixels: number) => Math.ceil((widest * counts.length) / pixels);
  const stepsBack = (at: number) => counts.length - 1 - at;
  // A coarser step that is a multiple of the finer keeps to the same periods.
  const wide = every(room.wide);
  const narrow = Math.ceil(every(room.narrow) / wide) * wide;
  return titles.flatMap((title, at) => {
    if (stepsBack(at) % wide !== 0) return [];
    const isWideOnly = stepsBack(at) % narrow !== 0;
    return [{ ...labelAt(title, at, counts.length), isWideOnly }];
  });
}

/** Centre a label on its bar, or keep it within the edge that it would run over. */
function labelAt(text: string, at: number, length: number): LabelOnLine {
  const { x, width } = columnAt(at, length);
  const half = (text.length * digitWidth * 50) / room.narrow;
  const middle = x + width / 2;
  const isWideOnly = false;
  if (middle < half) return { x, anchor: 'start', text, isWideOnly };
  if (middle > 100 - half) return { x: round(x + width), anchor: 'end', text, isWideOnly };
  return { x: round(middle), anchor: 'middle', text, isWideOnly };
}

/** The first of the periods that hold most. */
function peakOf(counts: readonly number[]): number {
  return counts.indexOf(Math.max(...counts));
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
