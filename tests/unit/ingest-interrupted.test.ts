import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { lockArchive, unlockArchive } from '../../scripts/ingest/write-content.ts';
import { dailyPapersPage, shownPaper } from './daily-papers-page.ts';
import { ingestCommand } from './ingest-command.ts';
import { codesOf, pathsIn, temporaryArchive } from './temporary-archive.ts';

vi.setConfig({ testTimeout: 30_000 });

const page = dailyPapersPage([shownPaper('A Lamp for Every Desk'), shownPaper('Paper Boats')]);
const laterPage = dailyPapersPage([shownPaper('Paper Boats'), shownPaper('On Soup')]);

/** An archive of one digest, and a second digest that waits to be taken in. */
async function archiveWithInbox() {
  const archive = await temporaryArchive({ 'digests/2025-11-03.txt': page });
  await archive.ingest();
  await archive.write({ 'inbox/2025-11-04.txt': laterPage });
  return archive;
}

/** What an ingest that nobody stops makes of the same archive. */
async function finishedTree(): Promise<Map<string, string>> {
  const archive = await archiveWithInbox();
  await archive.ingest(['inbox']);
  return archive.tree();
}

// Windows knows no signals: a process is ended there as by kill -9.
describe.skipIf(process.platform === 'win32')('an ingest that is stopped while it writes', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('by %s ends with %i and leaves the archive as it was', async (stopWith, code) => {
    const archive = await archiveWithInbox();
    const before = await archive.tree();
    const args = ['--archive', archive.root, join(archive.root, 'inbox')];
    const result = await ingestCommand(args, { stopWith });
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toContain('Stopped: the archive is as it was.');
    expect(await archive.tree()).toEqual(before);
  });

  test('by kill -9 leaves the archive as it was, and the next ingest works', async () => {
    const archive = await archiveWithInbox();
    const before = await archive.tree();
    const args = ['--archive', archive.root, join(archive.root, 'inbox')];
    const { signal } = await ingestCommand(args, { stopWith: 'SIGKILL' });
    expect(signal).toBe('SIGKILL');
    const after = await archive.tree();
    expect(pathsIn(after, 'content/.ingest/')).toContain('content/.ingest/papers/on-soup.md');
    expect(new Map([...after].filter(([path]) => !path.includes('.ingest/')))).toEqual(before);
    expect(codesOf(await archive.ingest(['inbox']))).toEqual([]);
    expect(await archive.tree()).toEqual(await finishedTree());
  });
});

describe('an ingest that was killed while it put things in place', () => {
  /** The renames in their order; a kill can come after any number of them. */
  const renames = [
    ['content/.ingest/incoming/2025-11-04.txt', 'digests/2025-11-04.txt'],
    ['content/papers', 'content/.ingest/old-papers'],
    ['content/.ingest/papers', 'content/papers'],
    ['content/digests', 'content/.ingest/old-digests'],
    ['content/.ingest/digests', 'content/digests'],
  ] as const;

  test.each(Array.from({ length: renames.length + 1 }, (_, done) => done))(
    'is completed by the next one after %i renames',
    async (done) => {
      const archive = await archiveWithInbox();
      const args = ['--archive', archive.root, join(archive.root, 'inbox')];
      await ingestCommand(args, { stopWith: 'SIGKILL' });
      const sealed = join(archive.folders.work, 'sealed.json');
      await writeFile(sealed, JSON.stringify(['2025-11-04.txt']));
      for (const [from, to] of renames.slice(0, done)) {
        await rename(join(archive.root, from), join(archive.root, to));
      }
      const { changes } = await archive.ingest();
      expect(changes).toEqual({ added: 0, changed: 0, removed: 0 });
      expect(await archive.tree()).toEqual(await finishedTree());
    },
  );
});

test('an ingest that could not put things in place is completed by the next one', async () => {
  const archive = await temporaryArchive({ digests: 'in the way', 'inbox/2025-11-03.txt': page });
  expect(codesOf(await archive.ingest(['inbox']))).toEqual(['archive-not-usable']);
  await archive.remove('digests');
  expect((await archive.ingest()).changes).toEqual({ added: 0, changed: 0, removed: 0 });
  expect(pathsIn(await archive.tree(), 'content/.ingest')).toEqual([]);
  expect(pathsIn(await archive.tree(), 'content/papers')).toHaveLength(2);
});

describe('an archive that another ingest is writing', () => {
  test('is left alone', async () => {
    const archive = await archiveWithInbox();
    const other = process.pid + 1;
    lockArchive(archive.folders, { pid: other, isRunning: () => false });
    const before = await archive.tree();
    const report = await archive.ingest(['inbox'], { isRunning: true });
    expect(report.issues).toMatchObject([
      { code: 'archive-in-use', message: expect.stringContaining(String(other)) },
    ]);
    expect(await archive.tree()).toEqual(before);
    unlockArchive(archive.folders);
    expect(codesOf(await archive.ingest(['inbox']))).toEqual([]);
  });

  test('is taken over where that one does not run any more', async () => {
    const archive = await archiveWithInbox();
    const worker = { pid: process.pid, isRunning: () => false };
    await mkdir(archive.folders.work);
    await writeFile(join(archive.folders.work, 'pid'), String(process.pid + 1));
    expect(lockArchive(archive.folders, worker)).toBeUndefined();
    unlockArchive(archive.folders);
    expect(existsSync(archive.folders.work)).toBe(false);
  });

  test('can still be looked at with a dry run', async () => {
    const archive = await archiveWithInbox();
    lockArchive(archive.folders, { pid: process.pid + 1, isRunning: () => true });
    expect(codesOf(await archive.ingest(['inbox'], { dryRun: true, isRunning: true }))).toEqual([]);
  });
});
