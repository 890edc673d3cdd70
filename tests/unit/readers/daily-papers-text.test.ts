import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reading, Source } from '../../../scripts/ingest/entry.ts';
import { hasErrors } from '../../../scripts/ingest/issue.ts';
import { dailyPapersText } from '../../../scripts/ingest/readers/daily-papers-text.ts';
import { dailyPapersPage, pageHeader } from '../daily-papers-page.ts';
import '../fixed-seed.ts';
import { fixturePairs } from '../fixture-pairs.ts';
import { anyListing } from './any-listing.ts';
import { splitLines, summariseReading } from './summarise-reading.ts';

const fixtures = fixturePairs(join(import.meta.dirname, 'daily-papers-text'));

function read(lines: readonly string[]): Reading {
  const [reading] = dailyPapersText.read(sourceOf(lines));
  if (!reading) throw new Error('A page is one digest.');
  return reading;
}

function sourceOf(lines: readonly string[]): Source {
  return { file: 'page.txt', text: lines.join('\n'), lines };
}

describe('a captured page', () => {
  test.each(fixtures)('gives what is written beside it: $name', ({ input, expected }) => {
    expect(summariseReading(read(splitLines(input)))).toEqual(expected);
  });

  test.each(fixtures)('is recognised by its content: $name', ({ input }) => {
    expect(dailyPapersText.recognises(sourceOf(splitLines(input)))).toBe(true);
  });

  test.each(fixtures)('loses no line without an error: $name', ({ input }) => {
    expectEveryLineAccounted(splitLines(input));
  });

  test('is not taken for one where nothing of the page is left', () => {
    expect(dailyPapersText.recognises(sourceOf(['# A list', '', '- one thing']))).toBe(false);
  });
});

describe('any page', () => {
  test('gives back the papers that it was made of, line for line', () => {
    fc.assert(
      fc.property(anyListing, (listing) => {
        const lines = splitLines(dailyPapersPage(listing.map(({ shown }) => shown)));
        const { entries, ledger, issues } = read(lines);
        expect(issues).toEqual([]);
        expect(entries.map(withoutLines)).toEqual(
          listing.map(({ expected }, index) => ({ rank: index + 1, ...expected })),
        );
        expect(ledger.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
        for (const entry of entries) {
          expect(lines[entry.titleLine - 1]).toBe(entry.title);
          expect(lines[entry.abstractLine - 1]).toBe(entry.abstract[0]);
        }
      }),
    );
  });

  test('that is cut off anywhere never loses a line in silence', () => {
    fc.assert(
      fc.property(anyListing, fc.nat(), (listing, cut) => {
        const text = dailyPapersPage(listing.map(({ shown }) => shown));
        expectEveryLineAccounted(splitLines(text.slice(0, cut % text.length)));
      }),
    );
  });
});

describe('any text', () => {
  test('is read without an exception, and none of its lines is lost in silence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expectEveryLineAccounted(splitLines(text));
      }),
    );
  });

  test('made of a page’s own lines in any order is read without losing one in silence', () => {
    const line = fc.constantFrom(
      ...pageHeader,
      ...['·', ' · ', '  • 5 authors', '• 0 authors', 'apple Apple', '5 authors', 'Sep 31'],
      ...['Mar 1, 2024 1', 'Mar 1', 'Mar 1, 2024 x', 'Next', 'TOS', 'A Title', 'A Title?'],
      ...['It ends with a stop.', 'Long words '.repeat(40), `${'A sentence. '.repeat(40)}`],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        expectEveryLineAccounted(lines);
      }),
    );
  });
});

/** Each line is in the ledger, once; or some error says that the page was not understood. */
function expectEveryLineAccounted(lines: readonly string[]): void {
  const { ledger, issues } = read(lines);
  const accounted = ledger.map(({ line }) => line);
  const all = lines.map((_, index) => index + 1);
  expect(accounted).toEqual(all.filter((line) => accounted.includes(line)));
  if (!hasErrors(issues)) expect(accounted).toEqual(all);
}

function withoutLines({
  titleLine: _,
  abstractLine: __,
  date,
  ...entry
}: ReturnType<typeof read>['entries'][number]) {
  if (!date) return entry;
  const { line: ___, ...day } = date;
  return { ...entry, date: day };
}
