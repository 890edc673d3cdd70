import type { Random } from '../../src/lib/random.ts';

/** Gives a word each time: a few very often, most of them seldom. */
export type WordSource = () => string;

/** Different words in the abstracts of some 20,000 real papers. */
const vocabularySize = 40_000;

/**
 * Invent a vocabulary and draw words from it as a language does: the word of rank r comes about
 * 1/r as often as the first one (Zipf's law), and frequent words are short. An index of such
 * text has the shape of an index of real text: a growing vocabulary with a long tail.
 */
export function inventWords(random: Random): WordSource {
  const words = inventVocabulary(random);
  // Sums of fractions are the same on every machine; powers and logarithms need not be.
  const shares: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= words.length; rank += 1) {
    sum += 1 / (rank + 2);
    shares.push(sum);
  }
  const grains = 2 ** 30;
  return () => {
    const share = (random.below(grains) / grains) * sum;
    return words[firstAbove(shares, share)] ?? '';
  };
}

function inventVocabulary(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < vocabularySize) words.add(inventWord(syllablesOfRank(words.size), random));
  return [...words];
}

function syllablesOfRank(rank: number): number {
  if (rank < 40) return 1;
  if (rank < 1500) return 2;
  return rank < 12_000 ? 3 : 4;
}

const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'tr', 'st', 'pl'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea'];
const codas = ['', '', '', 'n', 'r', 's', 'l', 't'];

function inventWord(syllables: number, random: Random): string {
  const parts = Array.from(
    { length: syllables },
    () => random.pick(onsets) + random.pick(vowels) + random.pick(codas),
  );
  return parts.join('');
}

/** The place of the first number that is greater than `value`, in ascending numbers. */
function firstAbove(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
