import type { Box, Size } from '../../lib/map/label-boxes.ts';
import type { Point } from '../../lib/map/point.ts';
import type { MapPoint } from './read-points.ts';

/** What is drawn on the map's canvas. */
export interface MapDrawing {
  /** Ask again what colours the page has. */
  readColors: () => void;
  begin: (frame: Size) => void;
  points: (points: readonly MapPoint[], radius: number) => void;
  /** A title beside its point, where it is free; gives its box. */
  title: (title: string, at: Point, isFree: (box: Box) => boolean) => Box | undefined;
  /** Around the paper that is pointed at. */
  ring: (at: Point) => void;
  /** Where the keyboard points. */
  cross: (at: Point) => void;
}

/** The colours are those of the picture. */
export function mapDrawing(canvas: HTMLCanvasElement, picture: Element): MapDrawing {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('There is nothing to draw with.');
  const hues = new Map<string, string>();
  let [ink, paper, font] = ['', '', ''];
  return {
    readColors() {
      for (const path of picture.querySelectorAll('.map-points path')) {
        hues.set(path.getAttribute('data-hue') ?? '0', getComputedStyle(path).stroke);
      }
      ({ color: ink, backgroundColor: paper, fontFamily: font } = getComputedStyle(canvas));
    },
    begin({ width, height }) {
      const [wide, high] = [width, height].map((size) => Math.round(size * devicePixelRatio));
      if (canvas.width !== wide) canvas.width = wide ?? 0;
      if (canvas.height !== high) canvas.height = high ?? 0;
      pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      pen.clearRect(0, 0, width, height);
    },
    points(points, radius) {
      // One fill for each hue: thousands of points are drawn in a frame.
      for (const [hue, color] of hues) {
        pen.fillStyle = color;
        pen.globalAlpha = hue === '0' ? 0.6 : 1;
        pen.fill(
          shapeOf(
            points.filter((point) => point.hue === hue),
            radius,
          ),
        );
      }
      pen.globalAlpha = 1;
    },
    title(title, { x, y }, isFree) {
      const short = shortened(title);
      pen.font = `13px ${font}`;
      const { width } = pen.measureText(short);
      const box = [x + 9, x - 9 - width]
        .map((left) => ({ left, right: left + width, top: y - 9, bottom: y + 9 }))
        .find(isFree);
      if (!box) return undefined;
      pen.lineWidth = 4;
      pen.lineJoin = 'round';
      pen.strokeStyle = paper;
      pen.strokeText(short, box.left, y + 4);
      pen.fillStyle = ink;
      pen.fillText(short, box.left, y + 4);
      return box;
    },
    ring: ({ x, y }) => stroke(pen, ink, 1.5, (path) => path.arc(x, y, 8, 0, 7)),
    cross: ({ x, y }) =>
      stroke(pen, ink, 1, (path) => {
        for (const way of [-1, 1]) {
          path.moveTo(x + 3 * way, y);
          path.lineTo(x + 12 * way, y);
          path.moveTo(x, y + 3 * way);
          path.lineTo(x, y + 12 * way);
        }
      }),
  };
}

/** Nobody sees that the smallest are square. */
const smallestRound = 1.5;

function shapeOf(points: readonly Point[], radius: number): Path2D {
  const shape = new Path2D();
  for (const { x, y } of points) {
    if (radius < smallestRound) {
      shape.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    } else {
      shape.moveTo(x + radius, y);
      shape.arc(x, y, radius, 0, 7);
    }
  }
  return shape;
}

function stroke(
  pen: CanvasRenderingContext2D,
  ink: string,
  width: number,
  draw: (path: Path2D) => void,
): void {
  const path = new Path2D();
  draw(path);
  pen.strokeStyle = ink;
  pen.lineWidth = width;
  pen.stroke(path);
}

const longestTitle = 34;

function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= longestTitle) return text;
  return `${letters.slice(0, longestTitle).join('').trimEnd()}…`;
}
