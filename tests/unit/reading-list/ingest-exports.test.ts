/** A reading list becomes an archive: whatever its page exports, ingest takes in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { KeptPaper } from '../../../src/lib/kept-paper.ts';
import type { PaperRecord } from '../../../src/lib/paper.ts';
import { exportList, type ExportFormat } from '../../../src/scripts/reading-list/export-list.ts';
import { temporaryArchive } from '../temporary-archive.ts';

const papers: KeptPaper[] = [
  {
    id: 'a-lamp-for-50-percent-of-r-and-d-sharp-1-in-c-3-b-2-at-5-e19540',
    title: 'A Lamp for 50% of R&D: #1 in C_3 ~ b^2 at $5',
    authors: ['Zoë Müller', 'Ludwig van Beethoven', 'José Ñandú', '李明', 'The Example Team'],
    published: '2024-03-09',
    venue: 'Journal of Things & Others',
    identifiers: { doi: '10.1000/x_y' },
  },
  {
    id: 'lamps',
    title: 'Lamps',
    authors: ['Plato'],
    hasMoreAuthors: true,
    published: '2023',
    identifiers: { arxiv: '2303.00483' },
    note: 'Read <b>again</b>.',
    isRead: true,
  },
  { id: 'lanterns', title: 'Lanterns', authorCount: 5, themes: ['lamps'] },
];

const formats: ExportFormat[] = ['bibtex', 'ris', 'csl-json', 'json'];

describe.each(formats)('a list exported as %s', (format) => {
  test('becomes an archive of the same papers', async () => {
    const { report, kept } = await archiveOf(format);
    expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(kept.map(whatCitationsSay)).toEqual(papers.map(whatCitationsSay));
  });

  test('is read as what it is', async () => {
    const { report } = await archiveOf(format);
    expect(report.digests.map((digest) => digest.format)).toEqual([
      format === 'json' ? 'reading-list' : format,
    ]);
  });
});

test('the JSON of a list gives all but what the reader added, and says so', async () => {
  const { report, kept } = await archiveOf('json');
  expect(kept).toMatchObject(
    papers.map(({ id, note: _, isRead: __, themes: ___, ...paper }) => ({ id, ...paper })),
  );
  expect(report.issues.map(({ code }) => code)).toEqual(['reader-additions-left-out']);
});

async function archiveOf(format: ExportFormat) {
  const { name, text } = exportList(papers, format);
  const archive = await temporaryArchive({ [name]: text });
  const report = await archive.ingest([name]);
  const kept = readdirSync(archive.folders.papers)
    .toSorted()
    .map((name) => ({
      id: name.replace(/\.md$/, ''),
      ...paperOf(readFileSync(join(archive.folders.papers, name), 'utf8')),
    }));
  return { report, kept };
}

function paperOf(written: string): Omit<PaperRecord, 'id'> {
  return parse(written.split(/^---\n/m)[1] ?? '') as Omit<PaperRecord, 'id'>;
}

/** Years only: BibTeX knows no days. */
function whatCitationsSay(paper: Omit<KeptPaper, 'themes'>) {
  const { id, title, authors, hasMoreAuthors, published, venue, identifiers } = paper;
  const year = published?.slice(0, 4);
  return { id, title, authors, hasMoreAuthors, year, venue, identifiers };
}
