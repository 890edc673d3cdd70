import { formatTitles } from '../../src/lib/digest.ts';
import type { ListedDigest } from './listed-digest.ts';

/**
 * Join captures of one page to one digest, so that a page that was captured again is listed once
 * and each paper of it has one appearance.
 *
 * Two captures are of the same page when they are of one kind of source, about the same day, and
 * more than half of the papers of the shorter one are in the other. The newest capture gives the
 * order and what it knows of each paper; papers that it no longer lists follow in their old order.
 * The digest keeps the id of the first capture.
 */
export function mergeCaptures(digests: readonly ListedDigest[]): ListedDigest[] {
  const pages: ListedDigest[][] = [];
  for (const digest of digests.toSorted(firstCaptureFirst)) {
    const page = pages.find(([first]) => first && areSamePage(first, digest));
    if (page) page.push(digest);
    else pages.push([digest]);
  }
  return pages.flatMap((captures) => joinCaptures(captures) ?? []);
}

function areSamePage(a: ListedDigest, b: ListedDigest): boolean {
  const isSameDay = a.date !== undefined && a.date === b.date;
  if (!isSameDay || formatTitles[a.format] !== formatTitles[b.format]) return false;
  const [first, second] = [a, b].map(
    ({ entries }) => new Set(entries.map(({ titleKey }) => titleKey)),
  );
  if (!first || !second) return false;
  return first.intersection(second).size > Math.min(first.size, second.size) / 2;
}

function joinCaptures(captures: readonly ListedDigest[]): ListedDigest | undefined {
  const [first] = captures;
  const newestFirst = captures.toReversed();
  const [newest] = newestFirst;
  if (!first || !newest || captures.length === 1) return first;
  const seen = new Set<string>();
  const entries = newestFirst.flatMap((capture) => {
    const unseen = capture.entries.filter(({ titleKey }) => !seen.has(titleKey));
    for (const { titleKey } of capture.entries) seen.add(titleKey);
    return unseen;
  });
  return {
    ...newest,
    id: first.id,
    files: newestFirst.flatMap(({ files }) => files),
    ledger: newestFirst.flatMap(({ ledger }) => ledger),
    entries: entries.map((entry, index) => ({ ...entry, rank: index + 1 })),
  };
}

function firstCaptureFirst(a: ListedDigest, b: ListedDigest): number {
  return compareText(a.capture?.date ?? '', b.capture?.date ?? '') || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
