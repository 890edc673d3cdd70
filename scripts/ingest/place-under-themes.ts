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
  const scores = scoreThemes(text, themes);
  return chooseThemes(scores, thresholdFor(text)).map(({ id, score, contributions }) => ({
    id,
    score,
    evidence: contributions.flatMap(evidenceOf),
  }));
}

/** Of scored themes, strongest first, those that a paper is placed under. */
export function chooseThemes(scores: readonly ThemeScore[], threshold: number): ThemeScore[] {
  const enough = scores.filter(({ score }) => score >= threshold);
  const least = (enough[0]?.score ?? 0) * SECONDARY_SHARE;
  return enough.filter(({ score }) => score >= least).slice(0, MOST_THEMES);
}

/** The score from which on a theme is a paper's: less where its title is all that is known. */
export function thresholdFor({ abstract }: Pick<PaperText, 'abstract'>, thresholds = THRESHOLDS) {
  return abstract.trim() === '' ? thresholds.titleAlone : thresholds.withAbstract;
}

export interface Thresholds {
  withAbstract: number;
  titleAlone: number;
}

/**
 * The strongest phrase (weight 5) once in the first sentence of an abstract (× 1.25) stays just
 * below: one mention is no reason for a shelf. The same phrase in a title is.
 */
export const THRESHOLDS: Thresholds = { withAbstract: 6.5, titleAlone: 4 };

/** A further theme that says less than about a third of what the primary one says is a side remark. */
const SECONDARY_SHARE = 0.35;

/** A paper on every shelf is found on none. */
const MOST_THEMES = 3;

/** A phrase that speaks against the theme is no evidence for it. */
function evidenceOf({ phrase, field, weight, short }: Contribution): Evidence[] {
  if (weight < 0) return [];
  return [{ phrase, field, weight, ...(short === undefined ? {} : { as: short }) }];
}
