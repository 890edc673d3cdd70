import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeColumn, papersOf } from '../../../src/search/columns.ts';
import { matchValues } from '../../../src/search/match-values.ts';
import '../fixed-seed.ts';

describe('a column', () => {
  test('says of each value which papers have it', () => {
    const values = fc.array(
      fc.array(fc.constantFrom<string>('a', 'b', 'c', '__proto__'), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(values, (papers) => {
        const column = encodeColumn(papers);
        for (const [number, value] of column.values.entries()) {
          const expected = papers.flatMap((held, place) => (held.includes(value) ? [place] : []));
          expect([...papersOf(column, [number])]).toEqual(expected);
        }
        expect(new Set(column.values)).toEqual(new Set(papers.flat()));
        expect(column.values).toEqual(column.values.toSorted());
      }),
    );
  });

  test('says so of papers that are far apart too', () => {
    const numbers = fc.uniqueArray(fc.nat({ max: 30_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(numbers, (chosen) => {
        const papers = Array.from({ length: Math.max(...chosen) + 1 }, () => [] as string[]);
        for (const paper of chosen) papers[paper]?.push('a');
        const column = encodeColumn(papers);
        expect([...papersOf(column, [0])]).toEqual(chosen.toSorted((a, b) => a - b));
        expect(JSON.stringify(column.steps[0])).toBe(`"${column.steps[0]}"`);
      }),
      { numRuns: 50 },
    );
  });

  test('has for several values the papers that have any', () => {
    const column = encodeColumn([['a'], ['b'], ['a', 'c'], []]);
    expect(column).toEqual({ values: ['a', 'b', 'c'], steps: ['#%', '$', '%'] });
    expect([...papersOf(column, [0, 1])].toSorted()).toEqual([0, 1, 2]);
  });
});

describe('what an operator means', () => {
  const themes = ['Learning', 'Meta-learning', 'Learning on graphs'];

  test.for([
    ['theme', 'learning', ['Learning']],
    ['theme', 'learn', ['Learning', 'Meta-learning', 'Learning on graphs']],
    ['theme', 'graphs learning', ['Learning on graphs']],
    ['theme', 'unlearning', []],
    ['in', '2025-11', []],
    ['has', 'learn', []],
  ] as const)('%s:%s', ([name, text, expected]) => {
    expect([...matchValues(name, text, themes)]).toEqual(expected);
  });

  test('of a digest is the beginning of its id', () => {
    expect([...matchValues('in', '2025-11', ['2025-10-31', '2025-11-03', '2025-11-04'])]).toEqual([
      '2025-11-03',
      '2025-11-04',
    ]);
  });
});
