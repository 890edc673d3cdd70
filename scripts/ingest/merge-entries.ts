import type { Appearance, Link, PaperRecord } from '../../src/lib/paper.ts';
import { makeIssue, type Issue } from './issue.ts';
import type { ListedDigest, ListedEntry } from './listed-digest.ts';
import { paperId, titleKey } from './paper-id.ts';

/** A paper before it is corrected and placed under themes. */
export interface MergedPaper extends Omit<PaperRecord, 'themes'> {
  plainAbstract: string;
}

/**
 * Make one paper of all entries with the same title.
 *
 * Entries are taken in the order in which their digests were captured (then by digest id and
 * rank), so the result does not depend on the order of ingestion. The first entry that knows a
 * field decides it; links are gathered from all; of counts the newest hold. Where a later entry
 * says something else of a field, that is an issue.
 */
export function mergeEntries(digests: readonly ListedDigest[]): {
  papers: MergedPaper[];
  issues: Issue[];
} {
  const groups = new Map<string, Listing[]>();
  for (const listing of listings(digests)) {
    const key = titleKey(listing.entry.text.title);
    const group = groups.get(key);
    if (group) group.push(listing);
    else groups.set(key, [listing]);
  }
  const papers = [...groups.values()].map(mergeListings);
  papers.sort((a, b) => compareText(a.id, b.id));
  const issues = [...groups.values()].flatMap((group) => [
    ...repetitions(group),
    ...disagreements(group),
  ]);
  return { papers, issues: [...issues, ...sharedIds(papers)] };
}

interface Listing {
  digest: ListedDigest;
  entry: ListedEntry;
}

function listings(digests: readonly ListedDigest[]): Listing[] {
  return digests
    .toSorted((a, b) => compareText(a.capture.date, b.capture.date) || compareText(a.id, b.id))
    .flatMap((digest) => digest.entries.map((entry) => ({ digest, entry })));
}

function mergeListings(group: readonly Listing[]): MergedPaper {
  const entries = group.map(({ entry }) => entry);
  const text = entries[0]?.text;
  if (!text) throw new Error('A paper has at least one entry.');
  const known = <Value>(pick: (entry: ListedEntry) => Value | undefined): Value | undefined =>
    entries.map(pick).find((value) => value !== undefined);
  const counts = entries.findLast((entry) => entry.counts)?.counts;
  const links = mergeLinks(entries);
  return withoutUnknown({
    id: paperId(text.title),
    title: text.title,
    published: known((entry) => entry.published),
    authorCount: known((entry) => entry.authorCount),
    organization: known((entry) => entry.organization),
    links: links.length > 0 ? links : undefined,
    counts,
    digests: group.map(toAppearance),
    abstract: text.abstract,
    plainAbstract: text.plainAbstract,
  });
}

function mergeLinks(entries: readonly ListedEntry[]): Link[] {
  const links = entries.flatMap(({ text }) => text.links);
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

function toAppearance({ digest, entry }: Listing): Appearance {
  return { id: digest.id, rank: entry.rank, ...(entry.counts ? { counts: entry.counts } : {}) };
}

/** What is unknown is left out: no key may hold `undefined`. */
function withoutUnknown<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as Value;
}

function repetitions(group: readonly Listing[]): Issue[] {
  return group.flatMap(({ digest, entry }, index) => {
    const earlier = group.slice(0, index).find((listing) => listing.digest === digest);
    if (!earlier) return [];
    const place = { file: digest.shownAs, line: entry.titleLine };
    const facts = { title: entry.text.title, other: earlier.entry.titleLine };
    return [makeIssue('paper-listed-twice', place, facts)];
  });
}

const compared = {
  'the date': (entry: ListedEntry) => entry.published,
  'the number of authors': (entry: ListedEntry) => entry.authorCount,
  'the organisation': (entry: ListedEntry) => entry.organization?.name,
} as const;

function disagreements(group: readonly Listing[]): Issue[] {
  return Object.entries(compared).flatMap(([field, pick]) => {
    const believed = group.find(({ entry }) => pick(entry) !== undefined);
    const there = believed && pick(believed.entry);
    if (!believed || there === undefined) return [];
    return group.flatMap(({ digest, entry }) => {
      const here = pick(entry);
      if (here === undefined || here === there) return [];
      const facts = { title: entry.text.title, field, here, other: believed.digest.shownAs, there };
      return [makeIssue('fields-disagree', { file: digest.shownAs, line: entry.titleLine }, facts)];
    });
  });
}

/** Different titles have different ids unless two hashes agree, one chance in 16 million. */
function sharedIds(papers: readonly MergedPaper[]): Issue[] {
  return papers.flatMap((paper, index) => {
    const previous = papers[index - 1];
    if (previous?.id !== paper.id) return [];
    const facts = { title: paper.title, other: previous.title, id: paper.id };
    return [makeIssue('id-taken', { file: `papers/${paper.id}.md` }, facts)];
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
