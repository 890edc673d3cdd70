import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { topicTables } from '../../../scripts/ingest/readers/topic-tables.ts';
import '../fixed-seed.ts';
import { fixturePairs } from '../fixture-pairs.ts';
import { processorTime } from '../processor-time.ts';
import {
  captureNamed,
  captureNames,
  expectEveryLineAccounted,
  sourceOf,
  summariseList,
} from './list-source.ts';

const fixtures = fixturePairs(join(import.meta.dirname, 'topic-tables'));

describe('a captured list', () => {
  test.each(fixtures)('gives what is written beside it: $name', ({ input, expected }) => {
    expect(topicTables.read(sourceOf(input)).map(summariseList)).toEqual([expected]);
  });

  test.each(fixtures)('is recognised by its content: $name', ({ input }) => {
    expect(topicTables.recognises(sourceOf(input))).toBe(true);
  });

  test.each(fixtures)('loses no line without an issue: $name', ({ input }) => {
    expectEveryLineAccounted(topicTables.read(sourceOf(input)), sourceOf(input));
  });

  test('is not taken for one where no table has titles', () => {
    expect(topicTables.recognises(sourceOf('|Date|Weather|\n|---|---|\n|1|2|'))).toBe(false);
  });
});

const word = fc.stringMatching(/^[A-Za-zé0-9"%~-]{0,8}[A-Za-zé]$/);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const row = fc.record({
  title: fc
    .tuple(words, fc.constantFrom('', ' $x_1 * y_1$', ' \\alpha', ' A & B', ' P(a)'))
    .map((parts) => `On ${parts.join('')}`),
  author: words.filter((name) => !/\bet\b|\band\b/i.test(name)),
  arxiv: fc.stringMatching(/^2[0-5]0[1-9]\.\d{5}$/),
  version: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  code: fc.option(fc.constant('https://github.com/a/b_c_d'), { nil: undefined }),
  day: fc.integer({ min: 10, max: 28 }),
});
type Row = typeof row extends fc.Arbitrary<infer Each> ? Each : never;

function render({ title, author, arxiv, version, code, day }: Row, isBold: boolean): string {
  const bold = isBold ? '**' : '';
  const id = `${arxiv}${version === undefined ? '' : `v${version}`}`;
  const link = code === undefined ? 'null' : `${bold}[link](${code})${bold}`;
  const cells = [`${bold}2024-02-${day}${bold}`, `${bold}${title}${bold}`, `${author} et.al.`];
  return `|${[...cells, `[${id}](http://arxiv.org/abs/${id})`, link].join('|')}|`;
}

function expectedOf({ title, author, arxiv, version, code, day }: Row, index: number) {
  const id = `${arxiv}${version === undefined ? '' : `v${version}`}`;
  return {
    rank: index + 1,
    titleLine: index + 5,
    abstractLine: index + 5,
    title,
    abstract: [],
    published: `2024-02-${day}`,
    authors: [author],
    hasMoreAuthors: true,
    identifiers: { arxiv, ...(version === undefined ? {} : { arxivVersion: version }) },
    links: [
      { kind: 'paper', url: `http://arxiv.org/abs/${id}` },
      ...(code === undefined ? [] : [{ kind: 'code', url: code }]),
    ],
    topic: 'Topic',
  };
}

describe('any list', () => {
  test('gives back the rows that it was made of', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), fc.boolean(), (rows, isBold) => {
        const head = [
          '## Updated on 2026.06.29',
          '## Topic',
          '|Publish Date|Title|Authors|PDF|Code|',
          '|---|---|---|---|---|',
        ];
        const text = [...head, ...rows.map((each) => render(each, isBold))].join('\n');
        const [reading] = topicTables.read(sourceOf(text));
        expect(reading?.issues).toEqual([]);
        expect(reading?.entries).toEqual(rows.map(expectedOf));
      }),
    );
  });

  test('made of lists’ own lines and any characters loses no line in silence', () => {
    const own = fc.constantFrom(...fixtures.flatMap(({ input }) => input.split('\n')));
    const line = fc.oneof(
      own,
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `|${text}|${text}|`),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (some) => {
        const source = sourceOf(some.join('\n'));
        expectEveryLineAccounted(topicTables.read(source), source);
      }),
    );
  });

  test.each(['*a ', '<!--', '[', '**', '|', '`', '\\', '$', ' et', '10.1000/', 'https://'])(
    'is read in time where a row repeats %j',
    (sign) => {
      const line = `|2024-02-10|${sign.repeat(150_000 / sign.length)}|Ada|null|null|`;
      const text = `|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n${line}\n${line.slice(11)}${line}`;
      const source = sourceOf(text);
      const start = processorTime();
      expectEveryLineAccounted(topicTables.read(source), source);
      expect(processorTime() - start).toBeLessThan(2000);
    },
  );
});

const capture = captureNamed('cv-arxiv-daily.md');
const others = captureNames.filter((name) => name !== 'cv-arxiv-daily.md');

describe.skipIf(!capture)('the real list (skipped where ../shared/digests is missing)', () => {
  const source = capture ?? sourceOf('');
  const readings = topicTables.read(source);
  const entries = readings.flatMap((reading) => reading.entries);

  test('is recognised, and the other captures are not taken for one', () => {
    expect(topicTables.recognises(source)).toBe(true);
    for (const name of others)
      expect(topicTables.recognises(captureNamed(name) ?? sourceOf(''))).toBe(false);
  });

  test('has 9,312 rows under six topics, 8,563 papers, and no issue', () => {
    expect([entries.length, new Set(entries.map(({ topic }) => topic)).size]).toEqual([9312, 6]);
    expect(new Set(entries.map(({ identifiers }) => identifiers?.arxiv)).size).toBe(8563);
    expect(readings.flatMap(({ issues }) => issues)).toEqual([]);
    expectEveryLineAccounted(readings, source);
  });

  test('gives each paper a date, an arXiv id, a first author and a link, and 1,657 their code', () => {
    const lacking = entries.filter(
      ({ published, identifiers, authors, links }) =>
        published?.length !== 10 || !identifiers?.arxiv || authors?.length !== 1 || !links,
    );
    expect(lacking).toEqual([]);
    expect(entries.filter(({ links }) => links?.some(({ kind }) => kind === 'code')).length).toBe(
      1657,
    );
  });

  test('states the day of its capture', () => {
    expect(readings.map(({ statedCapture }) => statedCapture)).toEqual([
      { date: '2026-06-29', line: 1 },
    ]);
  });
});
