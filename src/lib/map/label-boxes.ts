import type { Point } from './point.ts';
import { sheetSize } from './sheet.ts';

export interface Size {
  width: number;
  height: number;
}

/** A rectangle on a drawing of the sheet, in CSS pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a point of the sheet is on a drawing of it. */
export function onDrawing({ x, y }: Point, drawn: Size): Point {
  return { x: (x / sheetSize) * drawn.width, y: (y / sheetSize) * drawn.height };
}

/**
 * The boxes that a label may have on a drawing of the sheet, best first: at its place, or a little
 * beside it, each moved inside the drawing.
 */
export function labelBoxes(
  at: Point,
  { width, height }: Size,
  lineHeight: number,
  drawn: Size,
): Box[] {
  const middle = onDrawing(at, drawn);
  return shifts.map(([right, down]) => {
    const left = within(middle.x + right * width - width / 2, drawn.width - width);
    const top = within(middle.y + down * lineHeight - height / 2, drawn.height - height);
    return { left, right: left + width, top, bottom: top + height };
  });
}

/** Take of the boxes that lie over none of `taken` the one that hides least. */
export function freeBox(
  boxes: readonly Box[],
  taken: readonly Box[],
  hiddenIn: (box: Box) => number,
): Box | undefined {
  const free = boxes
    .filter((box) => !taken.some((other) => overlaps(box, other)))
    .map((box) => ({ box, hidden: hiddenIn(box) }));
  return free.sort((a, b) => a.hidden - b.hidden)[0]?.box;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** In widths to the right, and in lines down. */
const shifts = [
  ...[0, -1, 1, -2, 2].map((down) => [0, down]),
  ...[-2, 2].flatMap((down) => [-0.4, 0.4].map((right) => [right, down])),
  ...[-3, 3, -4, 4].map((down) => [0, down]),
] as [number, number][];

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
