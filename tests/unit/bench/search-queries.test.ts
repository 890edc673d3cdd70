import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/lib/random.ts';
import { drawQueries } from '../../../scripts/bench/search/draw-queries.ts';
import { gainAt10 } from '../../../scripts/bench/search/gain.ts';
import { misspell } from '../../../scripts/bench/search/misspell.ts';
import { spread } from '../../../scripts/bench/search/spread.ts';
import type { PublishedPaper } from '../../../src/integrations/search/read-published.ts';
import { editDistance } from '../../../src/search/edit-distance.ts';
import '../fixed-seed.ts';

function paper(number: number, authors?: string[]): PublishedPaper {
  return {
    id: `paper-${number}`,
    title: `Sparse graphs for learning number${number}`,
    abstract: `We show one “small” thing of ${number} things, and then we show more.`,
    ...(authors ? { authors } : {}),
    themes: [],
    digests: [{ id: 'one', rank: number + 1 }],
    sources: {},
  };
}

const papers = Array.from({ length: 30 }, (_, number) => paper(number));

describe('queries of a search benchmark', () => {
  test('are the same ones for the same papers and seed, and others for another seed', () => {
    const texts = (seed: number) =>
      drawQueries(papers, 10, seed).map(({ queries }) => queries.map(({ text }) => text).join());
    expect(texts(1)).toEqual(texts(1));
    for (const [index, text] of texts(2).entries()) expect(text).not.toBe(texts(1)[index]);
  });

  test('come from the paper that they look for', () => {
    const kinds = new Map(drawQueries(papers, 10, 1).map(({ name, queries }) => [name, queries]));
    expect(kinds.get('full title')).toHaveLength(10);
    for (const { text, paper: id } of kinds.get('six abstract words') ?? []) {
      expect(text.split(' ')).toHaveLength(6);
      expect(papers.find((each) => each.id === id)?.abstract).toContain(text);
    }
    for (const { text } of kinds.get('three title words') ?? []) {
      expect(text.split(' ')).toHaveLength(3);
    }
    for (const { text } of kinds.get('quoted phrase') ?? []) expect(text).toMatch(/^"[^"]+"$/);
    expect(kinds.has('author name')).toBe(false);
  });

  test('name only authors of a single paper', () => {
    const named = [paper(1, ['Ada Many', 'Ben One']), paper(2, ['Ada Many'])];
    const kind = drawQueries(named, 5, 1).find(({ name }) => name === 'author name');
    expect(kind?.queries).toEqual([{ text: 'Ben One', paper: 'paper-1' }]);
  });

  test('are misspelt in one letter of their longest word', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const [first, typo, last] = misspell('a transformer model', seededRandom(seed)).split(' ');
        expect([first, last]).toEqual(['a', 'model']);
        expect(editDistance('transformer', typo ?? '', 1)).toBe(1);
      }),
    );
    expect(misspell('12 34', seededRandom(1))).toBe('12 34');
  });

  test('have letters left out, swapped and replaced', () => {
    const typos = Array.from({ length: 90 }, (_, seed) => misspell('graph', seededRandom(seed)));
    const sameLetters = (text: string) => [...text].toSorted().join('') === 'aghpr';
    const counts = Map.groupBy(typos, (typo) =>
      typo.length === 4 ? 'left out' : sameLetters(typo) ? 'swapped' : 'replaced',
    );
    for (const kind of ['left out', 'swapped', 'replaced'] as const) {
      expect(counts.get(kind)?.length, kind).toBeGreaterThan(15);
    }
  });
});

describe('figures of a search benchmark', () => {
  test('have a median and a 95th percentile', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(spread(values)).toEqual({ median: 50, p95: 95 });
  });

  test('rate the first ten papers by how well they answer', () => {
    const grades = { best: 2, good: 1 } as const;
    expect(gainAt10(['best', 'good', 'other'], grades)).toBe(1);
    expect(gainAt10(['other'], grades)).toBe(0);
    const swapped = (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3));
    expect(gainAt10(['good', 'best'], grades)).toBeCloseTo(swapped);
    const late = [...Array.from({ length: 10 }, (_, index) => `other-${index}`), 'best'];
    expect(gainAt10(late, grades)).toBe(0);
  });
});
