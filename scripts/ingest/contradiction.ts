import type { Identifiers } from '../../src/lib/paper.ts';
import type { Listing } from './listed-digest.ts';

/**
 * Say why two groups of listings cannot be one paper: identifiers of one kind that differ, or years
 * too far apart. Gives nothing where they can. Groups are indices into `listings`.
 */
export function contradictionOf(
  a: readonly number[],
  b: readonly number[],
  listings: readonly Listing[],
): string | undefined {
  for (const kind of tellingKinds) {
    const [first, second] = [a, b].map((group) => identifiersOf(group, kind, listings));
    const isApart =
      first && second && first.size > 0 && second.size > 0 && first.isDisjointFrom(second);
    if (isApart) return `${kind} ${[...first][0]} and ${[...second][0]}`;
  }
  const [first, second] = [a, b].map((group) => yearsOf(group, listings));
  if (!first?.length || !second?.length) return undefined;
  const gap = Math.max(minimum(second) - maximum(first), minimum(first) - maximum(second));
  return gap > mostYearsApart ? `the years ${first[0]} and ${second[0]}` : undefined;
}

/** Tell whether listings of one paper hold what would have kept some of them apart. */
export function contradictThemselves(listings: readonly Listing[]): boolean {
  const all = [...listings.keys()];
  const years = yearsOf(all, listings);
  const span = years.length > 0 ? maximum(years) - minimum(years) : 0;
  return (
    span > mostYearsApart ||
    tellingKinds.some((kind) => identifiersOf(all, kind, listings).size > 1)
  );
}

/** Kinds of identifier of which a paper has one. */
const tellingKinds = ['arxiv', 'doi', 'openreview'] as const;

/** A preprint comes out in print within this many years, hardly later. */
const mostYearsApart = 3;

function identifiersOf(
  group: readonly number[],
  kind: keyof Identifiers,
  listings: readonly Listing[],
): Set<string | number> {
  return new Set(group.flatMap((index) => listings[index]?.entry.identifiers[kind] ?? []));
}

function yearsOf(group: readonly number[], listings: readonly Listing[]): number[] {
  return group.flatMap((index) => Number(listings[index]?.entry.published?.slice(0, 4)) || []);
}

function minimum(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number));
}

function maximum(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number));
}
