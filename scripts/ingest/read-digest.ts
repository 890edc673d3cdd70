import { basename } from 'node:path';
import { formatTitles } from '../../src/lib/digest.ts';
import type { PublishedDate } from '../../src/lib/published-date.ts';
import { decodeDigest } from './decode-digest.ts';
import type { Reading } from './entry.ts';
import { hasErrors, makeIssue, type Issue } from './issue.ts';
import type { ListedDigest, ListedEntry } from './listed-digest.ts';
import { normaliseEntry } from './normalise-entry.ts';
import { readers, type Reader } from './readers/index.ts';
import { resolveCapture, resolveListedDate, type Capture } from './resolve-capture.ts';

/** A digest as it lies in the archive or comes to it. */
export interface RawDigest {
  bytes: Uint8Array;
  /** What it is called in the archive, from its root. */
  file: string;
  /** What it is called in messages: the path that the user knows. */
  shownAs: string;
  /** The day given with `--captured`. */
  captured?: PublishedDate;
}

/** Read, date and normalise one digest. Pure; with errors among the issues there is no digest. */
export function readDigest(raw: RawDigest): { digest?: ListedDigest; issues: Issue[] } {
  const { shownAs } = raw;
  const decoded = decodeDigest(raw.bytes, shownAs);
  if ('issue' in decoded) return { issues: [decoded.issue] };
  const reader = readers.find((candidate) => candidate.recognises(decoded.lines));
  if (!reader) {
    const formats = readers.map(({ format }) => formatTitles[format]).join(', ');
    return { issues: [makeIssue('not-a-digest', { file: shownAs, line: 1 }, { formats })] };
  }
  const reading = reader.read(decoded.lines, shownAs);
  if (hasErrors(reading.issues)) return { issues: reading.issues };
  const { capture, issues: dateIssues } = resolveCapture(reading, shownAs, raw.captured);
  const texts = reading.entries.map((entry) => listEntry(entry, capture, shownAs));
  const issues = [...reading.issues, ...dateIssues, ...texts.flatMap(({ text }) => text.issues)];
  if (!capture || hasErrors(issues)) return { issues };
  return { digest: listDigest(raw, reader, reading, capture, texts), issues };
}

/** A digest's id: the name of its file without folder and ending, as an address can hold it. */
export function digestId(file: string): string {
  const stem = basename(file).replace(/\.[A-Za-z0-9]+$/, '');
  const words = stem
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['digest'];
  const id = words.join('-');
  return id === 'index' ? 'index-digest' : id;
}

function listEntry(
  { title, abstract, date, ...entry }: Reading['entries'][number],
  capture: Capture | undefined,
  file: string,
): ListedEntry {
  const text = normaliseEntry({ title, abstract, ...entry }, file);
  const published = date ? resolveListedDate(date, capture) : undefined;
  return { ...entry, text, ...(published === undefined ? {} : { published }) };
}

function listDigest(
  raw: RawDigest,
  { format }: Reader,
  reading: Reading,
  capture: Capture,
  entries: ListedEntry[],
): ListedDigest {
  const date = reading.pageDate ? resolveListedDate(reading.pageDate, capture) : undefined;
  return {
    id: digestId(raw.file),
    file: raw.file,
    shownAs: raw.shownAs,
    format,
    capture,
    ...(date === undefined ? {} : { date }),
    ledger: reading.ledger,
    entries,
  };
}
