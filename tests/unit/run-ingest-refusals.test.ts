import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archiveFolders } from '../../src/lib/archive-folders.ts';
import { dailyPapersPage, shownPaper } from './daily-papers-page.ts';
import { page, refusedArchives, refusedFiles } from './refused-inputs.ts';
import { codesOf, repository, temporaryArchive } from './temporary-archive.ts';

describe('one error, and not a byte of the archive changes', () => {
  test.each([...refusedFiles, ...refusedArchives])('$what', async (refusal) => {
    const { files, code, place, captured } = refusal;
    const archive = await temporaryArchive({ 'digests/2025-11-03.txt': page });
    expect(codesOf(await archive.ingest())).toEqual([]);
    await archive.write(files);
    const inbox = Object.keys(files).some((path) => path.startsWith('inbox/')) ? ['inbox'] : [];
    const inputs = refusal.inputs ?? inbox;
    const before = await archive.tree();
    const report = await archive.ingest(inputs, captured === undefined ? {} : { captured });
    const [issue, ...more] = report.issues.filter(({ severity }) => severity === 'error');
    const file = issue?.line === undefined ? issue?.file : `${issue.file}:${issue.line}`;
    expect([issue?.code, file, more]).toEqual([code, place, []]);
    expect(await archive.tree()).toEqual(before);
  });
});

test('every error of every file is shown, in the order of files and lines', async () => {
  const archive = await temporaryArchive({
    'inbox/a.txt': '',
    'inbox/b-2025-11-03.txt': page
      .replace('  • 3 authors', '  • many authors')
      .replace('Mar 4, 2024', 'Mar 40, 20'),
    'content/themes/lamps.md': 'Lamps.\n',
  });
  const { issues } = await archive.ingest(['inbox']);
  expect(issues.map(({ file, line, code }) => [file, line, code])).toEqual([
    ['content/themes/lamps.md', undefined, 'theme-not-valid'],
    ['inbox/a.txt', 1, 'file-empty'],
    ['inbox/b-2025-11-03.txt', 17, 'metadata-not-understood'],
    ['inbox/b-2025-11-03.txt', 19, 'metadata-not-understood'],
  ]);
});

describe('an archive that is no folder', () => {
  test.each(['a-file', 'a-folder-with-a-file'])(
    'is an issue, not an exception: %s',
    async (name) => {
      const archive = await temporaryArchive({
        'inbox/2025-11-03.txt': page,
        'a-file': '',
        'a-folder-with-a-file/digests': '',
      });
      const before = await archive.tree();
      const folders = archiveFolders(repository, join(archive.root, name));
      expect(codesOf(await archive.ingest(['inbox'], { folders }))).toEqual(['archive-not-usable']);
      expect(Object.fromEntries(await archive.tree())).toMatchObject(Object.fromEntries(before));
    },
  );
});

test('an archive without any digest says so', async () => {
  const archive = await temporaryArchive();
  expect(codesOf(await archive.ingest())).toEqual(['folder-without-digests']);
});

describe('a title of which nothing is left when it is repaired', () => {
  test.each(['\u200B', '\\quad', '\\\\'])('is an issue, not an exception: %j', async (title) => {
    const content = dailyPapersPage([shownPaper(title), shownPaper('Paper Boats')]);
    const archive = await temporaryArchive({ 'digests/2025-11-03.txt': content });
    const { issues } = await archive.ingest();
    expect(issues.map(({ severity, line }) => [severity, line])).toContainEqual(['error', 13]);
  });
});
