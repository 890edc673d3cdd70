/** All real captures in one archive: what each of their lines became, and that order is nothing. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IngestReport } from '../../scripts/ingest/ingest-report.ts';
import { repository, temporaryArchive } from './temporary-archive.ts';

const captures = resolve(repository, '../shared/digests');
const isThere = existsSync(captures);
const where = isThere ? '' : ' (skipped: the captures are not kept beside this checkout)';
const names = [
  'cv-arxiv-daily.md',
  'hf-daily-papers-2025-11-03.txt',
  'hf-daily-papers-2026-06-29.txt',
  'hf-daily-papers-2026-10-02.md',
  'ml-papers-of-the-week.md',
];
const files = names.map((name) => join(captures, name));

describe.skipIf(!isThere)(`all real captures in one archive${where}`, () => {
  test('have every row and paper as an entry or an issue, and each paper once', async () => {
    const archive = await temporaryArchive({});
    const report = await archive.ingest(files);
    expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(entriesOf(report, 'hf-daily-papers-2025-11-03')).toBe(99);
    expect(entriesOf(report, 'hf-daily-papers-2026-06-29')).toBe(3);
    expect(entriesOf(report, 'hf-daily-papers-2026-10-02')).toBe(4);
    expect(entriesOf(report, 'ml-papers-of-the-week')).toBe(1300);
    expect(entriesOf(report, 'cv-arxiv-daily')).toBe(9312);
    const repeated = report.merges.reduce((sum, { places }) => sum + places.length - 1, 0);
    expect(report.papers + repeated).toBe(99 + 3 + 4 + 1300 + 9312);
    const tree = await archive.tree();
    const pages = [...tree.keys()].filter((path) => path.startsWith('content/papers/'));
    expect(pages).toHaveLength(report.papers);
    for (const id of ['2606.00683', '2502.20581', '2605.08583', '2609.00319']) {
      const holders = pages.filter((path) => String(tree.get(path)).includes(`arxiv: "${id}"`));
      expect(holders, id).toHaveLength(1);
    }
  }, 60_000);

  test('give the same archive to the byte in whatever order they come', async () => {
    const together = await temporaryArchive({});
    await together.ingest(files);
    const oneByOne = await temporaryArchive({});
    for (const file of files.toReversed()) await oneByOne.ingest([file]);
    expect(await oneByOne.tree()).toEqual(await together.tree());
  }, 120_000);
});

function entriesOf({ digests }: IngestReport, id: string): number {
  const parts = digests.filter((digest) => digest.id === id || digest.id.startsWith(`${id}-`));
  return parts.reduce((sum, { entries }) => sum + entries, 0);
}
