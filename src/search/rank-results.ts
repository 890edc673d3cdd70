import type { EngineResult } from './engine.ts';
import { commonWords, foldText, wordsOf } from './words.ts';

/** What of a ranking can be tuned; `rankResults` has measured values. */
export interface RankWeights {
  /** What it is worth when all words stand as the query has them, as a share of the score. */
  closeness: number;
  /** The same where they stand so at the very beginning, which is the title. */
  beginning: number;
}

const measuredWeights: RankWeights = { closeness: 1, beginning: 1 };

/** Results below this place have too small a score for closeness to lift them. */
const mostLookedAt = 400;
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
    const { closeness, isBeginning } = closestOf(result.words, patterns);
    const share = closeness * (weights.closeness + (isBeginning ? weights.beginning : 0));
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
  let [words, parts] = [0, 0];
  for (const part of foldText(text).split(/\s+/)) {
    const held = wordsOf(part);
    for (const word of held) {
      if (!commonWords.has(word) && apart.length < mostCompared) {
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

interface Closest {
  /** The share of neighbours in the query that are neighbours in the paper, from 0 to 1. */
  closeness: number;
  isBeginning: boolean;
}

function closestOf(places: readonly number[], patterns: readonly (readonly number[])[]): Closest {
  const held = new Set(places);
  let best: Closest = { closeness: 0, isBeginning: false };
  for (const pattern of patterns) {
    for (const place of places) {
      for (const anchor of pattern) {
        const start = place - anchor;
        const found = pattern.filter((offset) => held.has(start + offset)).length;
        const closeness = (found - 1) / (pattern.length - 1);
        const isBeginning = start === 0 && found === pattern.length;
        if (closeness > best.closeness || (isBeginning && !best.isBeginning)) {
          best = { closeness, isBeginning };
        }
      }
    }
  }
  return best;
}
