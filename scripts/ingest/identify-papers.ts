import type { Identifiers } from '../../src/lib/paper.ts';
import { identifyingKinds } from './identifiers.ts';
import { makeIssue, type Issue } from './issue.ts';
import { contradictionOf } from './contradiction.ts';
import type { Listing } from './listed-digest.ts';

/** All listings of one paper, in the order they were given. */
export type Identity = Listing[];

/**
 * Find out which listings are the same paper.
 *
 * Listings that share an identifier are one paper, but not two unlike titles of one list, where a
 * link is wrong; an identifier that an abstract merely mentions counts
 * only where the titles are alike, since abstracts also name other papers. Else listings with the same title are, unless
 * they contradict each other: two identifiers of one kind that differ, or years further apart
 * than a preprint and its publication. Near-titles stay apart. What is doubtful is an issue.
 * The listings come in an order that does not depend on the order of ingestion, so neither does
 * the result.
 */
export function identifyPapers(listings: readonly Listing[]): {
  identities: Identity[];
  issues: Issue[];
} {
  const { groups, issues } = joinByIdentifier(listings);
  issues.push(...joinByTitle(listings, groups));
  const identities = groups
    .all()
    .map((indices) => indices.flatMap((index) => listings[index] ?? []));
  return { identities, issues: [...issues, ...identities.flatMap(differingTitles)] };
}

/** Sets of indices that can be joined; each is known by its smallest index. */
interface Groups {
  find: (index: number) => number;
  join: (a: number, b: number) => void;
  members: (index: number) => readonly number[];
  all: () => number[][];
}

function makeGroups(size: number): Groups {
  const roots = Array.from({ length: size }, (_, index) => index);
  const members = roots.map((index) => [index]);
  const find = (index: number): number => {
    let root = index;
    while (roots[root] !== root) root = roots[root] ?? root;
    for (let at = index; at !== root;) [at, roots[at]] = [roots[at] ?? root, root];
    return root;
  };
  return {
    find,
    join(a, b) {
      const [first = a, second = b] = [find(a), find(b)].sort((x, y) => x - y);
      if (first === second) return;
      roots[second] = first;
      members[first]?.push(...(members[second]?.splice(0) ?? []));
    },
    members: (index) => members[find(index)] ?? [],
    all: () =>
      members.filter(({ length }) => length > 0).map((group) => group.sort((a, b) => a - b)),
  };
}

function joinByIdentifier(listings: readonly Listing[]): { groups: Groups; issues: Issue[] } {
  const groups = makeGroups(listings.length);
  const issues: Issue[] = [];
  const holders = new Map<string, number>();
  for (const [index, listing] of listings.entries()) {
    for (const [kind, key] of namesIn(listing.entry.identifiers)) {
      const holder = holders.get(key);
      const held = listings[holder ?? index];
      const isTelling =
        haveLikeTitles(held, listing) || (kind !== 'url' && !areOfOneList(held, listing));
      if (holder === undefined) holders.set(key, index);
      else if (isTelling) groups.join(holder, index);
      else if (held && kind !== 'url') issues.push(wrongLink(listing, held, key));
    }
  }
  for (const [index, listing] of listings.entries()) {
    for (const [, key] of namesIn(listing.entry.mentioned)) {
      const holder = holders.get(key);
      if (holder !== undefined && haveLikeTitles(listings[holder], listing))
        groups.join(holder, index);
    }
  }
  return { groups, issues };
}

function namesIn(identifiers: Identifiers): (readonly [kind: string, key: string])[] {
  return identifyingKinds.flatMap((kind) => {
    const value = identifiers[kind];
    return value === undefined ? [] : [[kind, `${kind} ${value}`] as const];
  });
}

/** A list without topics names a paper once: two of its titles that share a link mean a wrong link. */
function areOfOneList(a: Listing | undefined, b: Listing): boolean {
  return a?.digest === b.digest && a.entry.topic === undefined && b.entry.topic === undefined;
}

/** One address can stand for several works, such as a blog; then their titles have little in common. */
function haveLikeTitles(a: Listing | undefined, b: Listing | undefined): boolean {
  const [first, second] = [a, b].map((listing) => new Set(listing?.entry.titleKey.split(' ')));
  if (!first || !second) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= Math.min(first.size, second.size) / 2;
}

/** Join groups that share a title, each with the first group it does not contradict. */
function joinByTitle(listings: readonly Listing[], groups: Groups): Issue[] {
  const byTitle = new Map<string, number[]>();
  for (const [index, listing] of listings.entries()) {
    const key = listing.entry.titleKey;
    const same = byTitle.get(key);
    if (same) same.push(index);
    else byTitle.set(key, [index]);
  }
  return [...byTitle.values()].flatMap((indices) => joinSameTitle(indices, listings, groups));
}

function joinSameTitle(
  indices: readonly number[],
  listings: readonly Listing[],
  groups: Groups,
): Issue[] {
  const issues: Issue[] = [];
  const papers: number[] = [];
  for (const index of indices) {
    if (papers.some((paper) => groups.find(paper) === groups.find(index))) continue;
    const candidates = papers.map((paper) => ({
      paper,
      contradiction: contradictionOf(groups.members(paper), groups.members(index), listings),
    }));
    const fitting = candidates.find(({ contradiction }) => contradiction === undefined);
    if (fitting) {
      groups.join(fitting.paper, index);
      continue;
    }
    papers.push(index);
    const [doubt] = candidates;
    const [other, listing] = [listings[doubt?.paper ?? -1], listings[index]];
    if (doubt?.contradiction === undefined || !other || !listing) continue;
    issues.push(keptApart(listing, other, doubt.contradiction));
  }
  return issues;
}

function keptApart(listing: Listing, other: Listing, reason: string): Issue {
  const place = { file: listing.digest.shownAs, line: listing.entry.titleLine };
  const there = `${other.digest.shownAs}:${other.entry.titleLine}`;
  return makeIssue('same-title-kept-apart', place, {
    title: listing.entry.text.title,
    there,
    reason,
  });
}

function wrongLink(listing: Listing, other: Listing, identifier: string): Issue {
  const place = { file: listing.digest.shownAs, line: listing.entry.titleLine };
  const facts = { title: listing.entry.text.title, other: other.entry.text.title, identifier };
  return makeIssue('same-identifier-kept-apart', place, facts);
}

/** One paper under titles that have little in common: an identifier may be wrong. */
function differingTitles(identity: Identity): Issue[] {
  const [first, ...rest] = identity;
  const odd = rest.find((listing) => !haveLikeTitles(first, listing));
  if (!first || !odd) return [];
  const place = { file: odd.digest.shownAs, line: odd.entry.titleLine };
  const there = `${first.digest.shownAs}:${first.entry.titleLine}`;
  const facts = { title: odd.entry.text.title, other: first.entry.text.title, there };
  return [makeIssue('merged-titles-differ', place, facts)];
}
