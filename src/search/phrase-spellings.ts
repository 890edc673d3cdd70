import { wordsOf, wordsOfPieces } from './words.ts';

/** Longer phrases are searched as written, and with all of their words apart. */
const longestJoined = 6;

/** One way to write a phrase. */
export interface PhraseSpelling {
  text: string;
  /** What is written as one word in it: no paper has the phrase so, unless one has this word. */
  joined?: string;
}

/**
 * The ways in which the engine can hold a phrase. To it a hyphenated word is one, so that
 * `few-shot text` stands nowhere beside `few shot text`; readers write the one and the other.
 * First come all words apart, then the phrase as it is written.
 */
export function phraseSpellings(text: string): PhraseSpelling[] {
  const words = wordsOf(text);
  const written = writtenSpellings(text);
  const spellings: PhraseSpelling[] = written.map((each) => ({ text: each }));
  if (words.length > 1 && words.length <= longestJoined) {
    for (let at = 1; at < words.length; at += 1) {
      const joined = `${words[at - 1] ?? ''}${words[at] ?? ''}`;
      const others = [...words.slice(0, at - 1), joined, ...words.slice(at + 1)];
      spellings.push({ text: others.join(' '), joined });
    }
    if (words.length > 2) spellings.push({ text: words.join(''), joined: words.join('') });
  }
  return spellings.filter(({ text, joined }) => joined === undefined || !written.includes(text));
}

/** All words apart, and the phrase as it is written where that is another: the likeliest ways. */
export function writtenSpellings(text: string): string[] {
  const asWritten = wordsOfPieces(text)
    .map((words) => words.join(''))
    .filter((word) => word !== '')
    .join(' ');
  return [...new Set([wordsOf(text).join(' '), asWritten])];
}
