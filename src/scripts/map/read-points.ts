import { compareOnSheet } from '../../lib/map/point-order.ts';
import type { Point } from '../../lib/map/point.ts';
import { sheetSize } from '../../lib/map/sheet.ts';

export interface MapPoint extends Point {
  hue: string;
}

/** The papers of the map on its sheet, by the numbers that their titles have. */
export interface MapSheet {
  points: MapPoint[];
  /** The numbers of the points from one corner of the sheet to another. */
  within: (from: Point, to: Point) => number[];
}

/** Squares of the sheet in a row. */
const squares = 32;

/** Read the points from the page's own picture. */
export function readPoints(picture: Element): MapSheet {
  const paths = [...picture.querySelectorAll('.map-points path')];
  const points = paths.flatMap(readPath).sort(compareOnSheet);
  const grid: number[][] = Array.from({ length: squares * squares }, () => []);
  for (const [number, { x, y }] of points.entries()) {
    grid[squareOf(y) * squares + squareOf(x)]?.push(number);
  }
  return { points, within: (from, to) => pointsWithin(points, grid, from, to) };
}

/** As `drawPoints` draws them: each a step from the one before. */
function readPath(path: Element): MapPoint[] {
  const hue = path.getAttribute('data-hue') ?? '0';
  let [x, y] = [0, 0];
  return [...(path.getAttribute('d') ?? '').matchAll(/m(-?\d+) ?(-?\d+)/g)].map((move) => {
    x += Number(move[1]);
    y += Number(move[2]);
    return { x, y, hue };
  });
}

function squareOf(value: number): number {
  return Math.max(0, Math.min(squares - 1, Math.floor((value * squares) / sheetSize)));
}

function pointsWithin(
  points: readonly MapPoint[],
  grid: readonly number[][],
  from: Point,
  to: Point,
): number[] {
  const found: number[] = [];
  for (let row = squareOf(from.y); row <= squareOf(to.y); row += 1) {
    for (let column = squareOf(from.x); column <= squareOf(to.x); column += 1) {
      for (const number of grid[row * squares + column] ?? []) {
        const { x, y } = points[number] ?? from;
        if (x >= from.x && x <= to.x && y >= from.y && y <= to.y) found.push(number);
      }
    }
  }
  return found;
}
