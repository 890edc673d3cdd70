import { measureLikeness } from '../../../src/lib/alike/related-papers.ts';
import type { Theme } from '../../../src/lib/theme.ts';
import { calibrateWeights } from './calibrate-weights.ts';
import { draftThemes } from './draft-themes.ts';
import { findGroups, groupSizes } from './find-groups.ts';
import { likeliestAreas, newAreas } from './group-areas.ts';
import { indexPhrases } from './index-phrases.ts';
import { judgeThemes, type JudgedThemes } from './judge-themes.ts';
import { minePhrases } from './mine-phrases.ts';
import { stemTexts } from './stem-texts.ts';
import type { ProposedTheme, Suggestion, UnplacedPaper } from './suggestion.ts';

export interface SuggestOptions {
  /** The themes that the archive has; proposals go into their areas. None: new areas are proposed. */
  themes: readonly Theme[];
  /** About how many themes to propose; without it as many as suit so many papers. */
  wanted?: number | undefined;
  /** Told how far a long step is. */
  progress: (step: string, done: number, total: number) => void;
}

/**
 * Propose themes for papers that have none: compare them, find groups, name each by the phrases
 * that tell it from others, and weigh these so that they would place its papers. The same papers
 * give the same themes, whatever order they come in.
 */
export function suggestThemes(
  papers: readonly UnplacedPaper[],
  { themes, wanted, progress }: SuggestOptions,
): Suggestion {
  const sorted = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const texts = sorted.map(({ text }) => text);
  const step = (name: string, done = papers.length) => progress(name, done, papers.length);

  step('Comparing papers', 0);
  const { neighbours } = measureLikeness(sorted);
  step('Comparing papers');
  step('Grouping papers', 0);
  const stemmed = stemTexts(texts);
  const index = indexPhrases(minePhrases(stemmed.texts, rarest(papers.length)), stemmed);
  const sizes = groupSizes(papers.length, wanted);
  const { groups, small } = findGroups(neighbours, index, sizes);
  step('Grouping papers');

  const ids = new Set(themes.map(({ id }) => id));
  const drafts = draftThemes(groups, index, stemmed, ids);
  const weighed = calibrateWeights(drafts, texts);
  const judged = judgeThemes(weighed, sorted, (done) => step('Placing papers', done));
  step('Placing papers');
  const { areas, areaOf } =
    themes.length === 0
      ? newAreas(judged.kept, neighbours, index, stemmed)
      : { areas: [], areaOf: likeliestAreas(judged.kept, texts, themes) };
  return {
    proposed: judged.proposed.map((each, at) => inArea(each, areaOf[at])),
    areas,
    papers: countPapers(papers.length, judged, small),
    small: { groups: small.length, least: sizes.least },
    loose: judged.loose,
  };
}

function inArea(proposed: ProposedTheme, area = ''): ProposedTheme {
  return { ...proposed, theme: { ...proposed.theme, area } };
}

/** Every paper is counted once, and what is placed once more. */
function countPapers(
  all: number,
  { proposed, loose, placed }: JudgedThemes,
  small: readonly (readonly number[])[],
): Suggestion['papers'] {
  const counts = { grouped: sumOf(proposed), small: small.flat().length, loose: sumOf(loose) };
  return { all, ...counts, alone: all - counts.grouped - counts.small - counts.loose, placed };
}

/** How many papers must open with a phrase before it can say anything of a group. */
function rarest(papers: number): number {
  return Math.max(2, Math.round(Math.sqrt(papers) / 14));
}

function sumOf(themes: readonly ProposedTheme[]): number {
  return themes.reduce((sum, { papers }) => sum + papers, 0);
}
