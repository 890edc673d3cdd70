/**
 * A search for many words, such as a whole title. The engine goes through all words it has loaded
 * for each word that is asked for; a few of them tell a paper from all others as well.
 */
import { stemmer } from 'stemmer';
import type { Engine, EngineResult } from './engine.ts';
import { spacedWords } from './excerpt.ts';
import { firstShown } from './order-results.ts';
import { wordsOf } from './words.ts';

/** So many words go to the engine as they are. */
const mostAtOnce = 6;
/** Words that are looked up first, of more. */
const mostTelling = 5;

/**
 * An engine that looks up the longest words of many first. Where no more papers have these than are
 * shown, it reads in their texts, which are loaded anyway, whether they have the others, in any
 * inflection.
 */
export function narrowingEngine(engine: Engine): Engine {
  return {
    init: () => engine.init(),
    options: (options) => engine.options(options),
    search: async (text, options) => {
      const words = text === null || text.includes('"') ? [] : text.split(' ');
      if (words.length <= mostAtOnce || options) return engine.search(text, options);
      const telling = longest(words);
      const { results } = await engine.search(telling.join(' '));
      if (results.length > firstShown) return engine.search(text);
      const others = words.filter((word) => !telling.includes(word));
      const read = await Promise.all(results.map((result) => withWords(result, others)));
      return { results: read.flatMap((result) => result ?? []) };
    },
  };
}

/** The longest words, in their order: they are in the fewest papers. */
function longest(words: readonly string[]): string[] {
  const telling = new Set(words.toSorted((a, b) => b.length - a.length).slice(0, mostTelling));
  return words.filter((word) => telling.has(word));
}

/** The result with the places of these words too; nothing where its paper lacks one of them. */
async function withWords(
  result: EngineResult,
  words: readonly string[],
): Promise<EngineResult | undefined> {
  const { content, meta } = await result.data();
  const wanted = words.map((word) => ({ word, stem: stemmer(word) }));
  const found = new Set<string>();
  const find = (text: string): boolean => {
    const held = wordsIn(text).flatMap((each) => {
      const stem = stemmer(each);
      // As the engine does: a word that is being typed stands for those that it begins.
      return wanted.filter((one) => one.stem === stem || each.startsWith(one.word));
    });
    for (const { word } of held) found.add(word);
    return held.length > 0;
  };
  const places = spacedWords(content).flatMap((text, place) => (find(text) ? [place] : []));
  for (const value of Object.values(meta)) find(value ?? '');
  if (found.size < words.length) return undefined;
  return { ...result, words: [...new Set([...result.words, ...places])].sort((a, b) => a - b) };
}

/** The words of a piece without spaces, and what they are together: to the engine `re-ID` is `reid`. */
function wordsIn(text: string): string[] {
  const words = wordsOf(text);
  return words.length > 1 ? [...words, words.join('')] : words;
}
