import type { Format } from '../../src/lib/digest.ts';
import type { PublishedDate } from '../../src/lib/published-date.ts';
import type { Entry, LedgerLine } from './entry.ts';
import type { NormalisedText } from './normalise-entry.ts';
import type { Capture } from './resolve-capture.ts';

/** A digest that has been read, dated and normalised, before its papers are known. */
export interface ListedDigest {
  id: string;
  /** Where it stands in the archive, from its root: `digests/2025-11-03.txt`. */
  file: string;
  /** What messages call it. */
  shownAs: string;
  format: Format;
  capture: Capture;
  date?: PublishedDate;
  ledger: LedgerLine[];
  entries: ListedEntry[];
}

export interface ListedEntry extends Omit<Entry, 'title' | 'abstract' | 'date'> {
  text: NormalisedText;
  published?: PublishedDate;
}
