/** All that an ingest reads from disk. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { correctionSchema } from '../../src/lib/correction.ts';
import { idSchema } from '../../src/lib/paper.ts';
import { areasSchema, themeSchema, type Area, type Theme } from '../../src/lib/theme.ts';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { NamedCorrection } from './apply-corrections.ts';
import type { ArchiveFolders } from '../../src/lib/archive-folders.ts';
import { makeIssue, type Issue } from './issue.ts';

export interface FoundFile {
  path: string;
  shownAs: string;
  bytes: Uint8Array;
}

/** Read each file, and each file below each folder, in a fixed order; hidden ones are passed over. */
export async function readInputs(
  inputs: readonly string[],
  workingFolder: string,
): Promise<{ files: FoundFile[]; issues: Issue[] }> {
  const files: FoundFile[] = [];
  const issues: Issue[] = [];
  for (const input of inputs) {
    try {
      const path = resolve(workingFolder, input);
      const isFolder = (await stat(path)).isDirectory();
      const paths = isFolder ? await listFiles(path) : [path];
      if (isFolder && paths.length === 0)
        issues.push(makeIssue('folder-without-digests', { file: input }));
      for (const found of paths) {
        files.push({
          path: found,
          shownAs: shownPath(found, workingFolder),
          bytes: await readFile(found),
        });
      }
    } catch (error) {
      issues.push(makeIssue('input-not-readable', { file: input }, { reason: reasonOf(error) }));
    }
  }
  return { files, issues };
}

/** Every digest that the archive holds; none where it has no such folder yet. */
export async function readArchiveDigests(
  folders: ArchiveFolders,
  workingFolder: string,
): Promise<FoundFile[]> {
  const paths = await listFiles(folders.digests).catch(() => []);
  return Promise.all(
    paths.map(async (path) => ({
      path,
      shownAs: shownPath(path, workingFolder),
      bytes: await readFile(path),
    })),
  );
}

/** Read every theme and check that it stands in an area of `areas.yaml`. */
export async function readThemes(
  folder: string,
  workingFolder: string,
): Promise<{ themes: Theme[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const areas = await readAreas(join(folder, 'areas.yaml'), workingFolder, issues);
  const themes: Theme[] = [];
  for (const path of (await listFiles(folder)).filter((name) => name.endsWith('.md'))) {
    const file = shownPath(path, workingFolder);
    const frontmatter = /^---\n([\s\S]*?)\n---\n/.exec(await readFile(path, 'utf8'))?.[1] ?? '';
    const parsed = parseAs(themeSchema, frontmatter);
    const id = basename(path, '.md');
    if ('problem' in parsed) {
      issues.push(makeIssue('theme-not-valid', { file }, parsed));
    } else if (!idSchema.safeParse(id).success) {
      const problem = 'its file’s name, which is its address, may hold a-z, 0-9 and hyphens only.';
      issues.push(makeIssue('theme-not-valid', { file }, { problem }));
    } else {
      themes.push({ id, ...parsed.value });
      issues.push(...unknownArea(parsed.value.area, areas, file));
    }
  }
  return { themes, issues };
}

/** Read every `corrections/<paper id>.yaml`. */
export async function readCorrections(
  folder: string,
  workingFolder: string,
): Promise<{ corrections: NamedCorrection[]; issues: Issue[] }> {
  const corrections: NamedCorrection[] = [];
  const issues: Issue[] = [];
  for (const path of await listFiles(folder).catch(() => [])) {
    const file = shownPath(path, workingFolder);
    if (extname(path) !== '.yaml') {
      const problem = 'its file’s name must be the id of a paper and end in .yaml.';
      issues.push(makeIssue('correction-not-valid', { file }, { problem }));
      continue;
    }
    const parsed = parseAs(correctionSchema, await readFile(path, 'utf8'));
    if ('problem' in parsed) issues.push(makeIssue('correction-not-valid', { file }, parsed));
    else corrections.push({ id: basename(path, '.yaml'), file, correction: parsed.value });
  }
  return { corrections, issues };
}

/** Read the content that an earlier ingest wrote, by path from the content folder. */
export async function readContent(folders: ArchiveFolders): Promise<Map<string, string>> {
  const content = new Map<string, string>();
  for (const folder of [folders.papers, folders.digestRecords]) {
    for (const path of await listFiles(folder).catch(() => [])) {
      content.set(
        relative(folders.content, path).split(sep).join('/'),
        await readFile(path, 'utf8'),
      );
    }
  }
  return content;
}

/** Tell whether two captures are the same to the byte. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && hash(a) === hash(b);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(relative(folder, path)))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Tell whether a file, or a folder that it stands in, has a name that begins with a dot. */
function isHidden(path: string): boolean {
  return path.split(sep).some((name) => name.startsWith('.'));
}

async function readAreas(path: string, workingFolder: string, issues: Issue[]): Promise<Area[]> {
  const file = shownPath(path, workingFolder);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const parsed =
    text === undefined ? { problem: 'the file is missing.' } : parseAs(areasSchema, text);
  if ('value' in parsed) return parsed.value;
  issues.push(makeIssue('areas-not-valid', { file }, parsed));
  return [];
}

function unknownArea(area: string, areas: readonly Area[], file: string): Issue[] {
  const ids = areas.map(({ id }) => id);
  if (ids.length === 0 || ids.includes(area)) return [];
  return [makeIssue('theme-unknown-area', { file }, { area, areas: ids.join(', ') })];
}

function parseAs<Schema extends z.ZodType>(
  schema: Schema,
  yaml: string,
): { value: z.infer<Schema> } | { problem: string } {
  try {
    const result = schema.safeParse(parseYaml(yaml));
    return result.success ? { value: result.data } : { problem: z.prettifyError(result.error) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

function shownPath(path: string, workingFolder: string): string {
  const short = relative(workingFolder, path);
  return (short.startsWith('..') ? path : short).split(sep).join('/');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'permission is denied';
  return error.message.split('\n')[0] ?? error.message;
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
