import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLines } from '../../../scripts/ingest/readers/json-lines.ts';
import { onceOnly } from '../../../scripts/ingest/readers/records/repeated-list.ts';
import '../fixed-seed.ts';
import { processorTime } from '../processor-time.ts';
import { recordSource } from './record-source.ts';
import { summariseIssue } from './summarise-reading.ts';

const corpus = join(import.meta.dirname, '../../../../shared/corpus/papers-20k.jsonl.gz');

const text = fc.string({ minLength: 1, maxLength: 30 }).map((words) => `A${words}`);
const paragraph = fc
  .stringMatching(/^[A-Za-z*_$\\<>&"“” ]{0,40}[a-z]$/)
  .map((words) => `We ${words}`);
const id = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9})?$/);
const count = fc.nat(9999);
const facts = fc.record(
  {
    abstract: fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
    isSummary: fc.constant(true),
    published: fc.constantFrom('2024', '2024-03', '2024-01-01'),
    authors: fc.array(text, { minLength: 1, maxLength: 4 }),
    hasMoreAuthors: fc.constant(true),
    authorCount: fc.integer({ min: 1, max: 3000 }),
    organization: fc.record({ id: text, name: text }),
    venue: text,
    identifiers: fc.record(
      {
        arxiv: fc.stringMatching(/^\d{4}\.\d{5}$/),
        arxivVersion: fc.integer({ min: 1, max: 9 }),
        url: fc.webUrl(),
      },
      { requiredKeys: [] },
    ),
    links: fc.array(
      fc.record({ kind: fc.constantFrom('code', 'pdf', 'other'), url: fc.webUrl() }),
      { minLength: 1 },
    ),
    counts: fc.record({ comments: count, stars: count, upvotes: count }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const derived = fc.record({
  themes: fc.array(fc.record({ id, score: count, evidence: fc.constant([]) })),
  digests: fc.array(fc.record({ id, rank: fc.integer({ min: 1 }) }), { minLength: 1 }),
  sources: fc.constant({}),
  addresses: fc.array(id, { minLength: 1 }),
});

describe('an archive’s own papers.jsonl', () => {
  test('gives every field back as it was', () => {
    const paper = fc.tuple(id, text, facts, derived);
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 5 }), (papers) => {
        const lines = papers.map(([paperId, title, fields, rest]) =>
          JSON.stringify({ id: paperId, title, ...fields, ...rest }),
        );
        const [reading] = jsonLines.read(recordSource(`${lines.join('\n')}\n`));
        expect(reading?.issues).toEqual([]);
        expect(reading?.entries).toEqual(
          papers.map(([paperId, title, { abstract, isSummary, ...fields }, rest], index) => ({
            ...{ rank: index + 1, titleLine: index + 1, abstractLine: index + 1 },
            ...{ title, ...fields, isNormalised: true, abstract: abstract?.split('\n\n') ?? [] },
            addresses: [paperId, ...rest.addresses],
            ...(isSummary ? { abstractKind: 'summary' } : {}),
          })),
        );
      }),
    );
  });
});

describe('a list of authors', () => {
  test.each([
    [
      ['A', 'B', 'A', 'B'],
      ['A', 'B'],
    ],
    [['A', 'A'], ['A']],
    [
      ['A', 'B', 'A', 'B', 'A', 'B'],
      ['A', 'B'],
    ],
    [
      ['A', 'B', 'A'],
      ['A', 'B', 'A'],
    ],
    [['A'], ['A']],
    [[], []],
  ])('is taken once where it is one list repeated: %j', (list, once) => {
    expect(onceOnly(list)).toEqual(once);
  });
});

describe('dates of January 1st', () => {
  const record = (date: string) => `${JSON.stringify({ title: `A ${date}`, date })}\n`;

  test('are years where there are two or more and no others', () => {
    const [reading] = jsonLines.read(recordSource(record('2020-01-01') + record('2021-01-01')));
    expect(reading?.entries.map(({ published }) => published)).toEqual(['2020', '2021']);
    expect(reading?.issues.map(summariseIssue)).toEqual(['1 dates-of-january-first']);
  });

  test('are days where there is one, or another date beside them', () => {
    const [one] = jsonLines.read(recordSource(record('2020-01-01')));
    expect(one?.entries[0]?.published).toBe('2020-01-01');
    const [two] = jsonLines.read(recordSource(record('2020-01-01') + record('2021-01-02')));
    expect(two?.entries[0]?.published).toBe('2020-01-01');
    expect(two?.issues).toEqual([]);
  });
});

describe('the corpus', () => {
  test.skipIf(!existsSync(corpus))(
    'of 20,000 papers is read in seconds (needs ../shared/corpus)',
    () => {
      const source = recordSource(gunzipSync(readFileSync(corpus)).toString());
      const started = processorTime();
      const [reading] = jsonLines.read(source);
      expect(processorTime() - started).toBeLessThan(10_000);
      expect(reading?.entries).toHaveLength(20_000);
      expect(reading?.entries.every(({ published }) => published?.length === 4)).toBe(true);
      expect(reading?.issues.map(({ code }) => code).toSorted()).toEqual([
        'authors-repeated',
        'dates-of-january-first',
      ]);
    },
  );
});
