import type { Point } from './point.ts';
import { sheetSize } from './sheet.ts';

/**
 * Bring a layout onto the sheet: whole numbers, and no two points on one place. Crowded parts get
 * some of the room of empty ones, and what lies far out comes to the edge.
 */
export function settlePoints(points: readonly Point[]): Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)].map(spread);
  const taken = new Set<number>();
  return points.map((_, place) => {
    const settled = freePlace(toSheet(xs?.[place]), toSheet(ys?.[place]), taken);
    taken.add(settled.y * sheetSize + settled.x);
    return settled;
  });
}

/** Between the value's own place among the others and its rank, from 0 to 1. */
function spread(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const last = Math.max(1, order.length - 1);
  const at = (share: number) => values[order[Math.round(share * (order.length - 1))] ?? 0] ?? 0;
  const [low, high] = [at(OUTLIERS), at(1 - OUTLIERS)];
  const spreadOut: number[] = [];
  for (const [rank, place] of order.entries()) {
    const own = high > low ? ((values[place] ?? 0) - low) / (high - low) : 0.5;
    spreadOut[place] =
      RANK_SHARE * (rank / last) + (1 - RANK_SHARE) * Math.min(1, Math.max(0, own));
  }
  return spreadOut;
}

/** Papers with nothing in common with others are driven far out, and would set the scale. */
const OUTLIERS = 0.002;

const RANK_SHARE = 0.4;

/** Room for a point's own size. */
const MARGIN = 12;

function toSheet(share = 0.5): number {
  return Math.round(MARGIN + share * (sheetSize - 1 - 2 * MARGIN));
}

/** The nearest free place: rings around the wanted one, each from its corner on. */
function freePlace(x: number, y: number, taken: ReadonlySet<number>): Point {
  for (let radius = 0; ; radius += 1) {
    for (let dy = -radius; dy <= radius; dy += 1) {
      const step = Math.abs(dy) === radius ? 1 : 2 * radius;
      for (let dx = -radius; dx <= radius; dx += step) {
        const place = { x: x + dx, y: y + dy };
        if (isOnSheet(place) && !taken.has(place.y * sheetSize + place.x)) return place;
      }
    }
  }
}

function isOnSheet({ x, y }: Point): boolean {
  return x >= 0 && y >= 0 && x < sheetSize && y < sheetSize;
}
