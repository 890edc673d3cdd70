import type { Point } from './point.ts';

/** The points as one SVG path: a line of no length for each, which round caps make a dot. */
export function drawPoints(points: readonly Point[]): string {
  let [x, y] = [0, 0];
  const moves = points.map((point) => {
    const move = `m${point.x - x} ${point.y - y}h0`;
    ({ x, y } = point);
    return move;
  });
  return moves.join('').replaceAll(' -', '-');
}
