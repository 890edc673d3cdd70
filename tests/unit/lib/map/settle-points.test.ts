import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPoints } from '../../../../src/lib/map/draw-points.ts';
import { findCentre } from '../../../../src/lib/map/find-centre.ts';
import { compareOnSheet } from '../../../../src/lib/map/point-order.ts';
import type { Point } from '../../../../src/lib/map/point.ts';
import { settlePoints } from '../../../../src/lib/map/settle-points.ts';
import { sheetSize } from '../../../../src/lib/map/sheet.ts';
import { whereOnMap } from '../../../../src/lib/map/where-on-map.ts';
import '../../fixed-seed.ts';

const number = fc.double({ min: -50, max: 50, noNaN: true });
/** Crowds on one spot among points that lie anywhere. */
const layout = fc.array(
  fc.oneof(fc.record({ x: number, y: number }), fc.constant({ x: 0, y: 0 })),
  { maxLength: 80 },
);
const onSheet = fc.nat(sheetSize - 1);

describe('points on the sheet', () => {
  test('stand on whole numbers of the sheet, each on a place of its own', () => {
    fc.assert(
      fc.property(layout, (points) => {
        const settled = settlePoints(points);
        expect(settled).toHaveLength(points.length);
        for (const { x, y } of settled) {
          for (const value of [x, y]) {
            expect(Number.isInteger(value) && value >= 0 && value < sheetSize).toBe(true);
          }
        }
        expect(new Set(settled.map(({ x, y }) => `${x} ${y}`)).size).toBe(points.length);
      }),
    );
  });

  test('keep left what was left and above what was above', () => {
    const settled = settlePoints([
      { x: 0, y: 5 },
      { x: 1, y: -5 },
      { x: 100, y: 0 },
    ]);
    expect(settled.map(({ x }) => x)).toEqual(settled.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(settled[1]?.y).toBeLessThan(settled[2]?.y ?? 0);
    expect(settled[2]?.y).toBeLessThan(settled[0]?.y ?? 0);
  });

  test('are drawn so that their path leads to each of them', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: onSheet, y: onSheet })), (points) => {
        expect(walk(drawPoints(points))).toEqual(points);
      }),
    );
  });

  test('follow each other by quarters of the sheet, and of each quarter', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: onSheet, y: onSheet })), (points) => {
        const sorted = points.toSorted(compareOnSheet);
        for (const size of [sheetSize / 2, sheetSize / 4]) {
          const quarters = sorted.map(
            ({ x, y }) => `${Math.floor(x / size)} ${Math.floor(y / size)}`,
          );
          const changes = quarters.filter((quarter, index) => quarter !== quarters[index - 1]);
          expect(changes).toHaveLength(new Set(quarters).size);
        }
      }),
    );
  });
});

describe('the centre of points', () => {
  test('is where most of them are, not between them', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ x: 100 + index, y: 200 }));
    const few = Array.from({ length: 5 }, (_, index) => ({ x: 900, y: 900 + index }));
    expect(findCentre([...few, ...many])).toEqual({ x: 104, y: 200 });
  });

  test('does not jump over the edge of the sheet', () => {
    const right = Array.from({ length: 3 }, (_, index) => ({ x: 1020, y: 500 + index }));
    const left = Array.from({ length: 2 }, (_, index) => ({ x: 3, y: 600 + index }));
    expect(findCentre([...left, ...right])).toEqual({ x: 1020, y: 501 });
  });
});

test.each([
  [{ x: 10, y: 10 }, 'in the north-west'],
  [{ x: 512, y: 10 }, 'in the north'],
  [{ x: 1000, y: 512 }, 'in the east'],
  [{ x: 512, y: 512 }, 'in the middle'],
  [{ x: 512, y: 1023 }, 'in the south'],
])('a place is said in words: %j is %s', (point, words) => {
  expect(whereOnMap(point)).toBe(words);
});

/** Follow a path of relative moves. */
function walk(path: string): Point[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/m(-?\d+) ?(-?\d+)h0/g)].map(([, right, down]) => {
    x += Number(right);
    y += Number(down);
    return { x, y };
  });
}
