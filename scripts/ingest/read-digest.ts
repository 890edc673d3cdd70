import { basename } from 'node:path';
import { formats, formatTitles, type Format } from '../../src/lib/digest.ts';
import type { Identifiers } from '../../src/lib/paper.ts';
import type { PublishedDate } from '../../src/lib/published-date-schema.ts';
import { decodeDigest } from './decode-digest.ts';
import type { Entry, Reading } from './entry.ts';
import { identifiersIn, joinIdentifiers } from './identifiers.ts';
import { hasErrors, makeIssue, type Issue } from './issue.ts';
import type { ListedDigest, ListedEntry } from './listed-digest.ts';
import { normaliseEntry } from './normalise-entry.ts';
import { titleKey } from '../../src/lib/paper-id.ts';
import { readers } from './readers/index.ts';
import { setType } from './set-type.ts';
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
  /** The format given with `--format`; without it the content tells. */
  format?: Format;
}

/**
 * Read, date and normalise what one file holds: most often one digest. Pure; with errors among
 * the issues there is none.
 */
export function readDigest(raw: RawDigest): { digests: ListedDigest[]; issues: Issue[] } {
  const { shownAs } = raw;
  const decoded = decodeDigest(raw.bytes, shownAs);
  if ('issue' in decoded) return { digests: [], issues: [decoded.issue] };
  const source = { file: shownAs, text: decoded.text, lines: decoded.lines };
  const format = raw.format ?? formatInName(raw.file);
  const reader = readers.find((candidate) =>
    format === undefined ? candidate.recognises(source) : candidate.format === format,
  );
  const isDamaged = decoded.damage !== undefined && (!reader || reader.isPage);
  if (isDamaged && decoded.damage) return { digests: [], issues: [decoded.damage] };
  if (!reader) {
    const known = new Set(readers.map((each) => formatTitles[each.format]));
    const facts = { formats: [...known].join(', ') };
    return { digests: [], issues: [makeIssue('not-a-digest', { file: shownAs, line: 1 }, facts)] };
  }
  const readings = reader.read(source);
  const issues = readings.flatMap((reading) => reading.issues);
  if (hasErrors(issues)) return { digests: [], issues };
  const listed = readings.map((reading) => listDigest(raw, reader.format, reading));
  issues.push(...listed.flatMap((digest) => digest.issues));
  return { digests: hasErrors(issues) ? [] : listed.flatMap(({ digest }) => digest), issues };
}

/** A digest's id: the name of its file without folder and ending, as an address can hold it. */
export function digestId(file: string): string {
  const stem = basename(file)
    .replace(/\.gz$/, '')
    .replace(/\.[A-Za-z0-9]+$/, '');
  const words = stem
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['digest'];
  const id = words.join('-');
  return id === 'index' ? 'index-digest' : id;
}

/** The format that a file's name holds because a user gave it: `list.ris.txt`. */
export function formatInName(file: string): Format | undefined {
  const named = /\.([a-z-]+)\.[A-Za-z0-9]+(?:\.gz)?$/.exec(basename(file))?.[1];
  return formats.find((format) => format === named);
}

function listDigest(
  raw: RawDigest,
  format: Format,
  reading: Reading,
): { digest: ListedDigest; issues: Issue[] } {
  const { capture, issues } = resolveCapture(reading, raw.shownAs, raw.captured);
  const entries = reading.entries.map((entry) => listEntry(entry, capture, raw.shownAs));
  const { part, pageDate } = reading;
  const date = part?.from ?? (pageDate ? resolveListedDate(pageDate, capture) : undefined);
  const id = digestId(raw.file);
  const digest: ListedDigest = {
    id: part ? `${id}-${part.id}` : id,
    files: [raw.file],
    shownAs: raw.shownAs,
    format,
    ...(part ? { title: setType(part.title), until: part.to } : {}),
    ...(capture ? { capture } : {}),
    ...(date === undefined ? {} : { date }),
    ledger: reading.ledger,
    entries,
  };
  return { digest, issues: [...issues, ...entries.flatMap(({ text }) => text.issues)] };
}

function listEntry(
  { title, abstract, date, identifiers, links, keywords, ...entry }: Entry,
  capture: Capture | undefined,
  file: string,
): ListedEntry {
  const raw = {
    title,
    abstract,
    ...(links ? { links } : {}),
    ...(keywords ? { keywords } : {}),
    ...entry,
  };
  const text = normaliseEntry(raw, file);
  const published = entry.published ?? (date ? resolveListedDate(date, capture) : undefined);
  return {
    ...entry,
    ...(published === undefined ? {} : { published }),
    text,
    ...(text.keywords.length > 0 ? { keywords: text.keywords } : {}),
    titleKey: titleKey(text.title),
    ...findIdentifiers(identifiers ?? {}, links ?? [], text.plainAbstract),
  };
}

/**
 * What fields and links to the paper say names this paper; without either, the address of its
 * first link to a paper does. What stands in the abstract may name another one.
 */
function findIdentifiers(
  given: Identifiers,
  links: NonNullable<Entry['links']>,
  abstract: string,
): Pick<ListedEntry, 'identifiers' | 'mentioned'> {
  const papers = links.filter(({ kind }) => kind === 'paper' || kind === 'pdf');
  const linked = papers.map(({ url }) => identifiersIn(url));
  const identifiers = joinIdentifiers([given, ...linked]);
  const [first] = papers;
  if (Object.keys(identifiers).length === 0 && first) identifiers.url = first.url;
  return { identifiers, mentioned: identifiersIn(abstract) };
}
