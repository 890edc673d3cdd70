import type { Point } from './point.ts';
import { sheetSize } from './sheet.ts';

/**
 * Where most of some points are: the middle of those in the fullest part of the sheet and around
 * it. Their common middle may lie where none of them is. Throws where there are no points.
 */
export function findCentre(points: readonly Point[]): Point {
  const counts = new Map<number, number>();
  for (const point of points) counts.set(partOf(point), (counts.get(partOf(point)) ?? 0) + 1);
  const around = (part: number) =>
    neighbourhood(part).reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  const [fullest] = [...counts.keys()].sort((a, b) => around(b) - around(a) || a - b);
  if (fullest === undefined) throw new Error('No points have no centre.');
  const parts = new Set(neighbourhood(fullest));
  const near = points.filter((point) => parts.has(partOf(point)));
  const mean = (values: number[]) =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  return { x: mean(near.map(({ x }) => x)), y: mean(near.map(({ y }) => y)) };
}

/** Parts of the sheet in a row, and rows; one more on each side keeps neighbourhoods apart. */
const PARTS = 12;
const ROW = PARTS + 2;

function partOf({ x, y }: Point): number {
  const at = (value: number) => Math.floor((value * PARTS) / sheetSize) + 1;
  return at(y) * ROW + at(x);
}

function neighbourhood(part: number): number[] {
  return [-ROW, 0, ROW].flatMap((row) => [part + row - 1, part + row, part + row + 1]);
}
