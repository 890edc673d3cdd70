import { weightOf } from './choose-phrases.ts';
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
  const speaking = speakingPhrases(groups, index);
  const refined: number[][] = groups.map(() => []);
  for (const [paper, phrases] of index.ofPaper.entries()) {
    const sums = new Map<number, { logOdds: number; weight: number }>();
    for (const [place, phrase] of phrases.entries()) {
      const factor = place < (index.inTitle[paper] ?? 0) ? TITLE_FACTOR : 1;
      for (const { group, logOdds, weight } of speaking.get(phrase) ?? []) {
        const sum = sums.get(group) ?? { logOdds: 0, weight: 0 };
        sums.set(group, {
          logOdds: sum.logOdds + logOdds * factor,
          weight: sum.weight + weight * factor,
        });
      }
    }
    const [best] = [...sums].sort(([a, x], [b, y]) => y.logOdds - x.logOdds || a - b);
    if (best && best[1].weight >= LEAST_WEIGHT) refined[best[0]]?.push(paper);
  }
  return refined;
}

/** Phrases of a group that speak for it. */
const SPEAKING_PHRASES = 40;
const TITLE_FACTOR = 2;
/** A phrase that is sure once in an abstract is a mention; in a title, or with another phrase, a subject. */
const LEAST_WEIGHT = 5.5;

interface Voice {
  group: number;
  /** How much likelier papers of the group are to have the phrase: which group is the likeliest. */
  logOdds: number;
  /** How sure a paper with the phrase is of the group: whether it is of any. */
  weight: number;
}

/** For each phrase, the groups it speaks for, and how strongly. */
function speakingPhrases(
  groups: readonly (readonly number[])[],
  index: PhraseIndex,
): Map<number, Voice[]> {
  const speaking = new Map<number, Voice[]>();
  for (const [group, ranked] of rankPhrases(groups, index).entries()) {
    const size = groups[group]?.length ?? 0;
    const telling = ranked.filter((each) => isTelling(each, size, index.ofPaper.length));
    for (const each of telling.slice(0, SPEAKING_PHRASES)) {
      const voices = speaking.get(each.phrase) ?? [];
      speaking.set(each.phrase, voices);
      voices.push({ group, logOdds: each.logOdds, weight: weightOf(each) });
    }
  }
  return speaking;
}
