import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeVocabulary,
  encodeVocabulary,
  partsAround,
  partsBehind,
} from '../../../src/search/vocabulary.ts';
import { wordsOf } from '../../../src/search/words.ts';
import '../fixed-seed.ts';

const counts = fc
  .array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(5000)))
  .map(
    (pairs) =>
      new Map(
        pairs.flatMap(([text, count]) => wordsOf(text).map((word) => [word, count + 1] as const)),
      ),
  );

describe('a vocabulary', () => {
  test('has after its way through files the words it had before', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const decoded = [...encodeVocabulary(given).values()].flatMap(decodeVocabulary);
        const kept = [...given].filter(
          ([word]) => word.length >= 3 && word.length <= 40 && /\p{L}/u.test(word),
        );
        const expected = kept.map(([word, count]) => ({
          word,
          weight: Math.min(9, Math.floor(Math.log2(count))),
        }));
        const byWord = (a: { word: string }, b: { word: string }) => (a.word < b.word ? -1 : 1);
        expect(decoded.toSorted(byWord)).toEqual(expected.toSorted(byWord));
      }),
    );
  });

  test('has the words of a length in one part, the longest together', () => {
    const parts = encodeVocabulary(
      new Map([
        ['graph', 1],
        ['graphs', 9],
        ['disentanglements', 2],
      ]),
    );
    expect(parts.get(5)).toEqual({ words: 'Agraph', weights: '0' });
    expect(parts.get(6)).toEqual({ words: 'Agraphs', weights: '3' });
    expect(parts.get(14)).toEqual({ words: 'Adisentanglements', weights: '1' });
    expect(parts.get(7)).toEqual({ words: '', weights: '' });
  });

  test('is asked for the parts that can have a word with one letter more or less, or its end', () => {
    expect(partsAround(8)).toEqual([7, 8, 9]);
    expect(partsAround(3)).toEqual([3, 4]);
    expect(partsAround(30)).toEqual([14]);
    expect(partsBehind(10)).toEqual([11, 12, 13, 14]);
  });
});
