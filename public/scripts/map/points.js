// @ts-check
/* exported readMapPoints */

/**
 * The papers of the map, read from the page's own picture: points on a sheet that is 1024 wide and
 * high, in the order in which their titles are kept.
 * @typedef {{ x: number, y: number, hue: string }} MapPoint
 * @typedef {{ x: number, y: number }} MapPlace
 * @param {SVGElement} picture
 */
function readMapPoints(picture) {
  const sheetSize = 1024;
  const squares = 32;
  const points = [...picture.querySelectorAll('.map-points path')].flatMap(readPath).sort(compare);
  /** The numbers of the points in each square of the sheet. @type {number[][]} */
  const grid = Array.from({ length: squares * squares }, () => []);
  points.forEach(({ x, y }, number) => grid[squareOf(y) * squares + squareOf(x)]?.push(number));

  /**
   * As src/lib/map/draw-points.ts draws them: each a step from the one before.
   * @param {Element} path
   */
  function readPath(path) {
    const hue = path.getAttribute('data-hue') ?? '0';
    let [x, y] = [0, 0];
    return [...(path.getAttribute('d') ?? '').matchAll(/m(-?\d+) ?(-?\d+)/g)].map(
      ([, right, down]) => ({ x: (x += Number(right)), y: (y += Number(down)), hue }),
    );
  }

  /** As src/lib/map/point-order.ts orders them. @param {MapPoint} a @param {MapPoint} b */
  function compare(a, b) {
    return mortonCode(a) - mortonCode(b);
  }

  /** @param {MapPoint} point */
  function mortonCode({ x, y }) {
    let code = 0;
    for (let bit = 0; bit < 10; bit += 1) {
      code |= (((x >> bit) & 1) << (2 * bit)) | (((y >> bit) & 1) << (2 * bit + 1));
    }
    return code;
  }

  /** @param {number} value */
  function squareOf(value) {
    return Math.max(0, Math.min(squares - 1, Math.floor((value * squares) / sheetSize)));
  }

  /** The numbers of the points from one corner of the sheet to another. @param {MapPlace} from @param {MapPlace} to */
  function within(from, to) {
    /** @type {number[]} */
    const found = [];
    for (let row = squareOf(from.y); row <= squareOf(to.y); row += 1) {
      for (let column = squareOf(from.x); column <= squareOf(to.x); column += 1) {
        for (const number of grid[row * squares + column] ?? []) {
          const { x = 0, y = 0 } = points[number] ?? {};
          if (x >= from.x && x <= to.x && y >= from.y && y <= to.y) found.push(number);
        }
      }
    }
    return found;
  }

  return { points, sheetSize, within };
}
