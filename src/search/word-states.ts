import { stemmer } from 'stemmer';
import type { EngineResult } from './engine.ts';
import { wordsOf } from './words.ts';

/** What the first results say of the words that were asked for. */
export interface WordStates {
  /** No result has them in any form. */
  unseen: string[];
  /** Results have only words that begin with them. */
  begun: string[];
}

/**
 * Look for words in the texts of the first results. The engine finds papers for any beginning
 * that a word shares with others, also where it is misspelt; what they really have shows here.
 */
export async function wordStates(
  words: readonly string[],
  first: readonly EngineResult[],
): Promise<WordStates> {
  const fragments = await Promise.all(first.map((result) => result.data()));
  const texts = fragments.map(({ content, meta }) => [content, ...Object.values(meta)].join('\n'));
  const held = new Set(wordsOf(texts.join('\n')));
  const absent = words.filter((word) => !held.has(word));
  if (absent.length === 0) return { unseen: [], begun: [] };
  const stems = new Set([...held].map(stemmer));
  const others = absent.filter((word) => !stems.has(stemmer(word)));
  const isBegun = (word: string) => [...held].some((each) => each.startsWith(word));
  return {
    unseen: others.filter((word) => !isBegun(word)),
    begun: others.filter(isBegun),
  };
}
