import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { weeklyList } from '../../../scripts/ingest/readers/weekly-list.ts';
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

const fixtures = fixturePairs(join(import.meta.dirname, 'weekly-list'));

function read(text: string) {
  return weeklyList.read(sourceOf(text));
}

describe('a captured list', () => {
  test.each(fixtures)('gives what is written beside it: $name', ({ input, expected }) => {
    expect(read(input).map(summariseList)).toEqual(expected);
  });

  test.each(fixtures)('is recognised by its content: $name', ({ input }) => {
    expect(weeklyList.recognises(sourceOf(input))).toBe(true);
  });

  test.each(fixtures)('loses no line without an issue: $name', ({ input }) => {
    expectEveryLineAccounted(read(input), sourceOf(input));
  });

  test('is not taken for one where no heading names a week', () => {
    expect(weeklyList.recognises(sourceOf('## May 2025\n\n| 1) **A** - b | c |'))).toBe(false);
  });
});

const word = fc.stringMatching(/^[A-Za-zé][A-Za-zé0-9"%{}~-]{0,8}[A-Za-zé]$/);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const title = words.map((text) => `On ${text}`);
const row = fc.record({
  title,
  paragraphs: fc.array(words, { maxLength: 3 }),
  arxiv: fc.stringMatching(/^2[0-5]0[1-9]\.\d{5}$/),
  layout: fc.constantFrom('bold', 'number in bold', 'link', 'two spaces'),
});

function render(
  { title, paragraphs, arxiv, layout }: typeof row extends fc.Arbitrary<infer Row> ? Row : never,
  n: number,
) {
  const address = `https://arxiv.org/abs/${arxiv}`;
  const named = {
    bold: `${n}) **${title}** - `,
    'number in bold': `**${n}) ${title}** – `,
    link: `${n}) [${title}](${address}) - `,
    'two spaces': `${n}) ${title}  `,
  }[layout];
  return `| ${named}${paragraphs.join(' <br>● ')} | [Paper](${address}), [Tweet](https://x.com/a/${n}) |`;
}

describe('any list', () => {
  test('gives back the rows that it was made of', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const head = '## Week (June 2 - June 8) - 2025\n| **Paper** | **Links** |\n| --- | --- |';
        const text = [head, ...rows.map((each, index) => render(each, index + 1))].join('\n');
        const [reading] = read(text);
        expect(reading?.issues).toEqual([]);
        expect(reading?.entries).toEqual(
          rows.map(({ title, paragraphs, arxiv }, index) => ({
            rank: index + 1,
            titleLine: index + 4,
            abstractLine: index + 4,
            title,
            abstract: paragraphs,
            ...(paragraphs.length > 0 ? { abstractKind: 'summary' } : {}),
            links: [
              { kind: 'paper', url: `https://arxiv.org/abs/${arxiv}` },
              { kind: 'discussion', url: `https://x.com/a/${index + 1}` },
            ],
            identifiers: { arxiv },
          })),
        );
      }),
    );
  });

  test('is read without an exception, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const source = sourceOf(
          `## Week (June 2 - June 8) - 2025\n| 1) ${text} | ${text} |\n${text}`,
        );
        expectEveryLineAccounted(weeklyList.read(source), source);
      }),
    );
  });

  test('made of a list’s own lines in any order loses none in silence', () => {
    const lines = fixtures.flatMap(({ input }) => input.split('\n'));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 40 }), (some) => {
        const source = sourceOf(some.join('\n'));
        expectEveryLineAccounted(weeklyList.read(source), source);
      }),
    );
  });

  test.each(['*a ', '<!--', '[', '**', '`', '[a](', '&amp', '\\', '$', '  ', 'a - '])(
    'is read in time where a cell repeats %j',
    (sign) => {
      const line = `| 1) ${sign.repeat(150_000 / sign.length)} | [Paper](https://example.org/) |`;
      const source = sourceOf(`## Week (June 2 - June 8) - 2025\n${line}`);
      const start = processorTime();
      expectEveryLineAccounted(weeklyList.read(source), source);
      expect(processorTime() - start).toBeLessThan(2000);
    },
  );
});

const capture = captureNamed('ml-papers-of-the-week.md');
const others = captureNames.filter((name) => name !== 'ml-papers-of-the-week.md');

describe.skipIf(!capture)('the real list (skipped where ../shared/digests is missing)', () => {
  const source = capture ?? sourceOf('');
  const readings = weeklyList.read(source);
  const entries = readings.flatMap((reading) => reading.entries);
  const issues = readings.flatMap((reading) => reading.issues);

  test('is recognised, and the other captures are not taken for one', () => {
    expect(weeklyList.recognises(source)).toBe(true);
    for (const name of others)
      expect(weeklyList.recognises(captureNamed(name) ?? sourceOf(''))).toBe(false);
  });

  test('has 130 weeks of ten papers each, and every line in one ledger', () => {
    expect(readings.map((reading) => reading.entries.map(({ rank }) => rank))).toEqual(
      readings.map(() => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    );
    expect([readings.length, entries.length]).toEqual([130, 1300]);
    expectEveryLineAccounted(readings, source);
  });

  test('has weeks in order, from 1 January 2023 to 29 June 2025', () => {
    const days = readings.map(({ part }) => part?.from ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(new Set(readings.map(({ part }) => part?.id)).size).toBe(130);
    expect([days.at(-1), readings[0]?.part?.to]).toEqual(['2023-01-01', '2025-06-29']);
  });

  test('has 52 weeks whose year is inferred and two titles that nothing divides', () => {
    const codes = issues.map(({ code }) => code);
    expect(codes.filter((code) => code === 'week-year-inferred').length).toBe(52);
    expect(
      issues
        .filter(({ code }) => code !== 'week-year-inferred')
        .map(({ line, code }) => [line, code]),
    ).toEqual([
      [215, 'row-title-inferred'],
      [216, 'row-title-inferred'],
    ]);
  });

  test('has a link for each paper and a summary for all but five', () => {
    expect(entries.filter(({ links }) => !links).length).toBe(0);
    expect(
      entries.filter(({ abstract }) => abstract.length === 0).map(({ titleLine }) => titleLine),
    ).toEqual([1884, 1886, 2031, 2069, 2105]);
  });
});
