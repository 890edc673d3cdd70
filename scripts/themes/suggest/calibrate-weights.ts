import type { Theme } from '../../../src/lib/theme.ts';
import {
  compileThemes,
  extentOf,
  THRESHOLDS,
  type ThemePhrases,
} from '../../ingest/place-under-themes.ts';
import { scoreThemes } from '../../ingest/score-themes.ts';
import type { PaperText } from '../../ingest/weigh-findings.ts';

/** A theme that is not yet weighed, and the papers that it shall place. */
export interface Draft {
  theme: Theme;
  /** By their numbers among all texts. */
  papers: readonly number[];
}

/**
 * Weigh the phrases of each theme so that the engine that places papers places about
 * `AIM` of the theme's own ones and no more others than that takes: all its weights are multiplied
 * by one factor, and none becomes more than 5.
 */
export function calibrateWeights(drafts: readonly Draft[], texts: readonly PaperText[]): Draft[] {
  let weighed = drafts;
  for (let round = 0; round < ROUNDS; round += 1) {
    const phrases = compileThemes(weighed.map(({ theme }) => theme));
    weighed = weighed.map(({ theme, papers }) => {
      const ratios = sampleOf(papers).flatMap((paper) => {
        const text = texts[paper];
        return text ? [ratioOf(text, theme.id, phrases)] : [];
      });
      return { papers, theme: scaled(theme, 1 / quantile(ratios, 1 - AIM)) };
    });
  }
  return [...weighed];
}

/** Of a theme's own papers; some are lost again to themes that say much more. */
const AIM = 0.87;
/** The second one sees what the limit on weights took away. */
const ROUNDS = 2;
/** So many papers of a theme tell its factor well enough. */
const SAMPLE = 100;

const WEIGHT_LIMITS = { least: 0.3, most: 5 };

/** Every so-manieth, so that it is the same ones each time. */
function sampleOf(papers: readonly number[]): number[] {
  const step = Math.max(1, papers.length / SAMPLE);
  return Array.from(
    { length: Math.min(papers.length, SAMPLE) },
    (_, at) => papers[Math.floor(at * step)] ?? 0,
  );
}

/** How much of what it takes to be placed a paper has. */
function ratioOf(text: PaperText, id: string, phrases: ThemePhrases): number {
  const score = scoreThemes(text, phrases).find((each) => each.id === id)?.score ?? 0;
  return score / THRESHOLDS[extentOf(text)];
}

function scaled(theme: Theme, factor: number): Theme {
  const { least, most } = WEIGHT_LIMITS;
  // Rounded up: many papers of a small group may need just so much.
  const weigh = (weight: number) =>
    Math.ceil(Math.min(most, Math.max(least, weight * factor)) * 10 - 0.001) / 10;
  const phrases = Object.entries(theme.phrases).map(([text, weight]) => [text, weigh(weight)]);
  return { ...theme, phrases: Object.fromEntries(phrases) as Theme['phrases'] };
}

/** The value that a share of all is below; never so low that weights would become more than five times as much. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.max(0.2, sorted[Math.floor(share * sorted.length)] ?? 1);
}
