import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readThemes } from '../../../scripts/ingest/read-archive.ts';
import {
  pathsIn,
  readTree,
  repository,
  temporaryArchive,
  temporaryFolder,
  writeFiles,
} from '../temporary-archive.ts';

function suggest(args: readonly string[], cwd = repository) {
  const script = join(repository, 'scripts/themes.ts');
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [script, 'suggest', ...args],
      { cwd, env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const threeFields = () =>
  readFile(join(import.meta.dirname, 'suggestions/three-fields.txt'), 'utf8');

/** A folder that holds the invented papers as a digest. */
async function withDigest() {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'fields.jsonl': await threeFields() });
  return folder;
}

describe('npm run themes -- suggest', { timeout: 60_000 }, () => {
  test('reports each proposed theme with its phrases and samples, and all that it left out', async () => {
    const folder = await withDigest();
    const { code, stdout, stderr } = await suggest(['fields.jsonl'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('== Tidal turbines (a new area, tidal-turbines)');
    expect(stdout).toMatch(
      /^Tidal turbines \(tidal-turbines\)\n {2}14 papers; the phrases place 93 %/m,
    );
    expect(stdout).toMatch(/^ {2}- Wakes behind Tidal Turbines$/m);
    expect(stdout).toContain('Papers looked at: 44. Themes proposed: 3, from 42 papers');
    expect(stdout).toContain('No theme is proposed for 2 papers:');
    expect(stderr).toContain('Comparing papers: 44 of 44');
    expect([...(await readTree(folder)).keys()]).toEqual(['fields.jsonl']);
  });

  test('--out writes files that an archive takes as its themes, and never a second time', async () => {
    const folder = await withDigest();
    const args = ['fields.jsonl', '--out', 'archive/content/themes'];
    expect((await suggest(args, folder)).code).toBe(0);
    const themes = join(folder, 'archive/content/themes');
    const read = await readThemes(themes, folder);
    expect(read.issues).toEqual([]);
    expect(read.themes.map(({ id }) => id)).toEqual([
      'glass',
      'honey-bee-colonies',
      'tidal-turbines',
    ]);

    const before = await readTree(folder);
    const again = await suggest(args, folder);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('Nothing was written');
    expect(again.stderr).toContain('glass.md');
    expect(await readTree(folder)).toEqual(before);
  });

  test('looks only at the papers of an archive that stand under none of its themes', async () => {
    const { root, write } = await temporaryArchive({});
    await write({
      'content/themes/lamps.md':
        '---\ntitle: Bees\narea: things\ndefinition: Bees.\nphrases: { bees: 5, hive: 5, queen: 5 }\n---\n',
      'digests/fields.jsonl': await threeFields(),
    });
    const { code, stdout, stderr } = await suggest(['--archive', root, '--json'], root);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Papers that stand under a theme, and are left out: 1[0-9]\./);
    const { proposed, areas } = JSON.parse(stdout) as {
      proposed: { theme: { id: string; area: string } }[];
      areas: unknown[];
    };
    expect(proposed.map(({ theme }) => theme.id)).not.toContain('honey-bee-colonies');
    expect(proposed.map(({ theme }) => theme.area)).toEqual(proposed.map(() => 'things'));
    expect(proposed.length).toBeGreaterThanOrEqual(2);
    expect(areas).toEqual([]);

    const all = await suggest(['--archive', root, '--all', '--json'], root);
    expect(all.stdout).toContain('honey-bee-colonies');
    expect(pathsIn(await readTree(root), 'content/')).toEqual([
      'content/themes/areas.yaml',
      'content/themes/lamps.md',
    ]);
  });

  test('--show prints the file of one theme, and says which there are', async () => {
    const folder = await withDigest();
    const { code, stdout } = await suggest(['fields.jsonl', '--show', 'glass'], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^---\n# Proposed from 14 papers/);
    const unknown = await suggest(['fields.jsonl', '--show', 'lamps'], folder);
    expect({ code: unknown.code, stdout: unknown.stdout }).toEqual({ code: 1, stdout: '' });
    expect(unknown.stderr).toContain('there are: glass, honey-bee-colonies, tidal-turbines.');
  });

  test.each([
    [['--themes', '0'], '--themes takes a whole number from 1 on, not “0”.'],
    [['--themes', 'many'], '--themes takes a whole number'],
    [['--shelves'], 'Unknown option'],
  ])('%j is complained of', async (args, problem) => {
    const { code, stdout, stderr } = await suggest(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(problem);
    expect(stderr).toContain('themes -- suggest --help');
  });

  test('fails with an issue where a file or an archive cannot be read', async () => {
    const folder = await temporaryFolder();
    const file = await suggest(['nowhere.jsonl'], folder);
    expect({ code: file.code, stdout: file.stdout }).toEqual({ code: 1, stdout: '' });
    expect(file.stderr).toContain('input-not-readable');
    const archive = await suggest(['--archive', 'nowhere'], folder);
    expect(archive.code).toBe(1);
    expect(archive.stderr).toContain('folder-without-digests');
  });

  test('an --out that is a file is complained of', async () => {
    const folder = await withDigest();
    const { code, stderr } = await suggest(['fields.jsonl', '--out', 'fields.jsonl'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('Nothing was written: fields.jsonl cannot be written to');
  });
});
