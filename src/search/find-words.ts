import type { Engine, EngineResult } from './engine.ts';
import { byId, union } from './result-sets.ts';
import { contentWords, wordsOf, wordsWithLetters } from './words.ts';

/** The engine looks up every word of a text; past so many they tell nothing new. */
const mostWords = 32;

/** Find the papers that have the words of a text, be they apart or, with a letter, one to the engine. */
export async function findWords(text: string, engine: Engine): Promise<readonly EngineResult[]> {
  const [words, asOne] = [wordsOf(text), wordsWithLetters(text)];
  const joined = asOne.filter((word) => !words.includes(word));
  const find = async (wording: string) => (await engine.search(wording)).results;
  if (joined.length === 0) return find(engineWords(words));
  // For a word that it lacks the engine takes the nearest one, but not where it is quoted.
  const quoted = joined.map((word) => `"${word}"`);
  const [foundAsOne = [], ...holders] = await Promise.all(
    [engineWords(asOne), ...quoted].map(find),
  );
  // A letter finds the words that it begins, as far as they are loaded: after these they are.
  const found = await find(engineWords(words));
  const held = holders.map(byId);
  const meant = foundAsOne.filter(({ id }) => held.every((results) => results.has(id)));
  return [...union([found, meant].map(byId)).values()];
}

function engineWords(words: readonly string[]): string {
  return contentWords(words).slice(0, mostWords).join(' ');
}
