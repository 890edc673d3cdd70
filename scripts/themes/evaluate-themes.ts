import { chooseThemes, THRESHOLDS, type Thresholds } from '../ingest/place-under-themes.ts';
import type { Contribution, ThemeScore } from '../ingest/score-themes.ts';
import type { JudgedPaper } from './judged-papers.ts';

/** How often a theme was rightly given, wrongly given, and missed; rates are from 0 to 1. */
export interface Rates {
  right: number;
  wrong: number;
  missed: number;
  /** Of what was given, how much is right; nothing where nothing was given. */
  precision: number | undefined;
  /** Of what should be given, how much was; nothing where nothing should be. */
  recall: number | undefined;
  /** Nothing where the theme is neither given nor should be. */
  f1: number | undefined;
}

/** A theme that a paper should have and has not, or has and should not have. */
export interface Misplacement {
  paper: string;
  title: string;
  theme: string;
  /** Nothing where no phrase of the theme stands in the paper. */
  score: number | undefined;
  evidence: Contribution[];
}

export interface Evaluation {
  thresholds: Thresholds;
  papers: number;
  /** Over all placements. */
  micro: Rates;
  /** The mean over the themes that were given or should be. */
  macro: Pick<Rates, 'precision' | 'recall' | 'f1'>;
  /** Of the papers that have a theme, those whose first one was found as first. */
  primary: { right: number; papers: number };
  themes: (Rates & { id: string })[];
  misses: Misplacement[];
  falseHits: Misplacement[];
  /** Placements under themes that the labels do not know of: nobody can say if they are right. */
  unjudged: { id: string; papers: number }[];
}

/** Compare what thresholds give with what a person gave, for the themes that the labels know. */
export function evaluateThemes(
  papers: readonly JudgedPaper[],
  themeIds: readonly string[],
  thresholds = THRESHOLDS,
): Evaluation {
  const known = new Set(themeIds);
  const placed = papers.map((paper) => ({ paper, chosen: choose(paper, thresholds) }));
  const judged = placed.map(({ paper, chosen }) => ({
    paper,
    given: chosen.map(({ id }) => id).filter((id) => known.has(id)),
  }));
  const themes = themeIds.map((id) => ({ id, ...ratesOf(judged.map(countTheme(id))) }));
  const withTheme = judged.filter(({ paper }) => paper.wanted.length > 0);
  return {
    thresholds,
    papers: papers.length,
    micro: ratesOf(themes),
    macro: meanOf(themes),
    primary: {
      right: withTheme.filter(({ paper, given }) => given[0] === paper.wanted[0]).length,
      papers: withTheme.length,
    },
    themes,
    misses: judged.flatMap(({ paper, given }) =>
      paper.wanted.filter((id) => !given.includes(id)).map((id) => misplacement(paper, id)),
    ),
    falseHits: judged.flatMap(({ paper, given }) =>
      given.filter((id) => !paper.wanted.includes(id)).map((id) => misplacement(paper, id)),
    ),
    unjudged: countUnjudged(
      placed.flatMap(({ chosen }) => chosen),
      known,
    ),
  };
}

function choose({ scores, isTitleAlone }: JudgedPaper, thresholds: Thresholds): ThemeScore[] {
  return chooseThemes(scores, isTitleAlone ? thresholds.titleAlone : thresholds.withAbstract);
}

interface Judged {
  paper: JudgedPaper;
  given: readonly string[];
}

type Counts = Pick<Rates, 'right' | 'wrong' | 'missed'>;

function countTheme(id: string): (judged: Judged) => Counts {
  return ({ paper, given }) => {
    const isGiven = given.includes(id);
    const isWanted = paper.wanted.includes(id);
    return {
      right: Number(isGiven && isWanted),
      wrong: Number(isGiven && !isWanted),
      missed: Number(!isGiven && isWanted),
    };
  };
}

/** Add counts up and say them as rates. */
export function ratesOf(counts: readonly Counts[]): Rates {
  const sum = (kind: keyof Counts) => counts.reduce((total, count) => total + count[kind], 0);
  const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')];
  const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);
  return {
    ...{ right, wrong, missed },
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}

function meanOf(themes: readonly Rates[]): Evaluation['macro'] {
  const mean = (rate: 'precision' | 'recall' | 'f1') => {
    const values = themes.flatMap((theme) => theme[rate] ?? []);
    if (values.length === 0) return undefined;
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    precision: mean('precision'),
    recall: mean('recall'),
    f1: mean('f1'),
  };
}

function misplacement({ id, title, scores }: JudgedPaper, theme: string): Misplacement {
  const found = scores.find((score) => score.id === theme);
  return {
    paper: id,
    title,
    theme,
    score: found?.score,
    evidence: found?.contributions ?? [],
  };
}

function countUnjudged(
  chosen: readonly ThemeScore[],
  known: ReadonlySet<string>,
): Evaluation['unjudged'] {
  const groups = Map.groupBy(
    chosen.filter(({ id }) => !known.has(id)),
    ({ id }) => id,
  );
  return [...groups]
    .map(([id, placements]) => ({ id, papers: placements.length }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
