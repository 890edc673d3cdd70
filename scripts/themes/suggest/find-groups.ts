import type { Neighbour } from '../../../src/lib/alike/nearest-papers.ts';
import { clusterPapers } from './cluster-papers.ts';
import type { PhraseIndex } from './index-phrases.ts';
import { mergeGroups } from './merge-groups.ts';
import { refineGroups } from './refine-groups.ts';

/** How many groups are looked for, and how large. */
export interface GroupSizes {
  /** About so many, but more rather than that unlike ones are put together. */
  wanted: number;
  /** A group with fewer papers makes no shelf. */
  least: number;
  /** A group with more says too little. */
  most: number;
}

/** Groups of papers, by their numbers, the largest first. */
export interface FoundGroups {
  groups: number[][];
  /** Those that are too small. */
  small: number[][];
}

/**
 * The sizes that suit so many papers: the number of groups grows with the square root of theirs.
 * More are found where so many are not alike.
 */
export function groupSizes(papers: number, wanted = shelvesFor(papers)): GroupSizes {
  return {
    wanted,
    least: Math.max(FEWEST_PAPERS, Math.round(papers / wanted / 6)),
    most: Math.round(Math.max(MOST_SHARE, 1.5 / wanted) * papers),
  };
}

/**
 * Find groups of papers that are about one subject: many small communities of neighbours first,
 * then those merged that say the same; after each step every paper goes where its words belong.
 */
export function findGroups(
  neighbours: readonly (readonly Neighbour[])[],
  index: PhraseIndex,
  { wanted, least, most }: GroupSizes,
): FoundGroups {
  const communitiesWanted = Math.min(wanted * FINER, neighbours.length / COMMUNITY);
  const start = { wanted: Math.max(wanted, communitiesWanted), least: Math.ceil(least / 3) };
  const communities = refineGroups(clusterPapers(neighbours, start), index);
  const merged = mergeGroups(
    communities.filter((group) => group.length >= start.least),
    index,
    { wanted, mostPapers: most },
  );
  const groups = refineGroups(merged, index).toSorted(
    (a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0),
  );
  return {
    groups: groups.filter((group) => group.length >= least),
    small: groups.filter((group) => group.length > 0 && group.length < least),
  };
}

const FEWEST_PAPERS = 4;
/** Of all papers, in one group. */
const MOST_SHARE = 0.08;
/** Communities for each group: what was never apart cannot be told apart later. */
const FINER = 2.4;
/** Fewer papers than these have no words of their own. */
const COMMUNITY = 15;

function shelvesFor(papers: number): number {
  return Math.max(3, Math.round(0.45 * Math.sqrt(papers)));
}
