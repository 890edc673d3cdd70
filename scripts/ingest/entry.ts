import type { Counts, Organization } from '../../src/lib/paper.ts';
import type { Issue } from './issue.ts';

/** A day as a page shows it: the year is left out where it is the year of capture. */
export interface ListedDate {
  line: number;
  day: number;
  month: number;
  year?: number;
}

/** One paper as one digest lists it, its text still raw. Lines count from 1. */
export interface Entry {
  /** Place in the digest's own order, from 1. */
  rank: number;
  titleLine: number;
  title: string;
  abstractLine: number;
  /** Paragraphs, as they stand. */
  abstract: string[];
  date?: ListedDate;
  authorCount?: number;
  organization?: Organization;
  counts?: Counts;
}

/**
 * What one line of a digest became: fields of an entry, a separator between them,
 * named page furniture, or nothing (a blank line).
 */
export type LedgerLine = { line: number } & (
  | { role: 'blank' }
  | { role: 'furniture'; name: string }
  | { role: 'separator'; entry: number }
  | { role: 'field'; entry: number; fields: string[] }
);

/** What a reader makes of a digest: every line is in the ledger or has an issue. */
export interface Reading {
  entries: Entry[];
  ledger: LedgerLine[];
  issues: Issue[];
  /** The day that the page itself is about. */
  pageDate?: ListedDate;
}
