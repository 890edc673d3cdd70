import type { Format } from '../../src/lib/digest.ts';
import type { Identifiers } from '../../src/lib/paper.ts';
import type { PublishedDate } from '../../src/lib/published-date-schema.ts';
import type { Entry, LedgerLine } from './entry.ts';
import type { NormalisedText } from './normalise-entry.ts';
import type { Capture } from './resolve-capture.ts';

/** A digest that has been read, dated and normalised, before its papers are known. */
export interface ListedDigest {
  id: string;
  /** Where it stands in the archive, from its root: `digests/2025-11-03.txt`. */
  files: string[];
  /** What messages call it. */
  shownAs: string;
  format: Format;
  title?: string;
  /** Where nothing says it and no date needs it, the capture is not known. */
  capture?: Capture;
  date?: PublishedDate;
  until?: PublishedDate;
  ledger: LedgerLine[];
  entries: ListedEntry[];
}

export interface ListedEntry extends Omit<
  Entry,
  'title' | 'abstract' | 'date' | 'identifiers' | 'links' | 'keywords'
> {
  text: NormalisedText;
  /** Each once, in the characters of print. */
  keywords?: string[];
  /** The title as `titleKey` gives it. */
  titleKey: string;
  /** From its fields and from links to the paper: they name this paper. */
  identifiers: Identifiers;
  /** From the words of its abstract: they may name another paper. */
  mentioned: Identifiers;
}

/** One entry with the digest that it stands in. */
export interface Listing {
  digest: ListedDigest;
  entry: ListedEntry;
}

/**
 * Every entry of every digest, in the order in which the digests were captured, then by digest id
 * and rank: an order that does not depend on the order of ingestion.
 */
export function listingsOf(digests: readonly ListedDigest[]): Listing[] {
  return digests
    .toSorted((a, b) => compareText(captureDay(a), captureDay(b)) || compareText(a.id, b.id))
    .flatMap((digest) => digest.entries.map((entry) => ({ digest, entry })));
}

/** A digest of which nothing says when it was captured is taken to be the newest. */
function captureDay({ capture, date }: ListedDigest): string {
  return capture?.date ?? date ?? '9999';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
