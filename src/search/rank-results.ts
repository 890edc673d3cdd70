import type { EngineResult } from './engine.ts';
import { contentWords, wordsOf, wordsOfPieces } from './words.ts';

/** What of a ranking can be tuned, each as a share of the engine's score; measured values are here. */
export interface RankWeights {
  /** Where all words stand in a row, as the query has them: three or more, so that it is no chance. */
  row: number;
  /** Where some of them do, or only two. */
  closeness: number;
  /** Where as many of them as the query has stand among the first words, which are the title. */
  beginning: number;
}

const measuredWeights: RankWeights = { row: 8, closeness: 0.5, beginning: 1 };

/** So many words stand in a row for a reason. */
export const shortestRow = 3;

/** Most titles have no more words. */
const titleLength = 12;
/** Results below this place have too small a score for closeness to lift them. */
const mostLookedAt = 1500;
/** Words of a query whose places are compared. */
const mostCompared = 12;

/**
 * Order results by the engine's score and by how closely the words stand together: a paper that
 * has them in a row, as the query does, goes before one that has them far apart.
 */
export function rankResults(
  results: readonly EngineResult[],
  text: string,
  weights = measuredWeights,
): EngineResult[] {
  const patterns = patternsOf(text);
  const sorted = results.toSorted((a, b) => b.score - a.score);
  if (patterns.every(({ length }) => length < 2)) return sorted;
  const scored = sorted.slice(0, mostLookedAt).map((result) => {
    const closeness = closenessOf(result.words, patterns);
    const count = patterns[0]?.length ?? 1;
    const isRow = closeness === 1 && count >= shortestRow;
    const early = result.words.filter((place) => place < titleLength).length;
    const share =
      (isRow ? weights.row : weights.closeness * closeness ** 2) +
      weights.beginning * Math.min(1, early / count) ** 2;
    return { ...result, score: result.score * (1 + share) };
  });
  return [...scored.sort((a, b) => b.score - a.score), ...sorted.slice(mostLookedAt)];
}

/**
 * Where the words of a query stand in it, each as the distance from its first one: of all words,
 * and where a hyphen makes the engine count two as one, also of those. Common words are not
 * looked up, but they take their places.
 */
function patternsOf(text: string): number[][] {
  const apart: number[] = [];
  const joined: number[] = [];
  const content = new Set(contentWords(wordsOf(text)));
  let [words, parts] = [0, 0];
  for (const held of wordsOfPieces(text)) {
    for (const word of held) {
      if (content.has(word) && apart.length < mostCompared) {
        apart.push(words);
        joined.push(parts);
      }
      words += 1;
    }
    if (held.length > 0) parts += 1;
  }
  const isSame = apart.every((place, index) => place === joined[index]);
  return isSame ? [apart] : [apart, joined];
}

/** The share of neighbours in the query that are neighbours in the paper, from 0 to 1. */
function closenessOf(places: readonly number[], patterns: readonly (readonly number[])[]): number {
  const held = new Set(places);
  let closest = 0;
  for (const pattern of patterns) {
    for (const place of places) {
      for (const anchor of pattern) {
        const start = place - anchor;
        const found = pattern.filter((offset) => held.has(start + offset)).length;
        closest = Math.max(closest, (found - 1) / (pattern.length - 1));
      }
    }
  }
  return closest;
}
