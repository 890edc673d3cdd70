/** A paper has one citation: the reading list exports what the paper's own page shows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex as bibtexReader } from '../../../scripts/ingest/readers/bibtex.ts';
import { bibtex } from '../../../src/lib/citation/bibtex.ts';
import { cslItem } from '../../../src/lib/citation/csl-item.ts';
import { ris } from '../../../src/lib/citation/ris.ts';
import type { KeptPaper } from '../../../src/lib/kept-paper.ts';
import { bibtexText } from '../../../src/scripts/reading-list/bibtex-text.ts';
import { risText } from '../../../src/scripts/reading-list/ris-text.ts';
import '../fixed-seed.ts';
import { recordSource } from '../readers/record-source.ts';

const signs = '\\{}$&%#_^~`<>|\'"-,.:;()*+=?!@/[]'.split('');
const piece = (letters: string) =>
  fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9]{1,9}$/),
    fc.constantFrom('BERT', 'iPhone', '3D', 'a', 'and', 'GPT-4', '$O(n^2)$', '$x_i$', '$5', '--'),
    fc.constantFrom(...signs, ...letters),
  );
const textOf = (letters: string) =>
  fc
    .array(fc.array(piece(letters), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 9 })
    .map((words) => `On ${words.map((word) => word.join('')).join(' ')}`);
const nameOf = (letters: string) =>
  fc.oneof(
    fc.constantFrom('Plato', 'Ludwig van Beethoven', 'John Roe Jr.', 'Pots and Pans, Inc.'),
    fc.constantFrom('The Example Team', 'Anne-Marie O’Neil', 'Band Andrews', 'A{B C}D'),
    fc
      .tuple(piece(letters), piece(letters))
      .map((parts) => parts.join(' '))
      .filter((name) => /\S/.test(name)),
  );
const paperOf = (letters: string): fc.Arbitrary<KeptPaper> =>
  fc.record(
    {
      id: fc.constant('a-paper'),
      title: textOf(letters),
      authors: fc.array(nameOf(letters), { minLength: 1, maxLength: 4 }),
      hasMoreAuthors: fc.constant(true as const),
      authorCount: fc.integer({ min: 1, max: 900 }),
      published: fc.constantFrom('1665', '1999', '2024-03', '2024-12-31'),
      venue: fc.oneof(fc.constant('Journal of Things & Others'), textOf(letters)),
      identifiers: fc.constantFrom({ arxiv: '2403.00483' }, { doi: '10.1000/x_{y}' }, {}),
    },
    { requiredKeys: ['id', 'title'] },
  );

const itemOf = (paper: KeptPaper) =>
  cslItem({ ...paper, abstract: '', digests: [], sources: {}, themes: [] });

describe('any paper', () => {
  test('has the same BibTeX on its page and on the list, sign by sign, where it is in ASCII', () => {
    fc.assert(
      fc.property(paperOf(''), (paper) => {
        const ascii = JSON.stringify(paper).replaceAll('’', "'");
        const item = itemOf(JSON.parse(ascii) as KeptPaper);
        expect(bibtexText(item)).toBe(bibtex(item));
      }),
    );
  });

  test('has BibTeX that is read as the same, where it has other letters', () => {
    fc.assert(
      fc.property(paperOf('éßøñÅİλΩИ李–—“”’×∞'), (paper) => {
        const item = itemOf(paper);
        expect(readBack(bibtexText(item))).toEqual(readBack(bibtex(item)));
      }),
    );
  });

  test('has the same RIS on its page and on the list', () => {
    fc.assert(
      fc.property(paperOf('éßøñÅλИ李–“”’×'), (paper) => {
        const item = itemOf(paper);
        expect(risText(item)).toBe(ris(item));
      }),
    );
  });
});

function readBack(text: string) {
  const [reading] = bibtexReader.read(recordSource(text));
  expect(reading?.issues).toEqual([]);
  return reading?.entries.map(({ title, authors, hasMoreAuthors, venue, published }) => ({
    ...{ title, authors, hasMoreAuthors, venue, published },
  }));
}
