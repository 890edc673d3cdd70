import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, temporaryArchive } from '../temporary-archive.ts';
import { labelledArchive } from './labelled-archive.ts';

const labels = JSON.stringify({
  themes: { lamps: 'Light.' },
  papers: [
    { title: 'A Lamp of Glass', themes: ['lamps'] },
    { title: 'A Lamp of Brass', themes: ['lamps'] },
  ],
});

function themes(args: readonly string[], cwd = repository) {
  const script = join(repository, 'scripts/themes.ts');
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      { cwd, env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe('npm run themes', { timeout: 60_000 }, () => {
  test('--help names the commands, and each has a --help of its own', async () => {
    const { code, stdout } = await themes(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('evaluate');
    const help = await themes(['evaluate', '--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/^Usage: npm run themes -- evaluate FILE/);
  });

  test.each([
    [[], 'Name a command.', 'themes -- --help'],
    [['judge'], 'There is no command “judge”.', 'themes -- --help'],
    [['evaluate'], 'Name one file of labels.', 'themes -- evaluate --help'],
    [['evaluate', 'a.json', 'b.json'], 'Name one file of labels.', 'themes -- evaluate --help'],
    [['evaluate', 'a.json', '--folds', '1'], '--folds takes', 'themes -- evaluate --help'],
    [['evaluate', 'a.json', '--folds', 'ten'], '--folds takes', 'themes -- evaluate --help'],
  ])('%j is complained of', async (args, problem, help) => {
    const { code, stdout, stderr } = await themes(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(problem);
    expect(stderr).toContain(help);
  });

  test('evaluate prints figures and says what it could not judge', async () => {
    const { root, write } = await temporaryArchive({});
    await write({ ...labelledArchive, 'labels.json': labels });
    const args = ['evaluate', 'labels.json', '--archive', root, '--folds', '2'];
    const { code, stdout, stderr } = await themes(args, root);
    expect(code).toBe(0);
    expect(stdout).toContain('Papers judged: 1; labels not judged: 1.');
    expect(stdout).toMatch(/^lamps +1\.000 +1\.000 +1\.000 +1 +0 +0$/m);
    expect(stdout).toMatch(/^Cross-validation in 2 folds: micro-F1 1\.000/m);
    expect(stderr).toContain('label-without-paper');
    expect(stderr).toContain('A Lamp of Brass');
  });

  test('evaluate --json prints nothing but JSON to standard output', async () => {
    const { root, write } = await temporaryArchive({});
    await write({ ...labelledArchive, 'labels.json': labels });
    const { code, stdout } = await themes(
      ['evaluate', 'labels.json', '--archive', root, '--json'],
      root,
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      notJudged: 1,
      evaluation: { papers: 1, micro: { right: 1 } },
    });
  });

  test('evaluate fails with an issue where the labels cannot be used', async () => {
    const { root, write } = await temporaryArchive({});
    await write({ ...labelledArchive, 'labels.json': '[]' });
    const { code, stdout, stderr } = await themes(
      ['evaluate', 'labels.json', '--archive', root],
      root,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('labels-not-valid');
  });
});
