import type { Counts, Identifiers, Link, Organization } from '../../src/lib/paper.ts';
import type { PublishedDate } from '../../src/lib/published-date-schema.ts';
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
  /** Paragraphs, as they stand; none where the digest gives no abstract. */
  abstract: string[];
  /** Whether the paragraphs are the authors' own abstract or somebody's words about the paper. */
  abstractKind?: 'abstract' | 'summary';
  /**
   * The text was written by this program (its own `papers.jsonl`): the title is already in the
   * characters of print and each paragraph is Markdown. Neither is repaired again.
   */
  isNormalised?: boolean;
  /** A date whose year depends on the day of capture. */
  date?: ListedDate;
  /** A date that is whole in itself, as precise as the digest gives it. */
  published?: PublishedDate;
  /** Whole names in the order of the paper. */
  authors?: string[];
  /** The names are only the first ones: “et al.”. */
  hasMoreAuthors?: boolean;
  authorCount?: number;
  organization?: Organization;
  counts?: Counts;
  /** Identifiers that fields of the digest give; those in links and text are found later. */
  identifiers?: Identifiers;
  /** Links that stand beside the text, not in it. */
  links?: Link[];
  /** The heading that the digest lists the paper under: a hint for its theme. */
  topic?: string;
  /** Where it appeared: a journal, a conference. */
  venue?: string;
  /** What the digest files it under, in its order, each still raw. */
  keywords?: string[];
  /** Ids under which an archive has published it, its own id first: they stay its addresses. */
  addresses?: string[];
}

/**
 * What one line of a digest became: fields of an entry, a separator between them, named page
 * furniture, or nothing (a blank line). A digest of records (JSON, XML, BibTeX) has a ledger line
 * for each record and each field, where the field begins; several may share a line.
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
  /** A day of capture that the digest itself states, such as `Captured (UTC): 2026-06-29T…`. */
  statedCapture?: { date: PublishedDate; line: number };
  /**
   * Set where one file holds several digests, such as the weeks of a list: what its id has
   * besides the file's, what it is called, and the days it covers.
   */
  part?: { id: string; title: string; from: PublishedDate; to: PublishedDate };
}

/** A digest's text, and what it is called in issues. */
export interface Source {
  file: string;
  text: string;
  /** The lines of `text` without their ends. */
  lines: readonly string[];
}
