import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import type { IngestReport } from '../../scripts/ingest/ingest-report.ts';
import { runIngest, type IngestOptions } from '../../scripts/ingest/run-ingest.ts';
import { archiveFolders, type ArchiveFolders } from '../../src/lib/archive-folders.ts';

export const repository = resolve(import.meta.dirname, '../..');

/** What a test puts into a folder: texts or bytes by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** One area and one theme: what every ingest needs, and nothing that the bundled ones can change. */
export const themeFiles: Files = {
  'content/themes/areas.yaml': '- id: things\n  title: Things\n  hue: 1\n',
  'content/themes/lamps.md': [
    '---',
    'title: Lamps',
    'area: things',
    'definition: Whatever gives light.',
    'phrases:',
    '  lamp: 5',
    '---',
    '',
    'A shelf of lamps.',
    '',
  ].join('\n'),
};

export interface TemporaryArchive {
  root: string;
  folders: ArchiveFolders;
  write: (files: Files) => Promise<void>;
  /** Take a file or a folder away. */
  remove: (path: string) => Promise<void>;
  /** Every file by its path, as it is. */
  tree: () => Promise<Map<string, string>>;
  /** Ingest `inputs`, named from the archive's root. No other process runs unless `isRunning`. */
  ingest: (
    inputs?: readonly string[],
    options?: Partial<IngestOptions> & { isRunning?: boolean },
  ) => Promise<IngestReport>;
}

/** An archive in a folder of its own that goes away with the test. */
export async function temporaryArchive(files: Files = {}): Promise<TemporaryArchive> {
  const root = await temporaryFolder();
  const write = (more: Files) => writeFiles(root, more);
  await write({ ...themeFiles, ...files });
  const folders = archiveFolders(repository, root);
  return {
    root,
    folders,
    write,
    remove: (path) => rm(join(root, path), { recursive: true }),
    tree: () => readTree(root),
    ingest: (inputs = [], { isRunning = false, ...options } = {}) =>
      runIngest(
        { folders, inputs, dryRun: false, ...options },
        {
          workingFolder: root,
          worker: { pid: process.pid, isRunning: () => isRunning },
          progress: () => undefined,
        },
      ),
  };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shelfmark-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Every file below a folder by its path, with `/` on every system; bytes as Latin-1, so that none is lost. */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const tree = new Map<string, string>();
  for (const path of paths) {
    tree.set(relative(folder, path).split(sep).join('/'), await readFile(path, 'latin1'));
  }
  return tree;
}

/** The paths in `tree` that begin with `start`. */
export function pathsIn(tree: ReadonlyMap<string, string>, start: string): string[] {
  return [...tree.keys()].filter((path) => path.startsWith(start));
}

export function codesOf({ issues }: IngestReport): string[] {
  return issues.map(({ code }) => code);
}
