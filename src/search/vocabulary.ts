/**
 * The words of an archive, for finding what a misspelt one was meant to be. They are cut by length
 * into parts: a typo changes the length of a word by one at most, wherever it stands, so that a
 * word needs three parts. In a cut by first letters a typo in the first one would need them all.
 */
export interface VocabularyPart {
  /**
   * In order of their code units, each behind a capital that says how many letters it shares with
   * the one before: `AablationFe` is `ablation`, `ablate`. Words themselves have no capitals.
   */
  words: string;
  /** One digit a word: the binary logarithm of the number of papers that have it. */
  weights: string;
}

export interface KnownWord {
  word: string;
  weight: number;
}

/** Shorter words are too like each other to be told apart. */
export const shortestWord = 3;
/** What is this long or longer is in one part: it is seldom. */
const longestApart = 14;
/** The letters that a word which is being typed can lack. */
const longestRest = 6;
const mostShared = 25;
const longestKnown = 40;

/** The parts that can have a word which differs by one letter from one of this length. */
export function partsAround(length: number): number[] {
  const parts = [length - 1, length, length + 1].map((each) => partOf(each));
  return [...new Set(parts)].filter((part) => part >= shortestWord);
}

/** The parts that can have a word which begins with one of this length. */
export function partsBehind(length: number): number[] {
  const parts = Array.from({ length: longestRest }, (_, index) => partOf(length + 1 + index));
  return [...new Set(parts)].filter((part) => part >= shortestWord);
}

/** The name of a part's file. */
export function vocabularyFile(part: number): string {
  return `vocabulary-${part}`;
}

/** Cut a vocabulary into its parts. `counts` says how many papers have each word. */
export function encodeVocabulary(counts: ReadonlyMap<string, number>): Map<number, VocabularyPart> {
  const words = [...counts].filter(([word]) => isKept(word)).sort(([a], [b]) => (a < b ? -1 : 1));
  const groups = Map.groupBy(words, ([word]) => partOf(word.length));
  const numbers = Array.from(
    { length: longestApart - shortestWord + 1 },
    (_, index) => shortestWord + index,
  );
  return new Map(numbers.map((part) => [part, encodePart(groups.get(part) ?? [])]));
}

export function decodeVocabulary({ words, weights }: VocabularyPart): KnownWord[] {
  let last = '';
  return Array.from(words.matchAll(/([A-Z])([^A-Z]*)/g), ([, capital = 'A', rest = ''], index) => {
    last = last.slice(0, capital.charCodeAt(0) - 65) + rest;
    return { word: last, weight: Number(weights[index]) };
  });
}

function encodePart(words: readonly (readonly [string, number])[]): VocabularyPart {
  let last = '';
  let coded = '';
  for (const [word] of words) {
    let shared = 0;
    while (shared < mostShared && shared < word.length && word[shared] === last[shared])
      shared += 1;
    coded += String.fromCharCode(65 + shared) + word.slice(shared);
    last = word;
  }
  const weights = words.map(([, count]) => Math.min(9, Math.floor(Math.log2(count))));
  return { words: coded, weights: weights.join('') };
}

function partOf(length: number): number {
  return Math.min(length, longestApart);
}

/** Numbers cannot be misspelt in a way that shows. */
function isKept(word: string): boolean {
  return (
    word.length >= shortestWord &&
    word.length <= longestKnown &&
    /\p{L}/u.test(word) &&
    !/[A-Z]/.test(word)
  );
}
