import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file below a folder: its path with `/`, and a hash of its bytes. */
export type FolderTree = Record<string, string>;

/** List a folder so that two states of it can be compared. */
export function folderTree(folder: string): FolderTree {
  const paths = filePaths(folder);
  return Object.fromEntries(paths.map((path) => [path, hashOf(join(folder, path))]));
}

/** List the files below a folder, sorted, as paths with `/`. */
export function filePaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Name the files that two states of a folder do not share. */
export function differingFiles(before: FolderTree, after: FolderTree): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).sort();
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
