/** What other programs read from a citation is what the archive knows of the paper. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../fixed-seed.ts';
import {
  citationFile,
  citationFormats,
  citationOf,
} from '../../../../src/lib/citation/citation-formats.ts';
import { cslItem } from '../../../../src/lib/citation/csl-item.ts';
import { splitName } from '../../../../src/lib/citation/split-name.ts';
import { cslItemsSchema } from './csl-schema.ts';
import { paperRecord } from './paper-record.ts';
import { readBibtex, readRis } from './read-citation.ts';

const [bibtex, ris, csl] = citationFormats.map((format) => ({
  ...format,
  of: (paper: Parameters<typeof citationOf>[1]) => format.join([citationOf(format, paper)]),
}));
if (!bibtex || !ris || !csl) throw new Error('A format is missing.');

const special = paperRecord({
  title: 'Größe & <i>50 %</i> of α_2 {sets} #1 \\foo ~x^2: “Zürich” – ’t 中文 `a` -- Łódź',
  authors: ['Zoë von Müller', '李明', 'Ana Łuk Jr.', 'Nguyễn Văn Đức', 'Qwen Team', 'A, Bé and C'],
  published: '2024-03-01',
  identifiers: { arxiv: '2403.00483' },
});

describe('special characters', () => {
  test('come back from BibTeX as they were', () => {
    const [entry] = readBibtex(bibtex.of(special));
    expect(entry?.title).toBe(special.title);
    expect(entry?.authors).toEqual(special.authors);
  });

  test('come back from RIS as they were', () => {
    const [record] = readRis(ris.of(special));
    expect(record?.title).toBe(special.title);
    expect(record?.authors.slice(0, 2)).toEqual(special.authors?.slice(0, 2));
  });

  test('are ASCII in BibTeX where TeX has a name for them', () => {
    const text = bibtex.of(paperRecord({ title: 'Größe & 5 % of α_1 – Łódź #1 $x_1$ ~' }));
    expect(text).toContain(
      String.raw`{Gr{\"o}{\ss}e \& 5 \% of $\alpha$\_1 -- {\L}{\'o}d{\'z} \#1 $x_1$ {\textasciitilde}}`,
    );
  });

  test('never break an entry, whatever the title and the names are', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(isOneLine);
    const names = fc.array(words, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, names, (title, authors) => {
        const [entry, ...others] = readBibtex(bibtex.of(paperRecord({ title, authors })));
        expect(others).toEqual([]);
        expect(entry?.key).toBe('some-paper');
        expect(squeezed(entry?.title ?? '')).toBe(squeezed(title));
        expect(entry?.authors).toHaveLength(authors.length);
      }),
    );
  });

  test('never break a RIS record', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(words.filter(isOneLine), (title) => {
        const lines = ris.of(paperRecord({ title })).trimEnd().split('\n');
        expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- ?/.test(line))).toEqual([]);
        expect(squeezed(readRis(ris.of(paperRecord({ title })))[0]?.title ?? '')).toBe(
          squeezed(title),
        );
      }),
    );
  });
});

describe('capitals of a BibTeX title', () => {
  test.for([
    ['BERT and an iPhone in 3D: A Survey', '{BERT} and an {iPhone} in {3D}: A Survey'],
    ['A study of Kalman filters in vision', 'A study of {Kalman} filters in vision'],
    ['Low-Rank “LLMs” for Vision', "Low-Rank ``{LLMs}'' for Vision"],
  ] as const)('are protected where they carry meaning: %s', ([title, expected]) => {
    expect(bibtex.of(paperRecord({ title }))).toContain(`title = {${expected}},`);
  });
});

describe('what is not known', () => {
  const bare = paperRecord({ authorCount: 5 });

  test('is no field of any format', () => {
    expect(readBibtex(bibtex.of(bare))[0]?.fields).toEqual({ title: bare.title });
    expect(ris.of(bare)).toBe('TY  - GEN\nTI  - Some Paper\nID  - some-paper\nER  - \n');
    expect(JSON.parse(csl.of(bare))).toEqual([
      { id: 'some-paper', type: 'document', title: 'Some Paper' },
    ]);
  });

  test('is said of authors who are not named', () => {
    const some = paperRecord({ authors: ['Ada Lamp'], hasMoreAuthors: true });
    expect(bibtex.of(some)).toContain('author = {Lamp, Ada and others}');
    expect(ris.of(some)).toMatch(/^AU {2}- Lamp, Ada\nID/m);
    expect(ris.of(some)).toMatch(/^N1 {2}- There are more authors/m);
  });

  test.for([
    ['2024', '2024//', 'year = {2024},\n}', [2024]],
    ['2024-03', '2024/03//', 'month = mar,\n}', [2024, 3]],
    ['2024-03-01', '2024/03/01/', 'month = mar,\n}', [2024, 3, 1]],
  ] as const)('is no part of a date: %s', ([published, date, end, parts]) => {
    const paper = paperRecord({ published });
    expect(ris.of(paper)).toContain(`PY  - 2024\nDA  - ${date === '2024//' ? '2024///' : date}\n`);
    expect(bibtex.of(paper)).toContain(end);
    expect(cslItem(paper).issued).toEqual({ 'date-parts': [parts] });
  });
});

describe('the type of a paper', () => {
  test.for([
    ['a journal', { venue: 'IEEE Transactions on Robotics' }, 'article', 'JOUR', 'article-journal'],
    ['a conference', { venue: 'NeurIPS' }, 'inproceedings', 'CONF', 'paper-conference'],
    ['arXiv', { identifiers: { arxiv: '2403.00483' } }, 'misc', 'UNPB', 'article'],
    ['nowhere known', {}, 'misc', 'GEN', 'document'],
  ] as const)('follows from where it appeared: %s', ([, facts, entryType, risType, cslType]) => {
    const paper = paperRecord(facts);
    expect(bibtex.of(paper)).toMatch(new RegExp(`^@${entryType}\\{some-paper,`));
    expect(ris.of(paper)).toMatch(new RegExp(`^TY {2}- ${risType}\n`));
    expect(cslItem(paper).type).toBe(cslType);
  });

  test('brings the identifiers that go with it', () => {
    const paper = paperRecord({ identifiers: { arxiv: '2403.00483', doi: '10.1234/a_{b}%c' } });
    const [entry] = readBibtex(bibtex.of(paper));
    expect(entry?.fields).toMatchObject({ eprint: '2403.00483', archiveprefix: 'arXiv' });
    expect(entry?.fields.doi).toBe('10.1234/a_%7Bb%7D%c');
    expect(readRis(ris.of(paper))[0]).toMatchObject({
      doi: '10.1234/a_{b}%c',
      url: 'https://arxiv.org/abs/2403.00483',
    });
  });
});

describe('names', () => {
  test.for([
    ['Ludwig van Beethoven', 'Ludwig|van|Beethoven|'],
    ['Jean de la Fontaine', 'Jean|de la|Fontaine|'],
    ['John A. Smith III', 'John A.||Smith|III'],
    ['De Cheng', 'De||Cheng|'],
    ['Yann LeCun', 'Yann||LeCun|'],
    ['李明', '李明'],
    ['OpenAI', 'OpenAI'],
    ['Qwen Team', 'Qwen Team'],
  ] as const)('are split for sorting: %s', ([name, expected]) => {
    const split = splitName(name);
    const parts =
      'literal' in split
        ? [split.literal]
        : [split.given, split['non-dropping-particle'], split.family, split.suffix];
    expect(parts.join('|')).toBe(expected);
  });

  test('lose no word when they are split', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        fc.pre(/\S/.test(text));
        const split: Record<string, string> = splitName(text);
        const order = ['literal', 'given', 'non-dropping-particle', 'family', 'suffix'];
        const parts = order.flatMap((part) => split[part] ?? []);
        expect(parts.join(' ').replace(/,(?= )/g, '')).toBe(
          text
            .trim()
            .split(/\s+/)
            .join(' ')
            .replace(/,(?= )/g, ''),
        );
      }),
    );
  });
});

test('CSL-JSON is what its specification says', () => {
  const papers = [special, paperRecord({ venue: 'NeurIPS', published: '2024' })];
  const items = cslItemsSchema.parse(JSON.parse(citationFile(csl, papers)));
  expect(items.map(({ id }) => id)).toEqual(['some-paper', 'some-paper']);
});

test('a file of citations is sorted by id, whatever the order of its papers', () => {
  const papers = ['b', 'c', 'a'].map((id) => paperRecord({ id }));
  for (const format of citationFormats) {
    expect(citationFile(format, papers)).toBe(citationFile(format, papers.toReversed()));
  }
  expect(readBibtex(citationFile(bibtex, papers)).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  expect(readRis(citationFile(ris, papers))).toHaveLength(3);
});

function isOneLine(text: string): boolean {
  return (
    /^[^\p{C}\p{Z}$]*[\p{L}\p{N}][^\p{C}$\t\n]*$/u.test(text) && text === text.normalize('NFC')
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
