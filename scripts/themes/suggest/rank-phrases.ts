import type { PhraseIndex } from './index-phrases.ts';

/** What a phrase says of a group of papers. */
export interface RankedPhrase {
  phrase: number;
  /** Papers of the group that have it, and those that have it in their titles. */
  inside: number;
  inTitles: number;
  /** The share of the group's papers that have it. */
  coverage: number;
  /** The share of the papers that have it which are of the group. */
  precision: number;
  /** How much likelier a paper of the group is to have it than another: the log of the odds ratio. */
  logOdds: number;
}

/**
 * The phrases that tell each group from all other papers, the most telling first: those that many
 * of its papers have and few others (coverage times the log of the lift, as c-TF-IDF weighs words).
 */
export function rankPhrases(
  groups: readonly (readonly number[])[],
  index: PhraseIndex,
): RankedPhrase[][] {
  const everywhere = index.ofPaper.length;
  return groups.map((group) => {
    const ranked = [...countIn(group, index)].flatMap(([phrase, counts]) => {
      const papers = index.papers[phrase] ?? 0;
      const told = tell(counts.inside, group.length, papers, everywhere);
      return told.logOdds > 0 ? [{ phrase, ...counts, ...told }] : [];
    });
    const relevance = ({ coverage, precision }: RankedPhrase) =>
      coverage * Math.log((precision * everywhere) / group.length);
    return ranked.sort((a, b) => relevance(b) - relevance(a) || a.phrase - b.phrase);
  });
}

/**
 * Whether a phrase can tell one group from others: what a twentieth of all papers have says what
 * they all are, unless the group is as large as that, or all papers are few.
 */
export function isTelling({ inside, precision }: RankedPhrase, size: number, everywhere: number) {
  return inside / precision <= Math.max(everywhere / 20, size * 1.5, FEWEST_COMMON);
}

const FEWEST_COMMON = 15;

function countIn(group: readonly number[], { ofPaper, inTitle }: PhraseIndex) {
  const counts = new Map<number, { inside: number; inTitles: number }>();
  for (const paper of group) {
    for (const [place, phrase] of (ofPaper[paper] ?? []).entries()) {
      const count = counts.get(phrase) ?? { inside: 0, inTitles: 0 };
      counts.set(phrase, count);
      count.inside += 1;
      if (place < (inTitle[paper] ?? 0)) count.inTitles += 1;
    }
  }
  return counts;
}

/** Half a paper more in each cell, so that nothing is infinite (Haldane 1956, Anscombe 1956). */
function tell(inside: number, size: number, papers: number, everywhere: number) {
  const outside = papers - inside;
  const oddsInside = (inside + 0.5) / (size - inside + 0.5);
  const oddsOutside = (outside + 0.5) / (everywhere - size - outside + 0.5);
  return {
    coverage: inside / size,
    precision: inside / papers,
    logOdds: Math.log(oddsInside / oddsOutside),
  };
}
