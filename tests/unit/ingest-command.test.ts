import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { issueDefinitions } from '../../scripts/ingest/issue-definitions.ts';
import { dailyPapersPage, shownPaper } from './daily-papers-page.ts';
import { ingestCommand } from './ingest-command.ts';
import { pathsIn, temporaryArchive } from './temporary-archive.ts';

vi.setConfig({ testTimeout: 30_000 });

const page = dailyPapersPage([shownPaper('A Lamp for Every Desk')]);

describe('npm run ingest', () => {
  test('takes a digest in and says what it did', async () => {
    const archive = await temporaryArchive({ 'inbox/2025-11-03.txt': page });
    const args = ['--archive', '.', 'inbox/2025-11-03.txt'];
    const { code, stdout } = await ingestCommand(args, { folder: archive.root });
    expect(code).toBe(0);
    expect(stdout).toContain('1 paper, captured 2025-11-03 (from the file’s name)');
    expect(stdout).toContain('2 added, 0 changed, 0 removed');
    expect(pathsIn(await archive.tree(), 'content/papers/')).toHaveLength(1);
  });

  test('reads standard input', async () => {
    const archive = await temporaryArchive();
    const args = ['--archive', archive.root, '--captured', '2025-11-03', '-'];
    expect((await ingestCommand(args, { input: page })).code).toBe(0);
    expect(pathsIn(await archive.tree(), 'digests/')).toEqual(['digests/2025-11-03.txt']);
  });

  test('explains what every line of the digest became', async () => {
    const archive = await temporaryArchive({ 'digests/2025-11-03.txt': page });
    const args = ['--archive', archive.root, '--explain', '--dry-run'];
    const { stdout } = await ingestCommand(args);
    const numbers = [...stdout.matchAll(/^ *(\d+) {2}(?:blank|field|furniture|separator)/gm)];
    expect(numbers.map(([, line]) => Number(line))).toEqual(
      page
        .trimEnd()
        .split('\n')
        .map((_, index) => index + 1),
    );
    expect(stdout).toMatch(/^ *19 {2}field +paper 1: published$/m);
  });

  test('helps', async () => {
    const { code, stdout, stderr } = await ingestCommand(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const option of ['--archive DIR', '--captured', '--dry-run', '--explain', '--help']) {
      expect(stdout).toContain(option);
    }
  });
});

describe('a user’s mistake', () => {
  const mistakes: [what: string, args: string[], said: RegExp][] = [
    ['an unknown option', ['--colour'], /--colour/],
    ['an option without its value', ['--captured'], /--captured/],
    ['a value that is no day', ['--captured', '3 November'], /3 November/],
    ['a day that does not exist', ['--captured', '2025-02-29'], /2025-02-29/],
    ['a flag with a value', ['--dry-run=yes'], /--dry-run/],
    ['a file that is not there', ['nothing.txt'], /input-not-readable/],
    ['a file that is no digest', ['notes.txt'], /not-a-digest/],
    ['an empty file', ['empty.txt'], /file-empty/],
    ['an archive that is a file', ['--archive', 'notes.txt', 'page-2025-11-03.txt'], /notes\.txt/],
    ['nothing to ingest', [], /folder-without-digests/],
  ];

  test.each(mistakes)('ends with 1 and no stack trace: %s', async (_, args, said) => {
    const archive = await temporaryArchive({
      'empty.txt': '',
      'notes.txt': '# Notes\n',
      'page-2025-11-03.txt': page,
    });
    const before = await archive.tree();
    const all = args.includes('--archive') ? args : ['--archive', archive.root, ...args];
    const { code, stdout, stderr } = await ingestCommand(all, { folder: archive.root });
    expect(code).toBe(1);
    expect(stderr).toMatch(said);
    expect(stdout + stderr).not.toMatch(/^ +at |Error:.*\n +at |node:internal/m);
    expect(await archive.tree()).toEqual(before);
  });

  test('is shown with its place, code, message and hint', async () => {
    const broken = page.replace('  • 3 authors', '  • a few authors');
    const archive = await temporaryArchive({ 'inbox/2025-11-03.txt': broken });
    const args = ['--archive', '.', join('inbox', '2025-11-03.txt')];
    const { stderr, stdout } = await ingestCommand(args, { folder: archive.root });
    const { hint } = issueDefinitions['metadata-not-understood'];
    expect(stderr).toContain('inbox/2025-11-03.txt:17 error metadata-not-understood\n');
    expect(stderr).toContain('“• a few authors”');
    expect(stderr).toContain(`Hint: ${hint}`);
    expect(stdout).toContain('1 error: nothing was written.');
  });

  test('cannot send control sequences to the terminal', async () => {
    const broken = page.replace('  • 3 authors', '  • \u001B]0;title\u0007 authors');
    const archive = await temporaryArchive({ 'inbox/2025-11-03.txt': broken });
    const { stderr } = await ingestCommand(['--archive', archive.root, `${archive.root}/inbox`]);
    expect(stderr).toContain('metadata-not-understood');
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  });
});
