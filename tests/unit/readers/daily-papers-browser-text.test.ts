import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dailyPapersBrowserText } from '../../../scripts/ingest/readers/daily-papers-browser-text.ts';
import '../fixed-seed.ts';
import { fixturePairs } from '../fixture-pairs.ts';
import { processorTime } from '../processor-time.ts';
import { anyDailyPapers, expectedEntry, shownDate, type ShownPaper } from './any-daily-paper.ts';
import { captureNamed, captureNames, sourceOf, summariseList } from './list-source.ts';
import { expectEveryPieceAccounted, readOne, withoutLines } from './page-lines.ts';

const fixtures = fixturePairs(join(import.meta.dirname, 'daily-papers-browser-text'));
const name = 'hf-daily-papers-2026-06-29.txt';
const capture = captureNamed(name);
const read = (text: string) => readOne(dailyPapersBrowserText, text);

describe('a page from a text browser', () => {
  test.each(fixtures)('gives what is written beside it: $name', ({ input, expected }) => {
    expect(summariseList(read(input))).toEqual(expected);
  });

  test.each(fixtures)('is recognised by its content: $name', ({ input }) => {
    expect(dailyPapersBrowserText.recognises(sourceOf(input))).toBe(true);
  });

  test.each(fixtures)('loses no line without an issue: $name', ({ input }) => {
    expectEveryPieceAccounted(read(input), sourceOf(input));
  });

  test.each(captureNames.filter((other) => other !== name))('is not seen in %s', (other) => {
    const source = captureNamed(other);
    expect(source !== undefined && dailyPapersBrowserText.recognises(source)).toBe(false);
  });
});

/** The page and, if wanted, what its links lead to. */
function renderPage(papers: readonly ShownPaper[], hasTargets: boolean): string {
  const targets: string[] = [];
  const link = (path: string) => targets.push(`https://huggingface.co/${path}`);
  const page = papers.map(({ id, title, abstract, upvotes, comments, date, ...who }) => {
    const paper = `papers/${id}`;
    const { organization, authorCount } = who;
    return [
      ...['[', upvotes ?? '-', `][${link(`login?next=%2Fpapers%2F${id}`)}]`, ''],
      ...[`### [${title}][${link(paper)}]`, '', '[', ''],
      ...abstract.flatMap((text) => [text.replaceAll(' ', '\n'), '']),
      `][${link(paper)}]`,
      ...(organization
        ? [`[[${organization.id}] ${organization.name}][${link(organization.id)}]`]
        : ['[', `* ${authorCount} authors`, `][${link(paper)}]`]),
      '·',
      `${shownDate(date)}${comments === undefined ? '' : ` [ ${comments}][${link(`${paper}#community`)}]`}`,
    ].join('\n');
  });
  const list = targets.map((url, index) => `[${index + 1}]: ${url}`);
  return ['# Daily Papers', 'Mar 4', ...page, ...(hasTargets ? ['', ...list] : [])].join('\n');
}

describe('any such page', () => {
  test('gives back the papers that it was made of', () => {
    fc.assert(
      fc.property(anyDailyPapers, fc.boolean(), (papers, hasTargets) => {
        const text = renderPage(papers, hasTargets);
        const reading = read(text);
        expect(reading.issues).toEqual([]);
        expect(reading.entries.map(withoutLines)).toEqual(
          papers.map((paper, index) => expectedEntry(paper, index + 1, hasTargets)),
        );
        expectEveryPieceAccounted(reading, sourceOf(text));
      }),
    );
  });

  test('that is cut off anywhere, or loses any line, loses none in silence', () => {
    fc.assert(
      fc.property(
        anyDailyPapers,
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        (papers, hasTargets, cut, hole) => {
          const text = renderPage(papers, hasTargets);
          const lines = text.slice(0, cut % text.length).split('\n');
          lines.splice(hole % lines.length, 1);
          expectEveryPieceAccounted(read(lines.join('\n')), sourceOf(lines.join('\n')));
        },
      ),
    );
  });
});

describe('any text', () => {
  test('is read without an exception, and none of its lines is lost in silence', () => {
    const signs = fc.constantFrom(
      ...'[]*#·`\n \n1&-'.split(''),
      '][1]',
      '### [',
      '\n[\n',
      '\n```\n',
      'Mar 1',
    );
    const text = fc.oneof(
      fc.array(signs, { maxLength: 80 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(fc.property(text, (any) => expectEveryPieceAccounted(read(any), sourceOf(any))));
  });

  test.each([
    '[',
    '[\n',
    '][1]',
    '[a][1]',
    '### [\n',
    '·',
    '[1]: /a\n',
    '```\n',
    '* [a]',
    ' ',
    '[x]\n',
  ])('is read in time that grows with its length: %j', (signs) => {
    const start = processorTime();
    read(`# Daily Papers\n\n### [T][1]\n\n[\n${signs.repeat(50_000)}\n][2]`);
    read(`# Daily Papers\n\n### [T][1]\n\n${signs.repeat(50_000)}`);
    expect(processorTime() - start).toBeLessThan(3000);
  });
});

describe(capture ? 'the real capture' : 'the real capture (../shared/digests is missing)', () => {
  test.skipIf(!capture)('gives its three papers with upvotes and facts, but without ids', () => {
    const reading = read(capture?.text ?? '');
    expect(reading.issues).toEqual([]);
    expect(reading.statedCapture).toEqual({ date: '2026-06-29', line: 5 });
    expect(reading.pageDate).toEqual({ line: 29, day: 29, month: 6 });
    expect(reading.entries.map(({ title }) => title)).toEqual([
      'MURMUR: An Efficient Inference System for Long-Form ASR',
      'Speech-Aware Long Context Pruning and Integration for Contextualized Automatic Speech Recognition',
      'VIBEVOICE-ASR Technical Report',
    ]);
    // Counts before a title are upvotes: each link's number is one less than its title's.
    expect(reading.entries.map(({ counts }) => counts)).toEqual([
      ...[undefined, { upvotes: 1 }, { upvotes: 24, comments: 3 }],
    ]);
    expect(
      reading.entries.map(({ organization, authorCount }) => organization?.id ?? authorCount),
    ).toEqual([...[3, 8, 'microsoft']]);
    expect(reading.entries.every(({ identifiers }) => identifiers === undefined)).toBe(true);
    expect(reading.ledger).toHaveLength(capture?.lines.length ?? 0);
  });

  test.skipIf(!capture)('has no line ends left in abstracts', () => {
    const { entries } = read(capture?.text ?? '');
    expect(entries.map(({ abstract }) => abstract.length)).toEqual([1, 1, 1]);
    for (const { abstract } of entries) expect(abstract[0]).not.toMatch(/\n| {2}|\]\[/);
  });
});
