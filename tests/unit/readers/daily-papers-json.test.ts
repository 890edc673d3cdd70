import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { dailyPapersJson } from '../../../scripts/ingest/readers/daily-papers-json.ts';
import '../fixed-seed.ts';
import { fixturePairs } from '../fixture-pairs.ts';
import { processorTime } from '../processor-time.ts';
import {
  anyPapers,
  entryOfRecord,
  recordOf,
  summarisePage,
  withoutLines,
} from './daily-papers-source.ts';
import { captureNamed, captureNames, sourceOf } from './list-source.ts';

// Other tests run beside these.
vi.setConfig({ testTimeout: 30_000 });

const fixtures = fixturePairs(join(import.meta.dirname, 'daily-papers-json'));

function read(text: string) {
  const [reading] = dailyPapersJson.read(sourceOf(text, 'papers.json'));
  if (!reading) throw new Error('A reader gives a reading.');
  return reading;
}

function codesOf(text: string) {
  return read(text).issues.map(({ line, code }) => `${String(line)} ${code}`);
}

describe('the JSON of the API', () => {
  test.each(fixtures)('gives what is written beside it: $name', ({ input, expected }) => {
    expect([summarisePage(read(input))]).toEqual(expected);
  });

  test.each(fixtures)('is recognised by its content: $name', ({ input }) => {
    expect(dailyPapersJson.recognises(sourceOf(input))).toBe(true);
  });

  test('is not taken for one where it is the JSON of something else', () => {
    const others = [
      '[]',
      '{}',
      '[{"id": "a", "type": "article-journal", "title": "On Shelves"}]',
      '{"title": "A paper", "abstract": "It says \\"paper\\": 1."}',
      '"dailyPapers": []',
    ];
    for (const text of others) expect(dailyPapersJson.recognises(sourceOf(text))).toBe(false);
  });

  test.each(captureNames)('is not taken for one where it is the capture %s', (name) => {
    const source = captureNamed(name);
    expect(source && dailyPapersJson.recognises(source)).not.toBe(true);
  });

  test('takes the day of most submissions for its own, of several such the latest', () => {
    const days = ['2025-11-02', '2025-11-03', '2025-11-04', '2025-11-04', '2025-11-03'];
    const records = days.map((day, index) => ({
      paper: { title: `Paper ${String(index)}`, submittedOnDailyAt: `${day}T01:00:00.000Z` },
    }));
    expect(read(JSON.stringify(records)).pageDate).toMatchObject({ day: 4, month: 11, year: 2025 });
  });
});

describe('any list of records', () => {
  test('gives back the papers that it was made of, on lines or all on one', () => {
    fc.assert(
      fc.property(anyPapers, fc.constantFrom(0, 2), fc.boolean(), (papers, indent, isBare) => {
        const records = papers.map(recordOf);
        const text = JSON.stringify(isBare ? records : { dailyPapers: records }, null, indent);
        const { entries, ledger, issues } = read(text);
        expect(issues).toEqual([]);
        expect(entries.map(withoutLines)).toEqual(papers.map(entryOfRecord));
        const lines = text.split('\n');
        for (const { title, titleLine } of entries) {
          expect(lines[titleLine - 1]).toContain(JSON.stringify(title));
        }
        const fields = papers.length * 11 + (isBare ? 0 : 1);
        expect(ledger).toHaveLength(fields);
      }),
    );
  });

  test('that is cut off anywhere is an error with a line', () => {
    fc.assert(
      fc.property(anyPapers, fc.nat(), (papers, cut) => {
        const text = JSON.stringify(papers.map(recordOf), null, 1);
        const { entries, issues } = read(text.slice(0, (cut % (text.length - 1)) + 1));
        expect(entries).toEqual([]);
        expect(issues).toHaveLength(1);
        expect(issues[0]?.severity).toBe('error');
        expect(issues[0]?.line).toBeGreaterThan(0);
      }),
    );
  });

  test('of any JSON at all is read without an exception, and without papers is an error', () => {
    const anyRecord = fc.record(
      {
        paper: fc.oneof(
          fc.jsonValue(),
          fc.dictionary(
            fc.constantFrom('id', 'title', 'summary', 'authors', 'upvotes', 'publishedAt', 'x'),
            fc.jsonValue(),
          ),
        ),
        title: fc.jsonValue(),
        numComments: fc.jsonValue(),
        organization: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), anyRecord)), (records) => {
        const { entries, issues } = read(JSON.stringify(records));
        const errors = issues.filter(({ severity }) => severity === 'error');
        if (entries.length === 0) expect(errors).not.toEqual([]);
        expect(entries.length + errors.length).toBeGreaterThanOrEqual(records.length);
      }),
    );
  });
});

describe('hostile JSON', () => {
  test('that stands 100,000 brackets deep is an error, not an exception', () => {
    expect(codesOf(`[{"paper":\n${'['.repeat(100_000)}`)).toEqual(['2 record-broken']);
    const closed = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(codesOf(`[{"paper":\n\n${closed}}]`)).toEqual(['3 record-broken']);
  });

  test('may have brackets and quotes in its strings, as many as it likes', () => {
    const title = '[{"\\'.repeat(1000);
    expect(read(JSON.stringify([{ paper: { title, summary: title } }])).entries[0]?.title).toBe(
      title,
    );
  });

  test('of many megabytes on one line is read', () => {
    const summary = 'word '.repeat(2_000_000);
    const { entries, issues } = read(JSON.stringify([{ paper: { title: 'Long', summary } }]));
    expect(issues).toEqual([]);
    expect(entries[0]?.abstract[0]).toHaveLength(summary.length - 1);
  });

  test('takes time in proportion to its length', () => {
    const timeOf = (rows: number) => {
      const record = { paper: { title: 'A Title', summary: 'A summary. '.repeat(50), x: 1 } };
      const text = JSON.stringify(Array.from({ length: rows }, () => record));
      const start = processorTime();
      read(text);
      return processorTime() - start;
    };
    const fastest = (rows: number) => Math.min(timeOf(rows), timeOf(rows), timeOf(rows));
    expect(fastest(20_000)).toBeLessThan(20 * Math.max(fastest(2_000), 50));
  }, 60_000);

  test('cannot reach what objects inherit', () => {
    read('[{"paper": {"title": "A", "summary": "B", "__proto__": {"polluted": true}}}]');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
