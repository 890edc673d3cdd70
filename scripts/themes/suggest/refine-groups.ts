import type { PhraseIndex } from './index-phrases.ts';
import { isTelling, rankPhrases } from './rank-phrases.ts';

/**
 * Give each paper to the group whose telling phrases it has most of: communities of neighbours hold
 * papers that are like one other paper and have nothing of what the rest have in common. A paper
 * with few of any group's phrases is in none. The groups stay in their order, some perhaps empty.
 */
export function refineGroups(
  groups: readonly (readonly number[])[],
  index: PhraseIndex,
): number[][] {
  const votes = votesOf(groups, index);
  const refined: number[][] = groups.map(() => []);
  for (const [paper, phrases] of index.ofPaper.entries()) {
    const sums = new Map<number, number>();
    for (const [place, phrase] of phrases.entries()) {
      const factor = place < (index.inTitle[paper] ?? 0) ? TITLE_FACTOR : 1;
      for (const [group, vote] of votes.get(phrase) ?? []) {
        sums.set(group, (sums.get(group) ?? 0) + vote * factor);
      }
    }
    const [best] = [...sums].sort(([a, x], [b, y]) => y - x || a - b);
    if (best && best[1] >= LEAST_VOTES) refined[best[0]]?.push(paper);
  }
  return refined;
}

/** Phrases of a group that have a vote. */
const VOTING_PHRASES = 40;
const TITLE_FACTOR = 2;
/** About three telling phrases, or one in the title and another. */
const LEAST_VOTES = 10;

/** For each phrase, the groups it speaks for, and how strongly. */
function votesOf(
  groups: readonly (readonly number[])[],
  index: PhraseIndex,
): Map<number, [group: number, vote: number][]> {
  const votes = new Map<number, [number, number][]>();
  for (const [group, ranked] of rankPhrases(groups, index).entries()) {
    const size = groups[group]?.length ?? 0;
    const telling = ranked.filter((each) => isTelling(each, size, index.ofPaper.length));
    for (const { phrase, logOdds } of telling.slice(0, VOTING_PHRASES)) {
      const list = votes.get(phrase) ?? [];
      list.push([group, logOdds]);
      votes.set(phrase, list);
    }
  }
  return votes;
}
