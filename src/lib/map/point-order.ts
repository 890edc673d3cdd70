import type { Point } from './point.ts';

/**
 * Order points on the sheet so that those which follow each other are near each other: by the bits
 * of x and y in turns (Morton 1966). A part of the order is then a part of the map.
 */
export function compareOnSheet(a: Point, b: Point): number {
  return mortonCode(a) - mortonCode(b);
}

function mortonCode({ x, y }: Point): number {
  let code = 0;
  for (let bit = 0; bit < 10; bit += 1) {
    code |= (((x >> bit) & 1) << (2 * bit)) | (((y >> bit) & 1) << (2 * bit + 1));
  }
  return code;
}
