import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { filePaths } from '../../src/integrations/file-paths.ts';
import { site } from '../../src/lib/site.ts';

/** The file that the site at `output` is packed into. */
export function zipPath(output: string): string {
  return `${output}.zip`;
}

/**
 * Pack the files of `folder`, which will be the site at `output`, into one file beside that, below
 * one folder that has a name for readers. The file takes its place only when it is whole; the same
 * files give the same bytes.
 */
export async function zipSite(folder: string, output: string): Promise<void> {
  const unfinished = `${zipPath(output)}.unfinished`;
  try {
    await writeZip(folder, topFolder(output), unfinished);
    await rename(unfinished, zipPath(output));
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Only a packed site may be replaced: a mistyped `--out` must cost nothing. */
export async function isReplaceableZip(output: string): Promise<boolean> {
  if (!existsSync(zipPath(output))) return true;
  const file = await open(zipPath(output));
  try {
    // A ZIP file begins with 30 bytes about its first file, whose name follows.
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(1024), position: 0 });
    return buffer.toString('utf8', 30, bytesRead).startsWith(`${topFolder(output)}/404.html`);
  } finally {
    await file.close();
  }
}

/** The first day that the format has; every file is from that day, and all may read it. */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

async function writeZip(folder: string, top: string, file: string): Promise<void> {
  const zip = new ZipFile();
  for (const path of await filePaths(folder)) {
    zip.addFile(join(folder, path), `${top}/${path}`, options);
  }
  zip.end();
  const broken = once(zip, 'error').then(([error]) => Promise.reject(error as Error));
  await Promise.race([pipeline(zip.outputStream, createWriteStream(file)), broken]);
}

/** `dist` would say nothing to whoever unpacks it. */
function topFolder(output: string): string {
  const name = basename(output);
  return name === 'dist' ? site.name.toLowerCase() : name;
}
