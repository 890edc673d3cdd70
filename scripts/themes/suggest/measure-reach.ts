import type { Theme } from '../../../src/lib/theme.ts';
import {
  chooseThemes,
  compileThemes,
  extentOf,
  THRESHOLDS,
} from '../../ingest/place-under-themes.ts';
import { scoreThemes, type ThemeScore } from '../../ingest/score-themes.ts';
import type { PaperText } from '../../ingest/weigh-findings.ts';

/** The themes that reach the threshold in one paper. */
export interface ScoredPaper {
  threshold: number;
  scores: ThemeScore[];
}

/** What a theme places of all papers. */
export interface Reach {
  /** Papers of the theme's own group that it places, the surest first. */
  own: number[];
  /** How many other papers it places. */
  others: number;
}

/** Score all papers under all themes, as an ingest would. */
export function scorePapers(
  themes: readonly Theme[],
  texts: readonly PaperText[],
  progress: (done: number) => void,
): ScoredPaper[] {
  const phrases = compileThemes(themes);
  return texts.map((text, at) => {
    if (at % PROGRESS_STEP === 0) progress(at);
    const threshold = THRESHOLDS[extentOf(text)];
    const scores = scoreThemes(text, phrases, threshold).filter(({ score }) => score >= threshold);
    // What decided is not asked for, and would fill the memory.
    return { threshold, scores: scores.map((score) => ({ ...score, contributions: [] })) };
  });
}

/**
 * What each of some themes places where there are no others, and how many papers they place
 * together. `groupOf` has the theme of each paper of a group.
 */
export function measureReach(
  scored: readonly ScoredPaper[],
  ids: ReadonlySet<string>,
  groupOf: ReadonlyMap<number, string>,
): { reach: Map<string, Reach>; placed: number } {
  const own = new Map([...ids].map((id) => [id, [] as { paper: number; ratio: number }[]]));
  const others = new Map<string, number>();
  let placed = 0;
  for (const [paper, { threshold, scores }] of scored.entries()) {
    const chosen = chooseThemes(
      scores.filter(({ id }) => ids.has(id)),
      threshold,
    );
    if (chosen.length > 0) placed += 1;
    for (const { id, score } of chosen) {
      if (groupOf.get(paper) === id) own.get(id)?.push({ paper, ratio: score / threshold });
      else others.set(id, (others.get(id) ?? 0) + 1);
    }
  }
  const reach = [...own].map(([id, papers]) => {
    const surest = papers.toSorted((a, b) => b.ratio - a.ratio || a.paper - b.paper);
    return [id, { own: surest.map(({ paper }) => paper), others: others.get(id) ?? 0 }] as const;
  });
  return { reach: new Map(reach), placed };
}

const PROGRESS_STEP = 500;
