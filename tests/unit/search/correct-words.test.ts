import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSpelling, suggest } from '../../../src/search/correct-words.ts';
import { editDistance } from '../../../src/search/edit-distance.ts';
import type { LoadData } from '../../../src/search/load-data.ts';
import { encodeVocabulary, vocabularyFile } from '../../../src/search/vocabulary.ts';
import '../fixed-seed.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 });

/** By the definition, without any bound. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return Math.max(a.length, b.length);
  const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    plainDistance(a.slice(0, -1), b) + 1,
    plainDistance(a, b.slice(0, -1)) + 1,
    plainDistance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    isSwapped ? plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

describe('the distance between two words', () => {
  test.for([
    ['learning', 'learning', 0],
    ['lerning', 'learning', 1],
    ['laerning', 'learning', 1],
    ['learnong', 'learning', 1],
    ['lerninng', 'learning', 2],
  ] as const)('from %s to %s is %i', ([a, b, expected]) => {
    expect(editDistance(a, b, 2)).toBe(expected);
  });

  test('is what its definition says, as far as it is asked for', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const distance = plainDistance(a, b);
        expect(editDistance(a, b, most)).toBe(distance > most ? undefined : distance);
      }),
      { numRuns: 300 },
    );
  });
});

const counts = new Map([
  ['learning', 900],
  ['leaning', 3],
  ['learnings', 1],
  ['graph', 80],
  ['graphs', 40],
  ['bengio', 2],
  ['unlearning', 20],
  ['vector', 700],
  ['veit', 1],
]);
const load: LoadData = async <Value>(name: string) => {
  for (const [part, words] of encodeVocabulary(counts)) {
    if (vocabularyFile(part) === name) return Promise.resolve(words as Value);
  }
  throw new Error(`There is no ${name}.`);
};

describe('spelling', () => {
  const spelling = openSpelling(load);

  test('suggests the nearest words, of these the most frequent', async () => {
    expect(await spelling.suggest('lerning')).toEqual(['learning', 'leaning']);
    expect(await spelling.suggest('rgaph')).toEqual(['graph']);
    expect(await spelling.suggest('xraph')).toEqual(['graph']);
  });

  test('suggests a word with two wrong letters where it is long, and a short one never', async () => {
    expect(await spelling.suggest('unlaernign')).toEqual(['unlearning']);
    expect(await spelling.suggest('grxxh')).toEqual([]);
  });

  test('takes a beginning for that of a common word rather than for a rare one with a typo', async () => {
    expect(await spelling.suggest('vect')).toEqual(['vector', 'veit']);
    expect(await spelling.suggest('veti')).toEqual(['veit']);
  });

  test('knows what the archive has, names too, and takes no number for a typo', async () => {
    expect(await spelling.isKnown('bengio')).toBe(true);
    expect(await spelling.isKnown('bengoi')).toBe(false);
    expect(await spelling.isKnown('2023')).toBe(true);
    expect(await spelling.suggest('2023')).toEqual([]);
  });

  test('completes what is begun with the most frequent word', async () => {
    expect(await spelling.complete('lear')).toBe('learning');
    expect(await spelling.complete('unle')).toBe('unlearning');
    expect(await spelling.complete('lea')).toBeUndefined();
    expect(await spelling.complete('xxxx')).toBeUndefined();
  });

  test('suggests every word of a vocabulary for each of its typos', () => {
    const known = [...counts.keys()].map((each) => ({ word: each, weight: 1 }));
    fc.assert(
      fc.property(fc.constantFrom(...counts.keys()), fc.nat(), (each, seed) => {
        const at = seed % each.length;
        const typo = each.slice(0, at) + each.slice(at + 1);
        if (!counts.has(typo))
          expect(suggest(typo, known).map(({ word: near }) => near)).toContain(each);
      }),
    );
  });
});
