import type { Point } from '../../lib/map/point.ts';
import type { MapView } from './map-view.ts';

/** Of the frame: nearer to its edge the map moves with the cursor. */
const edge = 0.15;

/** Move the keyboard's cursor a step the way of an arrow key, and the map where it comes near the edge. */
export function moveCursor(view: MapView, arrow: string, from: Point): Point {
  const before = view.state();
  const { width, height } = before;
  const step = Math.min(width, height) / 16;
  const x = from.x + step * (Number(arrow === 'ArrowRight') - Number(arrow === 'ArrowLeft'));
  const y = from.y + step * (Number(arrow === 'ArrowDown') - Number(arrow === 'ArrowUp'));
  view.move(beyond(x, width), beyond(y, height));
  const { left, top } = view.state();
  return {
    x: Math.max(0, Math.min(width, x + left - before.left)),
    y: Math.max(0, Math.min(height, y + top - before.top)),
  };
}

function beyond(value: number, size: number): number {
  return Math.max(0, size * edge - value) - Math.max(0, value - size * (1 - edge));
}
