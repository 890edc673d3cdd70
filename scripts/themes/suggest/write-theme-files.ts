import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Suggestion } from './suggestion.ts';
import { areasFile, themeFile } from './theme-file.ts';

/** The names of what was written, or of files that are in the way, or why the folder is of no use. */
export type WriteResult = { written: string[] } | { taken: string[] } | { problem: string };

/**
 * Write a file for each proposed theme, and one for the new areas, into a folder that is made if
 * need be. Where one of them is there already, nothing at all is written.
 */
export async function writeThemeFiles(
  { proposed, areas }: Suggestion,
  folder: string,
): Promise<WriteResult> {
  const files = new Map(proposed.map((each) => [`${each.theme.id}.md`, themeFile(each)]));
  if (areas.length > 0) files.set('areas.yaml', areasFile(areas));
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    const there = new Set(await readdir(folder));
    const taken = [...files.keys()].filter((name) => there.has(name));
    if (taken.length > 0) return { taken };
    // `wx` fails rather than overwrite what another program wrote meanwhile.
    for (const [name, text] of files) {
      await writeFile(join(folder, name), text, { flag: 'wx' });
      written.push(name);
    }
  } catch (error) {
    for (const name of written) await rm(join(folder, name));
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  return { written };
}
