import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderMeasure {
  files: number;
  /** HTML files among them. */
  pages: number;
  bytes: number;
  largest: { path: string; bytes: number };
}

/** Count the files below a folder and their sizes: what hosts limit. */
export async function measureFolder(folder: string): Promise<FolderMeasure> {
  const measure: FolderMeasure = { files: 0, pages: 0, bytes: 0, largest: { path: '', bytes: 0 } };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    measure.files += 1;
    measure.bytes += size;
    if (entry.name.endsWith('.html')) measure.pages += 1;
    if (size > measure.largest.bytes) measure.largest = { path, bytes: size };
  }
  return measure;
}
