import { onDrawing, type Box, type Size } from '../../lib/map/label-boxes.ts';
import type { Point } from '../../lib/map/point.ts';
import { sheetSize } from '../../lib/map/sheet.ts';
import type { MapPoint, MapSheet } from './read-points.ts';

/** Which part of the map's sheet is seen in its frame. Points and boxes are in the frame, in pixels. */
export interface MapView {
  /** How large the frame is, and where in it the sheet begins. */
  state: () => Size & { scale: number; left: number; top: number };
  paperAt: (number: number) => MapPoint;
  /** The numbers of the papers in a box. */
  papersIn: (box: Box) => number[];
  nearest: (point: Point, most: number) => number | undefined;
  resize: (frame: Size) => void;
  showWhole: () => void;
  move: (right: number, down: number) => void;
  /** Come closer, keeping in place what is at a point; without one, what is in the middle. */
  zoom: (factor: number, at?: Point) => void;
}

/** `onChange` is told whether the map is drawn larger or smaller than before. */
export function mapView(
  { points, within }: MapSheet,
  onChange: (isScaled: boolean) => void,
): MapView {
  /** Near enough to tell the papers of a crowd apart. */
  const closest = Math.max(4, Math.min(40, Math.sqrt(points.length) / 2.5));
  const closeness = (wanted: number) => Math.max(1, Math.min(closest, wanted));
  let [width, height] = [0, 0];
  let [scale, left, top] = [1, 0, 0];

  /** Never more than the sheet. */
  const show = (wanted: { scale: number; left: number; top: number }) => {
    const before = scale;
    scale = closeness(wanted.scale);
    left = Math.max(width - width * scale, Math.min(0, wanted.left));
    top = Math.max(height - height * scale, Math.min(0, wanted.top));
    onChange(scale !== before);
  };
  const toSheet = (x: number, y: number) => ({
    x: ((x - left) / scale / width) * sheetSize,
    y: ((y - top) / scale / height) * sheetSize,
  });
  const paperAt = (number: number) => {
    const point = points[number] ?? { x: 0, y: 0, hue: '0' };
    const { x, y } = onDrawing(point, { width: width * scale, height: height * scale });
    return { x: x + left, y: y + top, hue: point.hue };
  };
  const papersIn = (box: Box) => within(toSheet(box.left, box.top), toSheet(box.right, box.bottom));

  return {
    state: () => ({ width, height, scale, left, top }),
    paperAt,
    papersIn,
    nearest({ x, y }, most) {
      const distance = (number: number) => {
        const at = paperAt(number);
        return Math.hypot(at.x - x, at.y - y);
      };
      const near = papersIn({ left: x - most, top: y - most, right: x + most, bottom: y + most });
      const least = Math.min(...near.map(distance));
      return near.find((number) => distance(number) === least);
    },
    resize(frame) {
      ({ width, height } = frame);
      show({ scale, left, top });
    },
    showWhole: () => show({ scale: 1, left: 0, top: 0 }),
    move: (right, down) => show({ scale, left: left + right, top: top + down }),
    zoom(factor, { x, y } = { x: width / 2, y: height / 2 }) {
      const change = closeness(scale * factor) / scale;
      show({ scale: scale * change, left: x - (x - left) * change, top: y - (y - top) * change });
    },
  };
}
