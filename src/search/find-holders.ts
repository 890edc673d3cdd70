import type { Engine } from './engine.ts';
import { byId, type Results } from './result-sets.ts';

/**
 * The papers that have a word, in any inflection. In quotes a rare word costs the engine a part of
 * what it costs without them, for it need not go through all that it has loaded to find what begins so.
 */
export async function findHolders(word: string, engine: Engine): Promise<Results> {
  return byId((await engine.search(`"${word}"`)).results);
}
