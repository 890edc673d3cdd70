import { describe, expect, test } from 'vitest';
import { measureLikeness } from '../../../../src/lib/alike/related-papers.ts';
import { layoutPapers } from '../../../../src/lib/map/layout-papers.ts';
import type { Point } from '../../../../src/lib/map/point.ts';
import { seededRandom } from '../../../../src/lib/random.ts';

const vocabularies = {
  lantern: 'silk lantern candle glow fold flame wick beeswax shade lamp ember torch'.split(' '),
  kite: 'kite string wind altitude tension tail spool gust sail bridle breeze thread'.split(' '),
  bread: 'sourdough starter yeast flour crumb crust loaf oven dough rye leaven bake'.split(' '),
};

const random = seededRandom(7);
/** Papers of three subjects: each has some of the words of one, and all of them share a few. */
const papers = Object.entries(vocabularies).flatMap(([subject, words]) =>
  Array.from({ length: 40 }, (_, index) => ({
    id: `${subject}-${index}`,
    title: Array.from({ length: 5 }, () => random.pick(words)).join(', '),
    abstract: random.pick(['garden', 'harbour', 'attic']),
  })),
);
const { texts, neighbours } = measureLikeness(papers);
const subjects = texts.map(({ id }) => id.split('-')[0] ?? '');
const withoutGroups = texts.map(() => undefined);

describe('the layout of papers', () => {
  test('is the same to the last digit when it is made again', () => {
    expect(layoutPapers(neighbours, subjects)).toEqual(layoutPapers(neighbours, subjects));
  });

  test('brings papers of one subject near each other, without being told of subjects', () => {
    const points = layoutPapers(neighbours, withoutGroups);
    const [same, other] = [distances(points, true), distances(points, false)];
    expect(mean(same)).toBeLessThan(mean(other) / 2);
  });

  test.each([0, 1, 2, 3, 5, 6, 7, 8])('exists for an archive of %i papers', (count) => {
    const few = measureLikeness(papers.slice(0, count));
    const points = layoutPapers(few.neighbours, withoutGroups.slice(0, count));
    expect(points).toHaveLength(count);
    for (const { x, y } of points) expect(Number.isFinite(x + y)).toBe(true);
  });

  test('exists where no paper has anything in common with another', () => {
    const points = layoutPapers(
      Array.from({ length: 40 }, () => []),
      Array.from({ length: 40 }, () => undefined),
    );
    expect(points).toHaveLength(40);
    for (const { x, y } of points) expect(Number.isFinite(x + y)).toBe(true);
  });
});

function distances(points: readonly Point[], ofSame: boolean): number[] {
  return points.flatMap((a, i) =>
    points.flatMap((b, j) => {
      const isSame = subjects[i] === subjects[j];
      return i < j && isSame === ofSame ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
