import type { Point } from './point.ts';
import { sheetSize } from './settle-points.ts';

export interface Label {
  text: string;
  /** Where it belongs, on the sheet. */
  at: Point;
  /** The name of an area is larger than that of a theme. */
  isArea: boolean;
}

export interface PlacedLabel<Kind extends Label> {
  label: Kind;
  lines: string[];
  /** The middle of its first line, from 0 to 1 of the sheet's width and height. */
  x: number;
  y: number;
}

/** How large a drawn sheet is, in CSS pixels. */
export interface SheetSize {
  width: number;
  height: number;
}

/**
 * Find room for labels, the most important first: at its place or a little beside it, where it
 * hides fewest points, inside the sheet and over no other. A label without room is left out.
 */
export function placeLabels<Kind extends Label>(
  labels: readonly Kind[],
  points: readonly Point[],
  sheet: SheetSize,
): PlacedLabel<Kind>[] {
  const drawn = points.map((point) => onSheet(point, sheet));
  const placed: (PlacedLabel<Kind> & { box: Box })[] = [];
  for (const label of labels) {
    const lines = breakLines(label);
    const free = boxesAround(label, lines, sheet)
      .filter((box) => placed.every((other) => !overlaps(box, other.box)))
      .map((box) => ({ box, hidden: drawn.filter((point) => isInside(point, box)).length }));
    const [{ box } = { box: undefined }] = free.toSorted((a, b) => a.hidden - b.hidden);
    if (!box) continue;
    const x = (box.left + box.right) / 2 / sheet.width;
    placed.push({ label, lines, box, x, y: (box.top + fontSize(label)) / sheet.height });
  }
  return placed.map(({ box: _, ...label }) => label);
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Of a line, in multiples of the size of the type. */
export const lineHeight = 1.15;

/** In CSS pixels; the style sheet of the map says the same. */
export function fontSize({ isArea }: Pick<Label, 'isArea'>): number {
  return isArea ? 15 : 13.5;
}

/** Mean width of a letter, in multiples of the size, a little more than any font of the stack has. */
function letterWidth({ isArea }: Label): number {
  return isArea ? 0.66 : 0.54;
}

const LONGEST_LINE = 17;

/** Break a label between its words into lines of about the same length. */
function breakLines({ text }: Label): string[] {
  const count = Math.ceil(text.length / LONGEST_LINE);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const isFull = line === undefined || `${line} ${word}`.length > text.length / count + 4;
    if (isFull) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** The boxes that a label may have, best first, each moved inside the sheet. */
function boxesAround(label: Label, lines: readonly string[], sheet: SheetSize): Box[] {
  const size = fontSize(label);
  const width = Math.max(...lines.map((line) => line.length)) * size * letterWidth(label) + 2 * GAP;
  const height = lines.length * size * lineHeight + 2 * GAP;
  const middle = onSheet(label.at, sheet);
  return SHIFTS.map(([right, down]) => {
    const left = within(middle.x + right * width - width / 2, sheet.width - width);
    const top = within(middle.y + down * size - height / 2, sheet.height - height);
    return { left, right: left + width, top, bottom: top + height };
  });
}

/** Free of type around each label. */
const GAP = 3;

/** Beside its place: in widths to the right, and in lines down. */
const SHIFTS = [
  ...[0, -1, 1, -2, 2].map((down) => [0, down]),
  ...[-2, 2].flatMap((down) => [-0.4, 0.4].map((right) => [right, down])),
  ...[-3, 3, -4, 4].map((down) => [0, down]),
] as [number, number][];

function onSheet({ x, y }: Point, { width, height }: SheetSize): Point {
  return { x: (x / sheetSize) * width, y: (y / sheetSize) * height };
}

function isInside({ x, y }: Point, { left, right, top, bottom }: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
