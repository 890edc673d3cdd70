import { wordsOf, wordsOfPieces } from './words.ts';

/** Longer phrases are searched as written, and with all of their words apart. */
const longestJoined = 6;

/**
 * The ways in which the engine can hold a phrase. To it a hyphenated word is one, so that
 * `few-shot text` stands nowhere beside `few shot text`; readers write the one and the other.
 * First come all words apart, then the phrase as it is written.
 */
export function phraseSpellings(text: string): string[] {
  const words = wordsOf(text);
  const spellings = writtenSpellings(text);
  if (words.length <= longestJoined) {
    for (let at = 1; at < words.length; at += 1) {
      const joined = `${words[at - 1] ?? ''}${words[at] ?? ''}`;
      spellings.push([...words.slice(0, at - 1), joined, ...words.slice(at + 1)].join(' '));
    }
    spellings.push(words.join(''));
  }
  return [...new Set(spellings)];
}

/** All words apart, and the phrase as it is written where that is another: the likeliest ways. */
export function writtenSpellings(text: string): string[] {
  const asWritten = wordsOfPieces(text)
    .map((words) => words.join(''))
    .filter((word) => word !== '')
    .join(' ');
  return [...new Set([wordsOf(text).join(' '), asWritten])];
}
