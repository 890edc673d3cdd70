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
  for (const kind of ['arxiv', 'doi', 'openreview'] as const) {
    const [first, second] = [a, b].map((group) => identifiersOf(group, kind, listings));
    const isApart =
      first && second && first.size > 0 && second.size > 0 && first.isDisjointFrom(second);
    if (isApart) return `${kind} ${[...first][0]} and ${[...second][0]}`;
  }
  const [first, second] = [a, b].map((group) => yearsOf(group, listings));
  if (!first?.length || !second?.length) return undefined;
  const gap = Math.max(
    Math.min(...second) - Math.max(...first),
    Math.min(...first) - Math.max(...second),
  );
  return gap > mostYearsApart ? `the years ${first[0]} and ${second[0]}` : undefined;
}

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
