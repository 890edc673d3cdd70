import { THRESHOLDS, type Thresholds } from '../ingest/place-under-themes.ts';
import { evaluateThemes, ratesOf, type Rates } from './evaluate-themes.ts';
import type { JudgedPaper } from './judged-papers.ts';

/** The micro-F1 that each threshold gives. */
export interface ThresholdCurve {
  /** Which threshold was moved: that of the papers that were judged. */
  kind: keyof Thresholds;
  points: { threshold: number; micro: Rates }[];
  learned: number;
}

/** A threshold learned from some of the labels, and how it does on those it has not seen. */
export interface CrossValidation {
  micro: Rates;
  /** The threshold of each fold. */
  thresholds: number[];
}

/** From one weak phrase in a title to a strong one there and in the abstract. */
const CANDIDATES = Array.from({ length: 37 }, (_, step) => 2 + step / 4);

/** Labels are few: a lead of half a hundredth is chance. */
const TIE = 0.005;

/**
 * Choose a threshold by labels: the middle of the longest run of thresholds that are as good as
 * the best. A single peak would be what happened to suit these labels.
 */
export function learnThreshold(
  papers: readonly JudgedPaper[],
  themeIds: readonly string[],
): ThresholdCurve {
  const kind = papers.every(({ isTitleAlone }) => isTitleAlone) ? 'titleAlone' : 'withAbstract';
  const points = CANDIDATES.map((threshold) => ({
    threshold,
    micro: evaluateThemes(papers, themeIds, { ...THRESHOLDS, [kind]: threshold }).micro,
  }));
  const best = Math.max(...points.map(({ micro }) => micro.f1 ?? 0));
  let run: number[] = [];
  let longest: number[] = [];
  for (const { threshold, micro } of points) {
    run = (micro.f1 ?? 0) >= best - TIE ? [...run, threshold] : [];
    if (run.length > longest.length) longest = run;
  }
  const learned = longest[Math.floor((longest.length - 1) / 2)] ?? THRESHOLDS[kind];
  return { kind, points, learned };
}

/**
 * Learn the threshold on all folds but one and judge it on that one, for each of `folds`. Papers
 * are dealt to the folds in the order in which they are labelled.
 */
export function crossValidate(
  papers: readonly JudgedPaper[],
  themeIds: readonly string[],
  folds: number,
): CrossValidation {
  const judged = Array.from({ length: folds }, (_, fold) => {
    const { kind, learned } = learnThreshold(
      papers.filter((_, index) => index % folds !== fold),
      themeIds,
    );
    const held = papers.filter((_, index) => index % folds === fold);
    const { micro } = evaluateThemes(held, themeIds, { ...THRESHOLDS, [kind]: learned });
    return { micro, learned };
  });
  return {
    micro: ratesOf(judged.map(({ micro }) => micro)),
    thresholds: judged.map(({ learned }) => learned),
  };
}
