import type { PackedFiles } from '../search-from-disk/packs.ts';

/** One file of a folder: its path with `/`, and its bytes. */
export interface FileContent {
  path: string;
  content: Buffer;
}

/**
 * Put files together, in the order of their paths, into packs that stay below `mostBytes` where
 * no single file is larger.
 */
export function packFiles(files: readonly FileContent[], mostBytes: number): PackedFiles[] {
  const packs: { files: PackedFiles; bytes: number }[] = [];
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    let pack = packs.at(-1);
    if (!pack || pack.bytes + content.length > mostBytes) {
      pack = { files: [], bytes: 0 };
      packs.push(pack);
    }
    pack.files.push([path, content.toString('base64')]);
    pack.bytes += content.length;
  }
  return packs.map((pack) => pack.files);
}
