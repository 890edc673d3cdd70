import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontSize, lineHeight, placeLabels } from '../../../../src/lib/map/place-labels.ts';
import '../../fixed-seed.ts';

const sheet = { width: 600, height: 450 };
const place = fc.record({ x: fc.nat(1023), y: fc.nat(1023) });
const labels = fc.array(
  fc.record({
    text: fc
      .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1, maxLength: 5 })
      .map((words) => words.join(' ')),
    at: place,
    isArea: fc.boolean(),
  }),
  { maxLength: 40 },
);

describe('labels on the map', () => {
  test('never lie over each other, and never leave the sheet', () => {
    fc.assert(
      fc.property(labels, fc.array(place), (all, points) => {
        const boxes = placeLabels(all, points, sheet).map(({ label, lines, x, y }) => {
          const size = fontSize(label);
          // A narrow letter is half as wide as it is high.
          const half = (Math.max(...lines.map((line) => line.length)) * size * 0.5) / 2;
          const top = y * sheet.height - size;
          return {
            ...{ left: x * sheet.width - half, right: x * sheet.width + half },
            ...{ top, bottom: top + lines.length * size * lineHeight },
          };
        });
        for (const [index, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.top).toBeGreaterThanOrEqual(-1e-9);
          expect(a.right).toBeLessThanOrEqual(sheet.width);
          expect(a.bottom).toBeLessThanOrEqual(sheet.height);
          for (const b of boxes.slice(index + 1)) {
            const isApart =
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  test('say all of their text, and the first always has room', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const placed = placeLabels(all, [], sheet);
        expect(placed[0]?.label).toEqual(all[0]);
        for (const { label, lines } of placed) expect(lines.join(' ')).toBe(label.text);
      }),
    );
  });

  test('step aside where they would hide points', () => {
    const label = { text: 'Lanterns', at: { x: 512, y: 512 }, isArea: false };
    const hidden = { x: 512, y: 512 };
    const [beside] = placeLabels([label], [hidden], sheet);
    const [above] = placeLabels([label], [], sheet);
    expect(above?.y).toBeCloseTo(0.5, 1);
    expect(Math.abs((beside?.y ?? 0.5) - 0.5) * sheet.height).toBeGreaterThan(8);
  });
});
