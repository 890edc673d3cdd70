import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestPapers } from '../../../../src/lib/alike/nearest-papers.ts';
import type { TermVector } from '../../../../src/lib/alike/term-vectors.ts';
import '../../fixed-seed.ts';

/** Vectors of up to six of ten terms; weights are eighths, so that sums are exact and ties happen. */
const anyVector: fc.Arbitrary<TermVector> = fc
  .uniqueArray(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 8 })), {
    maxLength: 6,
    selector: ([term]) => term,
  })
  .map((entries) => ({
    terms: Int32Array.from(entries, ([term]) => term),
    weights: Float64Array.from(entries, ([, weight]) => weight / 8),
    written: entries.map(([term]) => String(term)),
  }));

test('the index finds what comparing all pairs finds, in the same order', () => {
  fc.assert(
    fc.property(
      fc.array(anyVector, { maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      (vectors, most) => {
        expect(nearestPapers(vectors, most)).toEqual(
          vectors.map((_, self) => comparedWithAll(vectors, self).slice(0, most)),
        );
      },
    ),
  );
});

test('a term that very many papers have leads to those that it says most of', () => {
  const vectors = Array.from({ length: 1000 }, (_, index) => ({
    terms: Int32Array.of(0),
    weights: Float64Array.of(1 + index / 1000),
    written: ['common'],
  }));
  expect(nearestPapers(vectors, 3)[0]?.map(({ index }) => index)).toEqual([999, 998, 997]);
});

function comparedWithAll(vectors: readonly TermVector[], self: number) {
  const own = vectors[self];
  const all = vectors.map((other, index) => {
    const products = [...(own?.terms ?? [])].flatMap((term, at) => {
      const place = other.terms.indexOf(term);
      return place < 0 ? [] : [(own?.weights[at] ?? 0) * (other.weights[place] ?? 0)];
    });
    const sum = products.reduce((total, product) => total + product, 0);
    return { index, likeness: sum * (products.length / (products.length + 3)) };
  });
  return all
    .filter(({ index, likeness }) => index !== self && likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index);
}
