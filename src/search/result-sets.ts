/** What several questions to the engine found, put together. */
import type { EngineResult } from './engine.ts';

/** Papers by their ids. */
export type Results = ReadonlyMap<string, EngineResult>;

export function byId(results: readonly EngineResult[]): Results {
  return new Map(results.map((result) => [result.id, result]));
}

export function intersection(a: Results, b: Results): Results {
  return new Map([...a].filter(([id]) => b.has(id)));
}

/** A paper that is in several sets counts by the best of its results, with the words of all. */
export function union(sets: readonly Results[]): Results {
  const all = new Map<string, EngineResult>();
  for (const result of sets.flatMap((set) => [...set.values()])) {
    const held = all.get(result.id);
    all.set(result.id, held ? merged(held, result) : result);
  }
  return all;
}

/** Two results of one paper as one: the better one, with the words of both. */
export function merged(a: EngineResult, b: EngineResult): EngineResult {
  const words = [...new Set([...a.words, ...b.words])].sort((x, y) => x - y);
  return { ...(a.score >= b.score ? a : b), words };
}

/** One result of what several words found in the same paper: what they are worth together. */
export function joined(results: readonly EngineResult[]): EngineResult {
  const [first] = results;
  if (!first) throw new Error('Nothing was found that could be one result.');
  const fields = new Set(results.flatMap(({ matchedMetaFields = [] }) => matchedMetaFields));
  return {
    ...first,
    score: results.reduce((sum, { score }) => sum + score, 0),
    words: [...new Set(results.flatMap(({ words }) => words))].sort((a, b) => a - b),
    matchedMetaFields: [...fields],
  };
}
