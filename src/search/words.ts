/** Words as a search compares them: without case, accents and punctuation. */

const mark = /\p{M}+/gu;
const word = /[\p{L}\p{N}]+/gu;
/** The engine takes `robot’s` and `1.7` for one word each. */
const joint = /(?<=\p{L})['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N})/gu;

/** Fold case, accents, compatibility forms and signs within words: `Naïve` and `naive` are one. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(mark, '').replace(joint, '').toLowerCase();
}

/** The words of a text in their order, folded; hyphenated words are several. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(word) ?? [];
}

/** The words of each piece of a text between spaces: of a hyphenated one several, of a dash none. */
export function wordsOfPieces(text: string): string[][] {
  return foldText(text).split(/\s+/).map(wordsOf);
}

/**
 * The words of a text as the engine has those that a hyphen joins to a single letter: `K-means` is
 * one word to it, and no part of it is `k`. All other words are apart.
 */
export function wordsWithLetters(text: string): string[] {
  return wordsOfPieces(text).flatMap((words) =>
    words.some(({ length }) => length === 1) ? [words.join('')] : words,
  );
}

/** Whether there is anything in the text that could be looked for. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * The words that tell papers apart, each once. Of a few words, all but the shortest count: they
 * may be what somebody remembers of a title. Where all are common, somebody looks for just these.
 */
export function contentWords(words: readonly string[]): string[] {
  const isContent = isFew(words) ? (word: string) => !isShort(word) : isUncommon;
  const content = words.filter(isContent);
  return [...new Set(content.length > 0 ? content : words)];
}

const mostFew = 3;
const isFew = (words: readonly string[]) => words.length <= mostFew;
const isUncommon = (word: string) => !commonWords.has(word);
const isShort = (word: string) => commonWords.has(word) && word.length < 4;

/** Words that are in so many abstracts that looking them up costs much and tells nothing. */
const commonWords: ReadonlySet<string> = new Set(
  `a an and are as at be been but by can do does for from has have how in into is it its of on or
  our such than that the their these they this those to we were what when where which while who
  why with`.split(/\s+/),
);
