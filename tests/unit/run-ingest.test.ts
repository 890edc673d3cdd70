import { describe, expect, test } from 'vitest';
import { dailyPapersPage, shownPaper } from './daily-papers-page.ts';
import { codesOf, pathsIn, temporaryArchive } from './temporary-archive.ts';

const page = dailyPapersPage([shownPaper('A Lamp for Every Desk'), shownPaper('Paper Boats')]);
const laterPage = dailyPapersPage([shownPaper('Paper Boats'), shownPaper('On Soup')]);

describe('a new digest', () => {
  test('is copied into the archive to the byte, and its papers become content', async () => {
    const archive = await temporaryArchive({ 'inbox/2025-11-03.txt': page });
    const report = await archive.ingest(['inbox/2025-11-03.txt']);
    expect(report.issues).toEqual([]);
    expect(report).toMatchObject({ papers: 2, unplaced: 1, themes: 1 });
    const tree = await archive.tree();
    expect(tree.get('digests/2025-11-03.txt')).toBe(Buffer.from(page).toString('latin1'));
    expect(pathsIn(tree, 'content/papers/')).toEqual([
      'content/papers/a-lamp-for-every-desk.md',
      'content/papers/paper-boats.md',
    ]);
    expect(pathsIn(tree, 'content/digests/')).toEqual(['content/digests/2025-11-03.json']);
    expect(pathsIn(tree, 'content/.ingest')).toEqual([]);
  });

  test('given with --captured gets the day into its name', async () => {
    const archive = await temporaryArchive({ 'inbox/page.txt': page });
    await archive.ingest(['inbox/page.txt'], { captured: '2025-11-03' });
    expect(pathsIn(await archive.tree(), 'digests/')).toEqual(['digests/page-2025-11-03.txt']);
    const again = await archive.ingest();
    expect(again.digests[0]?.capture).toEqual({ date: '2025-11-03', source: 'the file’s name' });
    expect(again.changes).toEqual({ added: 0, changed: 0, removed: 0 });
  });

  test('comes from standard input too', async () => {
    const archive = await temporaryArchive();
    const standardInput = Buffer.from(page);
    const report = await archive.ingest([], { standardInput, captured: '2025-11-03' });
    expect(report.papers).toBe(2);
    expect(pathsIn(await archive.tree(), 'digests/')).toEqual(['digests/2025-11-03.txt']);
  });

  test('may come with others in a folder; hidden files are passed over', async () => {
    const archive = await temporaryArchive({
      'inbox/2025-11-03.txt': page,
      'inbox/deeper/2025-11-04.txt': laterPage,
      'inbox/.DS_Store': 'not for us',
    });
    const report = await archive.ingest(['inbox']);
    expect(report.digests.map(({ id }) => id)).toEqual(['2025-11-03', '2025-11-04']);
    expect(report.papers).toBe(3);
  });

  test('that the archive holds already is nothing new', async () => {
    const archive = await temporaryArchive({ 'inbox/2025-11-03.txt': page });
    await archive.ingest(['inbox/2025-11-03.txt']);
    const before = await archive.tree();
    const report = await archive.ingest(['inbox/2025-11-03.txt', 'digests/2025-11-03.txt']);
    expect(report.digests).toHaveLength(1);
    expect(await archive.tree()).toEqual(before);
  });
});

describe('an archive that was ingested', () => {
  test('is the same to the byte when it is ingested again', async () => {
    const archive = await temporaryArchive({ 'digests/2025-11-03.txt': page });
    const first = await archive.ingest();
    expect(first.changes).toEqual({ added: 3, changed: 0, removed: 0 });
    const before = await archive.tree();
    const second = await archive.ingest();
    expect(second.changes).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(await archive.tree()).toEqual(before);
  });

  test('is the same to the byte when it is made from scratch', async () => {
    const archive = await temporaryArchive({ 'digests/2025-11-03.txt': page });
    await archive.ingest();
    await archive.write({ 'inbox/2025-11-04.txt': laterPage });
    await archive.ingest(['inbox/2025-11-04.txt']);
    const before = await archive.tree();
    await archive.remove('content/papers');
    await archive.remove('content/digests');
    await archive.ingest();
    expect(await archive.tree()).toEqual(before);
  });

  test('loses the papers of a digest that was taken out, and says so', async () => {
    const archive = await temporaryArchive({
      'digests/2025-11-03.txt': page,
      'digests/2025-11-04.txt': laterPage,
    });
    await archive.ingest();
    await archive.remove('digests/2025-11-04.txt');
    const { changes } = await archive.ingest();
    expect(changes).toEqual({ added: 0, changed: 1, removed: 2 });
    expect(pathsIn(await archive.tree(), 'content/papers/')).toEqual([
      'content/papers/a-lamp-for-every-desk.md',
      'content/papers/paper-boats.md',
    ]);
  });

  test('keeps what people wrote', async () => {
    const archive = await temporaryArchive({
      'digests/2025-11-03.txt': page,
      'content/about.md': 'Ours.\n',
      'content/corrections/paper-boats.yaml': 'authorCount: 7\n',
    });
    const before = await archive.tree();
    await archive.ingest();
    expect(Object.fromEntries(await archive.tree())).toMatchObject(Object.fromEntries(before));
  });
});

describe('a dry run', () => {
  test('says what would be done and writes nothing at all', async () => {
    const archive = await temporaryArchive({ 'inbox/2025-11-03.txt': page });
    const before = await archive.tree();
    const report = await archive.ingest(['inbox/2025-11-03.txt'], { dryRun: true });
    expect(report.changes).toEqual({ added: 3, changed: 0, removed: 0 });
    expect(await archive.tree()).toEqual(before);
  });

  test('finds the errors that a real one would', async () => {
    const archive = await temporaryArchive({ 'inbox/empty.txt': '' });
    const report = await archive.ingest(['inbox/empty.txt'], { dryRun: true });
    expect(codesOf(report)).toEqual(['file-empty']);
  });
});

test('what stands on each line is reported for each digest', async () => {
  const archive = await temporaryArchive({ 'digests/2025-11-03.txt': page });
  const [digest] = (await archive.ingest()).digests;
  const counted = Object.values(digest?.lines ?? {}).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(page.trimEnd().split('\n').length);
  expect(digest?.ledger).toHaveLength(counted);
});
