import { editDistance } from './edit-distance.ts';
import type { LoadData } from './load-data.ts';
import { once } from './once.ts';
import {
  decodeVocabulary,
  partsAround,
  partsBehind,
  shortestWord,
  vocabularyFile,
  type KnownWord,
  type VocabularyPart,
} from './vocabulary.ts';

/** Answers what a word that may be misspelt can have been meant to be. */
export interface Spelling {
  /** Whether the archive has the word just as it is written. */
  isKnown: (word: string) => Promise<boolean>;
  /**
   * The words of the archive that differ by one letter, or two in long words, likeliest first;
   * before them, where these are rare, the word that it begins.
   */
  suggest: (word: string) => Promise<string[]>;
  /** The most frequent word of the archive that begins with these letters, if they are enough. */
  complete: (word: string) => Promise<string | undefined>;
}

/** Fewer letters begin too many words. */
const shortestBeginning = 4;
/** From this length on two letters may be wrong. */
const longWord = 8;
const mostSuggested = 5;
/** The weight of a word that is likelier meant than any of which only the beginning was typed. */
const commonWeight = 2;

export function openSpelling(load: LoadData): Spelling {
  const parts = new Map<number, () => Promise<KnownWord[]>>();
  const part = (number: number) => {
    const held =
      parts.get(number) ??
      once(async () => decodeVocabulary(await load<VocabularyPart>(vocabularyFile(number))));
    parts.set(number, held);
    return held();
  };
  const wordsIn = async (numbers: readonly number[]) =>
    (await Promise.all(numbers.map(part))).flat();
  const around = (word: string) => wordsIn(partsAround(word.length));
  const complete = async (word: string): Promise<KnownWord | undefined> => {
    if (word.length < shortestBeginning || !canBeMisspelt(word)) return undefined;
    const longer = await wordsIn(partsBehind(word.length));
    const ended = longer.filter((known) => known.word.startsWith(word));
    return ended.toSorted((a, b) => b.weight - a.weight)[0];
  };
  return {
    isKnown: async (word) =>
      !canBeMisspelt(word) || (await around(word)).some((known) => known.word === word),
    suggest: async (word) => {
      const near = canBeMisspelt(word) ? suggest(word, await around(word)) : [];
      const likeliest = near[0]?.weight ?? 0;
      const whole = likeliest < commonWeight ? await complete(word) : undefined;
      const isLikelier = whole !== undefined && whole.weight >= likeliest;
      return [...new Set([...(isLikelier ? [whole] : []), ...near].map((known) => known.word))];
    },
    complete: async (word) => (await complete(word))?.word,
  };
}

/** Likeliest first: fewest letters wrong, then a first letter that is right, then most papers. */
export function suggest(word: string, vocabulary: readonly KnownWord[]): KnownWord[] {
  const most = word.length >= longWord ? 2 : 1;
  const letters = lettersOf(word);
  return vocabulary
    .flatMap((known) => {
      // Each wrong letter changes at most two of the letters that a word has.
      if (countBits(lettersOf(known.word) ^ letters) > 2 * most) return [];
      const distance = editDistance(word, known.word, most);
      if (distance === undefined || distance === 0) return [];
      return [{ ...known, distance, isSameStart: known.word[0] === word[0] }];
    })
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        b.weight + Number(b.isSameStart) - (a.weight + Number(a.isSameStart)) ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, mostSuggested)
    .map((known) => ({ word: known.word, weight: known.weight }));
}

function canBeMisspelt(word: string): boolean {
  return word.length >= shortestWord && /\p{L}/u.test(word);
}

/** Which letters a word has, one bit each; signs of other alphabets share bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function countBits(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; count += 1) rest &= rest - 1;
  return count;
}
