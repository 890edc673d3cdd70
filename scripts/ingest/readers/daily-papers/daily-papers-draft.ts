import type { Link } from '../../../../src/lib/paper.ts';
import type { PublishedDate } from '../../../../src/lib/published-date-schema.ts';
import type { Entry, LedgerLine } from '../../entry.ts';
import type { JsonNode } from '../records/json-tree.ts';

/** An entry while its fields are read. */
export interface Draft {
  entry: Entry;
  id?: string;
  /** The days on which the paper was submitted to the site, and the line of each. */
  days: Map<PublishedDate, number>;
  ledger: LedgerLine[];
}

/** What became of one field. */
export interface Outcome {
  /** The entry has it. */
  isKept: boolean;
  /** Values, or parts of them, of a wrong type or form. */
  notUnderstood: readonly JsonNode[];
  /** Another field has given another value before. */
  contradicts?: { here: string; there: string };
}

/** Begin an entry; `line` is where its record begins. */
export function startDraft(rank: number, line: number): Draft {
  const entry = { rank, titleLine: line, title: '', abstractLine: line, abstract: [] };
  return { entry, days: new Map(), ledger: [] };
}

/** The entry has it. */
export const kept: Outcome = { isKept: true, notUnderstood: [] };
/** It says nothing that the entry keeps. */
export const leftOut: Outcome = { isKept: false, notUnderstood: [] };
/** A value of a wrong type or form. */
export function wrong(value: JsonNode): Outcome {
  return { isKept: false, notUnderstood: [value] };
}

/** Add links to an entry, each address once. */
export function addLinks({ entry }: Draft, links: readonly Link[]): void {
  const known = new Set(entry.links?.map(({ url }) => url));
  const fresh = links.filter(({ url }) => !known.has(url));
  if (fresh.length > 0) entry.links = [...(entry.links ?? []), ...fresh];
}

/** The value of a field that another one has given before: the same, or a contradiction. */
export function compare(here: string, there: string): Outcome {
  return here === there ? kept : { ...leftOut, contradicts: { here, there } };
}
