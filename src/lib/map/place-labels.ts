import { freeBox, labelBoxes, onDrawing, type Box, type Size } from './label-boxes.ts';
import type { Point } from './point.ts';

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

/**
 * Find room for labels on a drawing of the sheet, the most important first: at its place or a
 * little beside it, where it hides fewest points, and over no other. A label without room is left
 * out.
 */
export function placeLabels<Kind extends Label>(
  labels: readonly Kind[],
  points: readonly Point[],
  drawn: Size,
): PlacedLabel<Kind>[] {
  const dots = points.map((point) => onDrawing(point, drawn));
  const hiddenIn = (box: Box) => dots.filter((point) => isInside(point, box)).length;
  const taken: Box[] = [];
  return labels.flatMap((label) => {
    const lines = breakLines(label);
    const size = fontSize(label);
    const boxes = labelBoxes(label.at, sizeOf(label, lines), size, drawn);
    const box = freeBox(boxes, taken, hiddenIn);
    if (!box) return [];
    taken.push(box);
    const x = (box.left + box.right) / 2 / drawn.width;
    return [{ label, lines, x, y: (box.top + size) / drawn.height }];
  });
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

/** Free of type around each label. */
const GAP = 3;

function sizeOf(label: Label, lines: readonly string[]): Size {
  const size = fontSize(label);
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    width: longest * size * letterWidth(label) + 2 * GAP,
    height: lines.length * size * lineHeight + 2 * GAP,
  };
}

function isInside({ x, y }: Point, { left, right, top, bottom }: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}
