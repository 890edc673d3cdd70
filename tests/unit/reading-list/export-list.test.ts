/** What a reading list exports is read back by another parser: the readers of digests. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../scripts/ingest/readers/bibtex.ts';
import { cslJson } from '../../../scripts/ingest/readers/csl-json.ts';
import type { Reader } from '../../../scripts/ingest/readers/index.ts';
import { ris } from '../../../scripts/ingest/readers/ris.ts';
import type { KeptPaper } from '../../../src/lib/kept-paper.ts';
import { exportList, type ExportFormat } from '../../../src/scripts/reading-list/export-list.ts';
import { readKeptPapers } from '../../../src/scripts/reading-list/read-kept-papers.ts';
import '../fixed-seed.ts';
import { recordSource } from '../readers/record-source.ts';

const readers: [ExportFormat, Reader][] = [
  ['bibtex', bibtex],
  ['ris', ris],
  ['csl-json', cslJson],
];

const known: KeptPaper = {
  id: 'learning-100-of-r-and-d',
  title: 'Learning 100% of R&D: #1 in C_3 with BERT and $5 ~ {50}',
  authors: ['Zoë Müller', 'Ludwig van Beethoven', 'José Ñandú', '李明', 'The Example Team'],
  published: '2024-03-09',
  venue: 'Journal of Things & Others',
  identifiers: { doi: '10.1000/x_y' },
};

const word = fc.stringMatching(/^[A-Za-zéøßλИ李0-9%&_#$~^{}\\:()'"-]{1,9}$/);
const paper: fc.Arbitrary<KeptPaper> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{3,12}$/),
  title: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `On ${words.join(' ')}`),
  authors: fc.array(fc.stringMatching(/^[A-Z][a-zé]{2,8} [A-Z][a-zø]{2,9}$/), {
    minLength: 1,
    maxLength: 4,
  }),
  published: fc.constantFrom('1999', '2024-03', '2024-12-31'),
});

describe.each(readers)('a list exported as %s', (format, reader) => {
  const read = (papers: readonly KeptPaper[]) => {
    const [reading] = reader.read(recordSource(exportList(papers, format).text));
    expect(reading?.issues).toEqual([]);
    return reading?.entries ?? [];
  };

  test('says all that is known of a paper, special characters too', () => {
    const [entry, ...others] = read([known]);
    expect(others).toEqual([]);
    expect(entry?.title).toBe(known.title);
    expect(entry?.authors).toEqual(known.authors);
    expect(entry?.venue).toBe(known.venue);
  });

  test('names no author where none is known', () => {
    const text = exportList([{ id: 'a', title: 'A Paper', authorCount: 5 }], format).text;
    expect(text).not.toMatch(/author|AU {2}-|anonymous/i);
    expect(read([{ id: 'a', title: 'A Paper', authorCount: 5 }])).toHaveLength(1);
  });

  test('gives every title back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(paper, { selector: ({ id }) => id, maxLength: 4 }), (papers) => {
        fc.pre(papers.length > 0);
        expect(read(papers).map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
        expect(read(papers).map(({ authors }) => authors)).toEqual(
          papers.map(({ authors }) => authors),
        );
      }),
    );
  });
});

test('a list exported as JSON is imported as it was', () => {
  const papers = [{ ...known, note: 'Two\nlines', isRead: true as const }];
  expect(readKeptPapers(JSON.parse(exportList(papers, 'json').text))).toEqual(papers);
});
