import { columnAt, round } from './chart-column.ts';
import { formatNumber } from './format-number.ts';
import { endsOf, peakOf, type Series } from './series.ts';
import { shortPeriodTitle } from './time-scale.ts';

export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
  /** Left out on a narrow screen, where it would run into the next. */
  isWideOnly: boolean;
}

/** A label whose height is not yet known. */
type LabelOnLine = Omit<Label, 'y'>;

/** Pixels that a timeline is sure to have, on a narrow screen and on a wide one. */
const room = { narrow: 270, wide: 560 };

const digitWidth = 7.5;

/** The number of the fullest period, and on a large timeline of all, where there is room. */
export function countLabels(
  counts: readonly number[],
  isLarge: boolean,
): (LabelOnLine & { at: number })[] {
  const peak = peakOf(counts);
  const widest = Math.max(...counts.map((count) => formatNumber(count).length)) * digitWidth + 4;
  const fit = (pixels: number) => isLarge && widest * counts.length <= pixels;
  return counts.flatMap((count, at) => {
    if (count === 0 || (at !== peak && !fit(room.wide))) return [];
    const label = labelAt(formatNumber(count), at, counts.length);
    return [{ ...label, at, isWideOnly: at !== peak && !fit(room.narrow) }];
  });
}

/** The first and the last period that hold a paper, in one label where there is no room for two. */
export function endLabels({ scale, counts }: Series): LabelOnLine[] {
  const ends = endsOf(counts);
  if (!ends) return [];
  const { first, last } = ends;
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
export function periodLabels({ scale, counts }: Series): LabelOnLine[] {
  const titles = counts.map((_, at) => shortPeriodTitle(scale, at));
  // Half a label more: the outermost is moved within the edge, towards its neighbour.
  const widest = Math.max(...titles.map(({ length }) => length)) * digitWidth * 1.5;
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
