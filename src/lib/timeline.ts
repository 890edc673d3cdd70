import { columnAt, round, type Bar } from './chart-column.ts';
import type { Series } from './series.ts';
import { countLabels, endLabels, periodLabels, type Label } from './timeline-labels.ts';

/** A timeline laid out: across in percent of its width, down in pixels. */
export interface Drawing {
  /** All there is, or pixels where a few bars would else be walls. */
  width: string;
  height: number;
  /** The line that the bars stand on. */
  baseline: number;
  /** One for each period that holds a paper: an empty one stays a gap. */
  bars: Bar[];
  /** Where each bar would end if it held what is expected. */
  ticks: Omit<Bar, 'height' | 'isOpen'>[];
  labels: Label[];
}

export type TimelineSize = 'small' | 'large';

const sizes = {
  small: { above: 18, plot: 32, below: 16 },
  large: { above: 20, plot: 120, below: 24 },
} as const;

/** Pixels, of a large timeline. */
const widestPeriod = 80;
const widestChart = 672;

/** What is not nothing must be seen. */
const leastHeight = 1.5;

/** A tick lower than this would only thicken the line that the bars stand on. */
const leastTick = 2.5;

/** Pixels from a bar to over the digits of its number. */
const numberHeight = 16;

/** Lay a timeline out. A small one labels its ends and its peak, a large one all that has room. */
export function drawTimeline(series: Series, size: TimelineSize): Drawing {
  const { above, plot, below } = sizes[size];
  const { counts, expected = [], isOpen } = series;
  const highest = Math.max(...counts, ...expected, 1);
  const baseline = above + plot;
  const isLarge = size === 'large';
  const heightOf = (value = 0) => round((value / highest) * plot);
  return {
    width: isLarge ? String(Math.min(counts.length * widestPeriod, widestChart)) : '100%',
    height: baseline + below,
    baseline,
    bars: drawBars(counts, baseline, heightOf, isOpen),
    ticks: drawTicks(expected, baseline, heightOf),
    labels: [
      ...countLabels(counts, isLarge).map(({ at, ...label }) => ({
        ...label,
        y: round(baseline - heightUnderNumber(heightOf(counts[at]), heightOf(expected[at])) - 4),
      })),
      ...(isLarge ? periodLabels(series) : endLabels(series)).map((label) => ({
        ...label,
        y: baseline + below - 4,
      })),
    ],
  };
}

/** A number stands on its bar, or on the tick above that would strike it through. */
function heightUnderNumber(bar: number, tick: number): number {
  const top = Math.max(bar, leastHeight);
  return tick > top && tick < top + numberHeight ? tick : top;
}

type HeightOf = (value: number) => number;

function drawBars(
  counts: readonly number[],
  baseline: number,
  heightOf: HeightOf,
  endsOpen: boolean,
): Bar[] {
  return counts.flatMap((count, at) => {
    if (count === 0) return [];
    const height = Math.max(heightOf(count), leastHeight);
    const isOpen = endsOpen && at === counts.length - 1;
    return [{ ...columnAt(at, counts.length), y: round(baseline - height), height, isOpen }];
  });
}

function drawTicks(
  expected: readonly number[],
  baseline: number,
  heightOf: HeightOf,
): Drawing['ticks'] {
  return expected.flatMap((value, at) => {
    const height = heightOf(value);
    if (height < leastTick) return [];
    return [{ ...columnAt(at, expected.length), y: round(baseline - height) }];
  });
}
