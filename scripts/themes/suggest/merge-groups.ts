import type { PhraseIndex } from './index-phrases.ts';
import { isTelling, rankPhrases, type RankedPhrase } from './rank-phrases.ts';

/**
 * Merge the groups that say most the same, two at a time, until no more than `wanted` are left or
 * none are alike; none becomes larger than `mostPapers`.
 */
export function mergeGroups(
  groups: readonly (readonly number[])[],
  index: PhraseIndex,
  { wanted, mostPapers }: { wanted: number; mostPapers: number },
): number[][] {
  let merged = rankPhrases(groups, index).map((ranked, at) => {
    const papers = [...(groups[at] ?? [])];
    return { papers, profile: profileOf(ranked, papers.length, index) };
  });
  for (;;) {
    const pair = mostAlike(merged, mostPapers);
    if (!pair || pair.likeness < LEAST_LIKENESS) break;
    if (merged.length <= wanted && pair.likeness < ALWAYS_MERGED) break;
    const papers = [...pair.a.papers, ...pair.b.papers].sort((a, b) => a - b);
    const [ranked = []] = rankPhrases([papers], index);
    merged = merged.filter((group) => group !== pair.a && group !== pair.b);
    merged.push({ papers, profile: profileOf(ranked, papers.length, index) });
  }
  return merged.map(({ papers }) => papers);
}

/** From here on two groups are one subject, however few groups there are. */
const ALWAYS_MERGED = 0.65;
/** Below, groups have no more in common than a field has. */
const LEAST_LIKENESS = 0.1;
/** Phrases of a group that it is compared by. */
const PROFILE_PHRASES = 40;

/** A single word has more meanings than a phrase: `temporal` logic is no `temporal` consistency. */
const WORD_FACTOR = 0.5;

type Profile = ReadonlyMap<number, number>;

interface Group {
  papers: number[];
  profile: Profile;
}

/** The telling phrases of a group with their weights, as a vector of length 1. */
function profileOf(
  ranked: readonly RankedPhrase[],
  size: number,
  { phrases, ofPaper }: PhraseIndex,
): Profile {
  const weights = ranked
    .filter((each) => isTelling(each, size, ofPaper.length))
    .slice(0, PROFILE_PHRASES)
    .map(({ phrase, coverage, logOdds }) => {
      const factor = phrases[phrase]?.words === 1 ? WORD_FACTOR : 1;
      return [phrase, coverage * logOdds * factor] as const;
    });
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
  return new Map(weights.map(([phrase, weight]) => [phrase, weight / length]));
}

function mostAlike(groups: readonly Group[], mostPapers: number) {
  let best: { a: Group; b: Group; likeness: number } | undefined;
  for (const [at, a] of groups.entries()) {
    for (const b of groups.slice(at + 1)) {
      if (a.papers.length + b.papers.length > mostPapers) continue;
      const likeness = product(a.profile, b.profile);
      if (!best || likeness > best.likeness) best = { a, b, likeness };
    }
  }
  return best;
}

function product(a: Profile, b: Profile): number {
  let sum = 0;
  for (const [phrase, weight] of a) sum += weight * (b.get(phrase) ?? 0);
  return sum;
}
