/** Words as a search compares them: without case, accents and punctuation. */

const mark = /\p{M}+/gu;
const word = /[\p{L}\p{N}]+/gu;

/** Fold case, accents and compatibility forms: `Naïve` and `naive` are one. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(mark, '').toLowerCase();
}

/** The words of a text in their order, folded; hyphenated words are several. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(word) ?? [];
}

/** Whether there is anything in the text that could be looked for. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * The words that tell papers apart. Where all of them are in every second paper, they are all
 * kept: somebody looks for just these.
 */
export function contentWords(words: readonly string[]): string[] {
  const content = words.filter((each) => !commonWords.has(each));
  return [...new Set(content.length > 0 ? content : words)];
}

/** Words that are in so many abstracts that looking them up costs much and tells nothing. */
export const commonWords: ReadonlySet<string> = new Set(
  `a an and are as at be been but by can for from has have in into is it its of on or our such
  than that the their these they this those to we were which while with`.split(/\s+/),
);
