import type { Evidence, Placement } from '../../src/lib/paper.ts';
import { scoreThemes, type Contribution, type ThemeScore } from './score-themes.ts';
import type { ThemePhrases } from './theme-phrases.ts';
import type { PaperText } from './weigh-findings.ts';

export { compileThemes } from './theme-phrases.ts';
export type { ThemePhrases } from './theme-phrases.ts';

/**
 * The themes that a text belongs to, at most three, primary first: by score, ties by theme id.
 * The evidence gives each phrase once for each field it stands in, with what one finding there
 * is worth; strongest first, ties by title before abstract, then by phrase.
 */
export function placeUnderThemes(text: PaperText, themes: ThemePhrases): Placement[] {
  const threshold = THRESHOLDS[extentOf(text)];
  return chooseThemes(scoreThemes(text, themes, threshold), threshold).map(
    ({ id, score, contributions }) => ({
      id,
      score,
      evidence: contributions.flatMap(evidenceOf),
    }),
  );
}

/** Of scored themes, strongest first, those that a paper is placed under. */
export function chooseThemes(scores: readonly ThemeScore[], threshold: number): ThemeScore[] {
  const enough = scores.filter(({ score }) => score >= threshold);
  const least = Math.min((enough[0]?.score ?? 0) * SECONDARY_SHARE, ENOUGH_BY_ITSELF);
  return enough.filter(({ score }) => score >= least).slice(0, MOST_THEMES);
}

/** How much of a paper is known. */
export type Extent = 'abstract' | 'summary' | 'title';

export function extentOf({ abstract, isSummary }: PaperText): Extent {
  if (abstract.trim() === '') return 'title';
  return isSummary ? 'summary' : 'abstract';
}

/**
 * The score from which on a theme is a paper's: the less is known of the paper, the less it takes.
 *
 * Learned with `npm run themes -- evaluate` from 599 papers labelled by hand, 99 of a Daily Papers
 * page and 500 of conferences (`tests/unit/themes/labelled-papers.json`). Micro-F1 stays within a
 * hundredth of the best, which is chance with so few labels, from 5 to 8.75 with abstracts and
 * from 2 to 5.25 by titles alone. In there, 6.5 is where one passing mention of even the strongest
 * phrase (weight 5) stays below and two of them in an abstract of usual length do not, and 3.5 is a
 * phrase of weight 2 in the title. No summary was labelled; 5 is a phrase of weight 4 in the first
 * or last of its few sentences.
 */
export const THRESHOLDS: Readonly<Record<Extent, number>> = {
  abstract: 6.5,
  summary: 5,
  title: 3.5,
};

/** A further theme that says less than half of what the primary one says is a side remark. */
const SECONDARY_SHARE = 0.5;

/**
 * From this score on a theme is no side remark, however much more there is to say for the primary
 * one. It is what a phrase of weight 5 in the title is worth.
 */
const ENOUGH_BY_ITSELF = 8.75;

/** A paper on every shelf is found on none. */
const MOST_THEMES = 3;

/** A phrase that speaks against the theme is no evidence for it. */
function evidenceOf({ phrase, field, weight, short }: Contribution): Evidence[] {
  if (weight < 0) return [];
  return [{ phrase, field, weight, ...(short === undefined ? {} : { as: short }) }];
}
