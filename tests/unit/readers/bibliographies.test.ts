import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../scripts/ingest/entry.ts';
import { bibtex } from '../../../scripts/ingest/readers/bibtex.ts';
import { cslJson } from '../../../scripts/ingest/readers/csl-json.ts';
import type { Reader } from '../../../scripts/ingest/readers/index.ts';
import { readBibtexNames } from '../../../scripts/ingest/readers/bibliography/bibtex-names.ts';
import { ris } from '../../../scripts/ingest/readers/ris.ts';
import { texToPlain } from '../../../scripts/ingest/readers/bibliography/tex-to-plain.ts';
import '../fixed-seed.ts';
import { processorTime } from '../processor-time.ts';
import { recordSource } from './record-source.ts';

const word = fc.stringMatching(/^[A-Za-zé0-9:()%&_#.]{1,9}$/);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => `On ${all.join(' ')}`);
const person = fc.record({
  given: fc.stringMatching(/^[A-Z][a-zé]{2,9}(-[a-z]{2,6})?$/),
  family: fc.stringMatching(/^(van der |de )?[A-Z][a-zé]{1,9}$/),
});
const record = fc.record({
  title: words,
  abstract: words,
  people: fc.array(person, { minLength: 1, maxLength: 5 }),
  year: fc.integer({ min: 1950, max: 2030 }),
  month: fc.integer({ min: 1, max: 12 }),
  venue: words,
  doi: fc.stringMatching(/^10\.\d{4,6}\/[a-z0-9]{3,10}$/),
});
type Listed = typeof record extends fc.Arbitrary<infer T> ? T : never;

function tex(text: string): string {
  return text.replace(/[%&_#]/g, '\\$&').replaceAll('é', "{\\'e}");
}

function toBibtex(listed: Listed, index: number): string {
  const { title, abstract, people, year, month, venue, doi } = listed;
  const names = people.map(({ given, family }, place) =>
    place % 2 === 0 ? `${tex(family)}, ${tex(given)}` : `${tex(given)} ${tex(family)}`,
  );
  return `@article{key${index},
  title = {{${tex(title)}}}, abstract = "${tex(abstract)}",
  author = {${names.join('\n    and ')}}, year = ${year}, month = ${months[month - 1]},
  journal = {${tex(venue)}}, doi = {${doi.toUpperCase()}}
}\n`;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function toRis({ title, abstract, people, year, month, venue, doi }: Listed): string {
  const date = `${year}/${String(month).padStart(2, '0')}//`;
  const names = people.map(({ given, family }) => `AU  - ${family}, ${given}`);
  const lines = ['TY  - JOUR', `TI  - ${title}`, ...names, `AB  - ${abstract}`, `DA  - ${date}`];
  return [...lines, `PY  - ${year}`, `T2  - ${venue}`, `DO  - ${doi}`, 'ER  - ', ''].join('\r\n');
}

function toCsl({ title, abstract, people, year, month, venue, doi }: Listed) {
  const issued = { 'date-parts': [[String(year), month]] };
  const facts = { type: 'article-journal', title, abstract, author: people, issued };
  return { ...facts, 'container-title': venue, DOI: doi };
}

function expected({ title, abstract, people, year, month, venue, doi }: Listed, index: number) {
  return {
    rank: index + 1,
    title,
    abstract: [abstract],
    abstractKind: 'abstract',
    authors: people.map(({ given, family }) => `${given} ${family}`),
    published: `${year}-${String(month).padStart(2, '0')}`,
    venue,
    identifiers: { doi },
  };
}

function withoutLines({ titleLine: _, abstractLine: __, ...entry }: Entry) {
  return entry;
}

describe('any bibliography', () => {
  test.each<[string, Reader, (records: Listed[]) => string]>([
    ['BibTeX', bibtex, (records) => records.map(toBibtex).join('\n')],
    ['RIS', ris, (records) => records.map(toRis).join('\r\n')],
    ['CSL-JSON', cslJson, (records) => JSON.stringify(records.map(toCsl), null, 2)],
  ])('in %s gives back the records that it was made of', (_, reader, render) => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (records) => {
        const [reading] = reader.read(recordSource(render(records)));
        expect(reading?.issues).toEqual([]);
        expect(reading?.entries.map(withoutLines)).toEqual(records.map(expected));
      }),
    );
  });
});

describe('a BibTeX value', () => {
  test.each([
    ['{G}{\\"o}del and \\\'{\\i}, \\v{c}, \\ss{} and \\o', 'Gödel and í, č, ß and ø'],
    ['5\\% of \\$5 \\& {\\textasciitilde}7', '5% of $5 & ~7'],
    ['$O(n^{2})$ and \\(x_i\\)', '$O(n^{2})$ and $x_i$'],
    ['a {$\\lambda$}-calculus of $\\alpha$', 'a λ-calculus of α'],
    ['a lone $ sign', 'a lone $ sign'],
    ['\\textit{slanted} and \\emph{stressed}', 'slanted and stressed'],
    ['http://a.b/\\~{}me', 'http://a.b/~me'],
    ['a \\{ with \\vphantom{\\}} its twin', 'a { with its twin'],
    ['too \\} many', 'too } many'],
    ['<i>no markup</i>', '<i>no markup</i>'],
  ])('%s becomes plain text', (value, plain) => {
    expect(texToPlain(value).replace(/\s+/gu, ' ')).toBe(plain);
  });

  test.each([
    ['Doe, Jane and Roe, Jr., John', ['Jane Doe', 'John Roe Jr.'], false],
    ['Shun-ichi Amari and others', ['Shun-ichi Amari'], true],
    [
      '{Pots and Pans, Inc.} and M{\\"u}ller, J{\\"o}rg',
      ['Pots and Pans, Inc.', 'Jörg Müller'],
      false,
    ],
    ['family=Jahn, given=Hans, prefix=von', ['Hans von Jahn'], false],
    ['Doe, Jane and and Roe, John and', ['Jane Doe', 'John Roe'], false],
  ])('of names is read: %s', (value, authors, hasMoreAuthors) => {
    expect(readBibtexNames(value)).toEqual({ authors, hasMoreAuthors });
  });
});

describe('a hostile bibliography', () => {
  test.each([
    ['braces that never close', '@article{a, title = {\n'.repeat(10_000)],
    ['strings made of strings', bomb()],
    ['a record that refers to itself', '@article{a, title = {x}, crossref = {a}}'],
    ['thousands of signs of TeX', `@article{a, title = {${'$\\('.repeat(20_000)}}}`],
    ['nothing but @', `@article{a, title = {x}}${' @'.repeat(100_000)}`],
  ])('is read quickly and without an exception: %s', (_, text) => {
    const started = processorTime();
    bibtex.read(recordSource(text));
    expect(processorTime() - started).toBeLessThan(3000);
  });
});

function bomb(): string {
  const names = Array.from({ length: 60 }, (_, index) => index);
  const strings = names.map((name) => `@string{a${name + 1} = a${name} # a${name} # a${name}}\n`);
  return `@string{a0 = "boom"}\n${strings.join('')}@article{a, title = a60}`;
}
