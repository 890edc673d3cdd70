import { stemmer } from 'stemmer';
import type { Spelling } from './correct-words.ts';
import type { EngineResult } from './engine.ts';
import { wordsOf } from './words.ts';

/**
 * The words that no paper has. The engine finds papers for any beginning that a strange word
 * shares with others; so a word counts as strange where none of the first results has it in any
 * form, and the archive's vocabulary does not know it either.
 */
export async function findStrangeWords(
  words: readonly string[],
  first: readonly EngineResult[],
  spelling: Spelling,
): Promise<string[]> {
  const fragments = await Promise.all(first.map((result) => result.data()));
  const held = new Set(
    fragments.flatMap(({ content, meta }) =>
      wordsOf(Object.values({ content, ...meta }).join(' ')),
    ),
  );
  const stems = new Set([...held].map(stemmer));
  const unseen = words.filter((word) => !isSeen(word, held, stems));
  const known = await Promise.all(unseen.map((word) => spelling.isKnown(word)));
  return unseen.filter((_, index) => known[index] === false);
}

/** While a word is being typed, its beginning is all there is of it. */
function isSeen(word: string, held: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  return (
    held.has(word) || stems.has(stemmer(word)) || [...held].some((each) => each.startsWith(word))
  );
}
