import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dailyPapersMarkdown } from '../../../scripts/ingest/readers/daily-papers-markdown.ts';
import '../fixed-seed.ts';
import { fixturePairs } from '../fixture-pairs.ts';
import { processorTime } from '../processor-time.ts';
import { anyDailyPapers, expectedEntry, shownDate, type ShownPaper } from './any-daily-paper.ts';
import { captureNamed, captureNames, sourceOf, summariseList } from './list-source.ts';
import { expectEveryPieceAccounted, readOne, withoutLines } from './page-lines.ts';

const fixtures = fixturePairs(join(import.meta.dirname, 'daily-papers-markdown'));
const name = 'hf-daily-papers-2026-10-02.md';
const capture = captureNamed(name);
const read = (text: string) => readOne(dailyPapersMarkdown, text);

describe('a page saved as Markdown', () => {
  test.each(fixtures)('gives what is written beside it: $name', ({ input, expected }) => {
    expect(summariseList(read(input))).toEqual(expected);
  });

  test.each(fixtures)('is recognised by its content: $name', ({ input }) => {
    expect(dailyPapersMarkdown.recognises(sourceOf(input))).toBe(true);
  });

  test.each(fixtures)('loses no line without an issue: $name', ({ input }) => {
    expectEveryPieceAccounted(read(input), sourceOf(input));
  });

  test('is not taken for one where it only has a heading of that name', () => {
    expect(dailyPapersMarkdown.recognises(sourceOf('# Daily Papers\n\n- one thing'))).toBe(false);
  });

  test.each(captureNames.filter((other) => other !== name))('is not seen in %s', (other) => {
    const source = captureNamed(other);
    expect(source !== undefined && dailyPapersMarkdown.recognises(source)).toBe(false);
  });
});

function render({ id, title, abstract, upvotes, comments, date, ...who }: ShownPaper): string {
  const url = `https://huggingface.co/papers/${id}`;
  const escape = (text: string) => text.replace(/[\\*_[\]`<>]/g, '\\$&');
  const by = who.organization
    ? `[![${who.organization.id}](https://cdn.example/a.png)${who.organization.name}](https://huggingface.co/${who.organization.id})`
    : `[- ![](https://cdn.example/a.png)\\\\\n- ${who.authorCount} authors](${url})`;
  return [
    `[${upvotes ?? '-'}](https://huggingface.co/login?next=%2Fpapers%2F${id})`,
    `### [${escape(title)}](${url})`,
    `[${abstract.map((text) => escape(text).replaceAll(' ', '\\\\\n')).join('\\\\\n\\\\\n')}](${url})`,
    by,
    '·',
    `${shownDate(date)}${comments === undefined ? '' : `[${comments}](${url}#community)`}`,
  ].join('\n\n');
}

describe('any such page', () => {
  test('gives back the papers that it was made of', () => {
    fc.assert(
      fc.property(anyDailyPapers, (papers) => {
        const text = ['# Daily Papers', 'Mar 4', ...papers.map(render)].join('\n\n');
        const reading = read(text);
        expect(reading.issues).toEqual([]);
        expect(reading.entries.map(withoutLines)).toEqual(
          papers.map((paper, index) => expectedEntry(paper, index + 1, true)),
        );
        expectEveryPieceAccounted(reading, sourceOf(text));
      }),
    );
  });

  test('that is cut off anywhere, or loses any line, loses none in silence', () => {
    fc.assert(
      fc.property(anyDailyPapers, fc.nat(), fc.nat(), (papers, cut, hole) => {
        const text = ['# Daily Papers', ...papers.map(render)].join('\n\n');
        const lines = text.slice(0, cut % text.length).split('\n');
        lines.splice(hole % lines.length, 1);
        expectEveryPieceAccounted(read(lines.join('\n')), sourceOf(lines.join('\n')));
      }),
    );
  });

  test('without one of its titles has an error', () => {
    fc.assert(
      fc.property(anyDailyPapers, fc.nat(), (papers, which) => {
        const all = papers.map(render);
        const lost = which % all.length;
        all[lost] = (all[lost] ?? '').replace(/^### .*$/m, '');
        const { issues } = read(['# Daily Papers', ...all].join('\n\n'));
        expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
      }),
    );
  });
});

describe('any text', () => {
  test('is read without an exception, and none of its lines is lost in silence', () => {
    const signs = fc.constantFrom(
      ...'[]()<>!#-·*\\`\n \n1&;'.split(''),
      '](u)',
      '### [',
      '](/papers/2601.00001)',
    );
    const text = fc.oneof(
      fc.array(signs, { maxLength: 80 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(fc.property(text, (any) => expectEveryPieceAccounted(read(any), sourceOf(any))));
  });

  test.each(['[', '[a](', '![', '[\n', '<a:', '\\', '&#', '](/papers/1 "', '[[\n\n', '# [', '*_`'])(
    'is read in time that grows with its length: %j',
    (signs) => {
      const time = (count: number) => {
        const text = `# Daily Papers\n\n### [T](/papers/2601.00001)\n\n${signs.repeat(count)}`;
        const start = processorTime();
        read(text);
        return processorTime() - start;
      };
      time(2000);
      expect(time(20_000)).toBeLessThan(3000);
    },
  );
});

describe(capture ? 'the real capture' : 'the real capture (../shared/digests is missing)', () => {
  test.skipIf(!capture)('gives its four papers with ids, upvotes and facts', () => {
    const reading = readOne(dailyPapersMarkdown, capture?.text ?? '');
    expect(reading.issues).toEqual([]);
    expect(reading.statedCapture).toEqual({ date: '2026-10-02', line: 3 });
    expect(reading.pageDate).toEqual({ line: 24, day: 2, month: 10 });
    expect(reading.entries.map(({ identifiers }) => identifiers?.arxiv)).toEqual([
      ...['2606.00683', '2502.20581', '2605.08583', '2609.00319'],
    ]);
    expect(reading.entries.map(({ counts }) => counts)).toEqual([
      ...[{ upvotes: 101, comments: 6 }, undefined, { upvotes: 1, comments: 1 }, undefined],
    ]);
    expect(
      reading.entries.map(({ organization, authorCount }) => organization?.id ?? authorCount),
    ).toEqual([...['occ-ai', 3, 'umass', 10]]);
    expect(reading.entries.map(({ date }) => `${date?.month}-${date?.day}-${date?.year}`)).toEqual([
      ...['5-29-undefined', '2-27-2025', '5-8-undefined', '8-30-undefined'],
    ]);
    expect(reading.ledger).toHaveLength(capture?.lines.length ?? 0);
  });

  test.skipIf(!capture)('has no line ends or Markdown left in titles and abstracts', () => {
    const { entries } = readOne(dailyPapersMarkdown, capture?.text ?? '');
    const texts = entries.flatMap(({ title, abstract }) => [title, ...abstract]);
    expect(texts).toHaveLength(8);
    for (const text of texts) expect(text).not.toMatch(/\\|\n|\]\(| {2}/);
  });
});
