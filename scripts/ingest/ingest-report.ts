import type { DigestRecord } from '../../src/lib/digest.ts';
import type { LedgerLine } from './entry.ts';
import { compareIssues, type Issue } from './issue.ts';
import type { ListedDigest } from './listed-digest.ts';
import type { Capture } from './resolve-capture.ts';

export interface DigestReport {
  id: string;
  file: string;
  /** What it calls itself, where the file holds several digests. */
  title?: string;
  capture?: Capture;
  format: DigestRecord['format'];
  entries: number;
  papers: number;
  lines: DigestRecord['lines'];
  ledger: LedgerLine[];
}

export interface IngestReport {
  issues: Issue[];
  digests: DigestReport[];
  papers: number;
  /** Papers that no theme's phrases found. */
  unplaced: number;
  themes: number;
  /** Papers that are listed more than once, and where: file and line of each listing. */
  merges: { id: string; title: string; places: string[] }[];
  /** Files of content that would be, or were, written anew or taken away. */
  changes: { added: number; changed: number; removed: number };
}

/** Say what one digest gave. */
export function reportDigest(digest: ListedDigest): DigestReport {
  const { id, title, shownAs, capture, format, entries, ledger } = digest;
  const titles = new Set(entries.map(({ titleKey }) => titleKey));
  return {
    id,
    file: shownAs,
    ...(capture ? { capture } : {}),
    ...(title === undefined ? {} : { title }),
    format,
    entries: entries.length,
    papers: titles.size,
    lines: countLines(ledger),
    ledger,
  };
}

/** Count what the lines of a digest became. */
export function countLines(ledger: readonly LedgerLine[]): DigestRecord['lines'] {
  const lines = { blank: 0, field: 0, furniture: 0, separator: 0 };
  for (const { role } of ledger) lines[role] += 1;
  return lines;
}

/** Count the files that differ between the content before and after. */
export function compareContent(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): IngestReport['changes'] {
  const added = [...after.keys()].filter((path) => !before.has(path)).length;
  const removed = [...before.keys()].filter((path) => !after.has(path)).length;
  const kept = [...after].filter(([path, text]) => before.has(path) && before.get(path) !== text);
  return { added, changed: kept.length, removed };
}

/** What there is to say where nothing could be built. */
export function reportFailure(
  issues: readonly Issue[],
  digests: readonly DigestReport[] = [],
): IngestReport {
  return {
    issues: issues.toSorted(compareIssues),
    digests: [...digests],
    papers: 0,
    unplaced: 0,
    themes: 0,
    merges: [],
    changes: { added: 0, changed: 0, removed: 0 },
  };
}
