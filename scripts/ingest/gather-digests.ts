import { basename, join, relative, sep } from 'node:path';
import type { Format } from '../../src/lib/digest.ts';
import type { PublishedDate } from '../../src/lib/published-date-schema.ts';
import type { ArchiveFolders } from '../../src/lib/archive-folders.ts';
import { makeIssue, type Issue } from './issue.ts';
import { readArchiveDigests, readInputs, sameBytes, type FoundFile } from './read-archive.ts';
import { digestId, formatInName, type RawDigest } from './read-digest.ts';
import { dateInName } from './resolve-capture.ts';

/** What a user asks to be taken in. */
export interface GatherOptions {
  folders: ArchiveFolders;
  /** Files and folders to take in, as the user wrote them. */
  inputs: readonly string[];
  /** What came on standard input, if it was asked for. */
  standardInput?: Uint8Array;
  captured?: PublishedDate;
  /** The format to read them in; without it the content tells. */
  format?: Format;
}

export interface Gathered {
  raw: RawDigest[];
  /** Digests that the archive does not hold yet, by the name they will have there. */
  fresh: Map<string, Uint8Array>;
  issues: Issue[];
}

/**
 * Find the archive's own digests and those that come to it, none twice. A file that the archive
 * holds already, to the byte, is nothing new; another one of its name is an issue.
 */
export async function gatherDigests(
  options: GatherOptions,
  workingFolder: string,
): Promise<Gathered> {
  const { folders, captured, format, standardInput } = options;
  const held = await readArchiveDigests(folders, workingFolder);
  const { files, issues } = await readInputs(options.inputs, workingFolder);
  if (standardInput) files.push({ path: '-', shownAs: 'standard input', bytes: standardInput });
  const raw = new Map(
    held.map((file) => [file.path, toRaw(file, relative(folders.digests, file.path))]),
  );
  const fresh = new Map<string, Uint8Array>();
  for (const file of files) {
    const name = nameInArchive(file, captured, format);
    const holder = raw.get(file.path) ?? raw.get(join(folders.digests, name));
    if (raw.has(file.path)) {
      if (captured !== undefined) issues.push(...cannotRemember(file, captured));
    } else if (!holder) {
      const given = { ...(captured ? { captured } : {}), ...(format ? { format } : {}) };
      raw.set(join(folders.digests, name), { ...toRaw(file, name), ...given });
      fresh.set(name, file.bytes);
    } else if (!sameBytes(holder.bytes, file.bytes)) {
      issues.push(makeIssue('digest-name-taken', { file: file.shownAs }, { name }));
    }
  }
  const all = [...raw.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  if (all.length === 0 && issues.length === 0) {
    issues.push(makeIssue('folder-without-digests', { file: folders.digests }));
  }
  return { raw: all, fresh, issues: [...issues, ...sharedIds(all)] };
}

/**
 * A digest keeps its name; the day of capture and the format are put into it where only the user
 * knows them, since the archive remembers nothing but its files.
 */
function nameInArchive(
  { path }: FoundFile,
  captured: PublishedDate | undefined,
  format?: Format,
): string {
  const given = path === '-' ? `${captured ?? 'standard-input'}.txt` : basename(path);
  const ending = /(\.[A-Za-z0-9]+)?(\.gz)?$/.exec(given)?.[0] ?? '';
  const stem = given.slice(0, given.length - ending.length);
  const day = captured === undefined || dateInName(given) !== undefined ? '' : `-${captured}`;
  const kind = format === undefined || formatInName(given) === format ? '' : `.${format}`;
  return `${stem}${day}${kind}${ending === '' && kind !== '' ? '.txt' : ending}`;
}

function cannotRemember(file: FoundFile, captured: PublishedDate): Issue[] {
  const named = dateInName(file.shownAs);
  const place = { file: file.shownAs };
  if (named === captured) return [];
  if (named !== undefined)
    return [makeIssue('captured-contradicts-name', place, { captured, named })];
  const example = nameInArchive(file, captured);
  return [makeIssue('captured-not-kept', place, { example })];
}

function toRaw({ shownAs, bytes }: FoundFile, name: string): RawDigest {
  return { bytes, file: `digests/${name.split(sep).join('/')}`, shownAs };
}

function sharedIds(digests: readonly RawDigest[]): Issue[] {
  const holders = new Map<string, RawDigest>();
  return digests.flatMap((digest) => {
    const id = digestId(digest.file);
    const holder = holders.get(id);
    if (!holder) holders.set(id, digest);
    return holder
      ? [makeIssue('digest-id-taken', { file: digest.shownAs }, { other: holder.shownAs, id })]
      : [];
  });
}
