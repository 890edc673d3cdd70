/** All that an ingest writes to disk: everything or nothing. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ArchiveFolders } from '../../src/lib/archive-folders.ts';
import { makeIssue, type Issue } from './issue.ts';

/** What an ingest leaves behind. */
export interface NewContent {
  /** The text of each generated file, by path from the content folder. */
  files: ReadonlyMap<string, string>;
  /** New digests, by name in the archive's `digests/`. */
  digests: ReadonlyMap<string, Uint8Array>;
}

/** The process that works, and a way to ask whether another one still does. */
export interface Worker {
  pid: number;
  isRunning: (pid: number) => boolean;
}

/**
 * Take the archive for this process, so that two ingests never write at once, and finish or undo
 * what a killed one left. Gives an issue where another process is writing.
 */
export function lockArchive(folders: ArchiveFolders, worker: Worker): Issue | undefined {
  const { work } = folders;
  if (existsSync(work)) {
    const owner = existsSync(pidFile(work)) ? Number(readFileSync(pidFile(work), 'utf8')) : 0;
    if (owner > 0 && owner !== worker.pid && worker.isRunning(owner)) {
      return makeIssue('archive-in-use', { file: work }, { pid: owner });
    }
    if (existsSync(sealFile(work))) putInPlace(folders);
    rmSync(work, { recursive: true, force: true });
  }
  return takeLock(work, worker.pid);
}

/** The folder appears with its owner's name in it or not at all, so that only one can take it. */
function takeLock(work: string, pid: number): Issue | undefined {
  const own = `${work}-${pid}`;
  mkdirSync(own, { recursive: true });
  writeFileSync(pidFile(own), String(pid));
  try {
    renameSync(own, work);
    return undefined;
  } catch {
    rmSync(own, { recursive: true, force: true });
    return makeIssue('archive-in-use', { file: work }, { pid: 'just started' });
  }
}

/**
 * Give the archive back. Safe to call at any moment, also from a signal handler. Where content is
 * sealed but not in place, because a rename failed, it is left for the next ingest to finish.
 */
export function unlockArchive({ root, content, work }: ArchiveFolders): void {
  if (existsSync(sealFile(work))) {
    rmSync(pidFile(work), { force: true });
    return;
  }
  rmSync(work, { recursive: true, force: true });
  for (const folder of [content, root]) removeIfEmpty(folder);
}

/**
 * Write new content beside the old, seal it, then put it in place by renames. Before the seal a
 * stop leaves the old content as it was; after it, the next ingest finishes the renames.
 * `tick` is called now and then; a stop can happen only there.
 */
export async function writeContent(
  folders: ArchiveFolders,
  content: NewContent,
  tick: (done: number, total: number) => void | Promise<void>,
): Promise<void> {
  const { work } = folders;
  for (const name of [...generated, incoming]) mkdirSync(join(work, name), { recursive: true });
  let done = 0;
  for (const [path, text] of content.files) {
    writeFileSync(join(work, path), text);
    done += 1;
    if (done % 500 === 0) await tick(done, content.files.size);
  }
  for (const [name, bytes] of content.digests) writeFileSync(join(work, incoming, name), bytes);
  await tick(done, content.files.size);
  writeFileSync(join(work, 'manifest.json'), JSON.stringify([...content.digests.keys()]));
  renameSync(join(work, 'manifest.json'), sealFile(work));
  putInPlace(folders);
}

/** The two folders that an ingest makes anew each time. */
const generated = ['papers', 'digests'] as const;
const incoming = 'incoming';

/** An archive that was never written, such as one with a mistyped name, leaves no folder behind. */
function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function pidFile(work: string): string {
  return join(work, 'pid');
}

function sealFile(work: string): string {
  return join(work, 'sealed.json');
}

/** Every step is done only where it is not done yet, so that it can be finished after a kill. */
function putInPlace({ work, content, digests }: ArchiveFolders): void {
  const names: string[] = JSON.parse(readFileSync(sealFile(work), 'utf8'));
  mkdirSync(digests, { recursive: true });
  for (const name of names) moveIfThere(join(work, incoming, basename(name)), join(digests, name));
  for (const name of generated) {
    const fresh = join(work, name);
    if (!existsSync(fresh)) continue;
    moveIfThere(join(content, name), join(work, `old-${name}`));
    moveIfThere(fresh, join(content, name));
  }
  rmSync(sealFile(work));
}

function moveIfThere(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
