import type { Draft } from './calibrate-weights.ts';
import { measureReach, scorePapers, type Reach } from './measure-reach.ts';
import type { ProposedTheme, UnplacedPaper } from './suggestion.ts';

export interface JudgedThemes {
  proposed: ProposedTheme[];
  /** The drafts of what is proposed, in the same order. */
  kept: Draft[];
  loose: ProposedTheme[];
  /** Papers that what is proposed places together. */
  placed: number;
}

/**
 * Place all papers under all drafts, and propose those that hold together: a phrase names them,
 * they place most of their own papers and not many more others.
 */
export function judgeThemes(
  drafts: readonly Draft[],
  papers: readonly UnplacedPaper[],
  progress: (done: number) => void,
): JudgedThemes {
  const scored = scorePapers(
    drafts.map(({ theme }) => theme),
    papers.map(({ text }) => text),
    progress,
  );
  const groupOf = new Map(
    drafts.flatMap((draft) => draft.papers.map((paper) => [paper, draft.theme.id] as const)),
  );
  const measure = (some: readonly Draft[]) => {
    const { reach, placed } = measureReach(scored, new Set(some.map(idOf)), groupOf);
    const themes = some.map((draft) => describe(draft, reach.get(idOf(draft)), papers));
    return { themes, placed };
  };
  const all = measure(drafts);
  const kept = drafts.filter((_, at) => isHeldTogether(all.themes[at]));
  const { themes: proposed, placed } = measure(kept);
  return { proposed, kept, placed, loose: all.themes.filter((theme) => !isHeldTogether(theme)) };
}

/** Of a group's papers, the share that its phrases must place. */
const LEAST_PLACED = 0.75;
/** For each of its papers, the others that they may place. */
const MOST_OTHERS = 2.5;
const SAMPLES = 5;

function idOf({ theme }: Draft): string {
  return theme.id;
}

function describe(
  { theme, papers: group }: Draft,
  { own, others }: Reach = { own: [], others: 0 },
  papers: readonly UnplacedPaper[],
): ProposedTheme {
  const samples = own.slice(0, SAMPLES).flatMap((paper) => papers[paper]?.title ?? []);
  return { theme, papers: group.length, placed: own.length, others, samples };
}

function isHeldTogether(proposal: ProposedTheme | undefined): boolean {
  if (!proposal || proposal.theme.title === '') return false;
  const { papers, placed, others } = proposal;
  return placed >= LEAST_PLACED * papers && others <= MOST_OTHERS * papers;
}
