import { describe, expect, test } from 'vitest';
import { dateInName, resolveCapture } from '../../scripts/ingest/resolve-capture.ts';
import { captureReading } from './capture-reading.ts';
import { dailyPapersPage, shownPaper } from './daily-papers-page.ts';
import { temporaryArchive } from './temporary-archive.ts';

interface Known {
  file?: string;
  option?: string;
  pageDate?: string;
}

function resolve(dates: readonly string[], { file = 'page.txt', option, pageDate }: Known = {}) {
  const { capture, issues } = resolveCapture(captureReading(dates, pageDate), file, option);
  return { capture, issues: issues.map(({ code, line }) => `${line ?? 'file'} ${code}`) };
}

describe('the day of capture comes from', () => {
  test('--captured', () => {
    expect(resolve(['Mar 1, 2024', 'Nov 3'], { option: '2025-11-03' })).toEqual({
      capture: { date: '2025-11-03', source: '--captured' },
      issues: [],
    });
  });

  test('the name of the file', () => {
    expect(resolve(['Nov 3'], { file: 'in/hf-2025-11-03.txt' })).toEqual({
      capture: { date: '2025-11-03', source: 'the file’s name' },
      issues: [],
    });
  });

  test('both, where they agree', () => {
    const known = { file: 'hf-2025-11-03.txt', option: '2025-11-03' };
    expect(resolve(['Nov 3'], known).capture?.date).toBe('2025-11-03');
  });

  test('the page: its own date in the year after the latest one written out', () => {
    const known = { pageDate: 'Nov 3' };
    expect(resolve(['Mar 1, 2023', 'Dec 31, 2024', 'Oct 2'], known)).toEqual({
      capture: { date: '2025-11-03', source: 'the digest’s own dates' },
      issues: ['3 capture-year-inferred'],
    });
  });

  test('the papers alone, and then only the year is known', () => {
    expect(resolve(['Mar 1, 2023', 'Oct 2'])).toEqual({
      capture: { date: '2024', source: 'the digest’s own dates' },
      issues: ['20 capture-year-inferred'],
    });
  });
});

describe('a contradiction is an error with its line', () => {
  test.each<[string, string[], Known, string[]]>([
    [
      '--captured and the name of the file',
      ['Nov 3'],
      { file: 'hf-2025-11-03.txt', option: '2025-11-04' },
      ['file captured-contradicts-name'],
    ],
    [
      'a date without a year after it',
      ['Nov 4'],
      { option: '2025-11-03' },
      ['10 date-after-capture'],
    ],
    [
      'a year later than it',
      ['Mar 1, 2024', 'Mar 1, 2026'],
      { option: '2025-11-03' },
      ['20 date-after-capture'],
    ],
    [
      'the page’s own date after it',
      ['Mar 1, 2024'],
      { option: '2025-11-03', pageDate: 'Nov 4' },
      ['3 date-after-capture'],
    ],
    [
      'an inferred page date and a later paper',
      ['Mar 1, 2024', 'Nov 4'],
      { pageDate: 'Nov 3' },
      ['3 capture-year-inferred', '20 date-after-capture'],
    ],
    [
      'several dates: each is named',
      ['Dec 1', 'Dec 2'],
      { option: '2025-11-03' },
      ['10 date-after-capture', '20 date-after-capture'],
    ],
  ])('%s', (_, dates, known, issues) => {
    expect(resolve(dates, known).issues).toEqual(issues);
  });

  test('nothing at all says in which year a page was captured', () => {
    expect(resolve(['Nov 3'])).toEqual({
      capture: undefined,
      issues: ['10 capture-year-unknown'],
    });
  });
});

describe('a date on the day of capture or before', () => {
  test.each([['Nov 3'], ['Nov 3, 2025'], ['Jan 1'], ['Dec 31, 2024']])('is right: %s', (date) => {
    expect(resolve([date], { option: '2025-11-03' }).issues).toEqual([]);
  });
});

describe('a day that does not exist is an error with its line', () => {
  test.each([
    ['Feb 29', '2025-11-03', ['10 date-impossible']],
    ['Feb 29', '2024-11-03', []],
    ['Feb 29, 2023', '2025-11-03', ['10 date-impossible']],
    ['Feb 29, 2024', '2025-11-03', []],
    ['Feb 29, 1900', '2025-11-03', ['10 date-impossible']],
    ['Feb 29, 2000', '2025-11-03', []],
    ['Apr 31', '2025-11-03', ['10 date-impossible']],
    ['Mar 0', '2025-11-03', ['10 date-impossible']],
  ])('%s in a page of %s', (date, option, issues) => {
    expect(resolve([date], { option }).issues).toEqual(issues);
  });
});

describe('a file’s name', () => {
  test.each([
    ['hf-daily-papers-2025-11-03.txt', '2025-11-03'],
    ['2025-11-03.txt', '2025-11-03'],
    ['2025-11-03/page.txt', undefined],
    ['page-2025-13-03.txt', undefined],
    ['page-2025-02-29.txt', undefined],
    ['12025-11-031.txt', undefined],
    ['page-20251103.txt', undefined],
  ])('%s holds the day %s', (name, day) => {
    expect(dateInName(name)).toBe(day);
  });
});

test('the report of an ingest says where the day of capture is known from', async () => {
  const page = dailyPapersPage([shownPaper('One'), shownPaper('Two')]);
  const archive = await temporaryArchive({
    'digests/2025-11-03.txt': page,
    'digests/page.txt': page,
  });
  await archive.write({ 'inbox/given.txt': page });
  const { digests } = await archive.ingest(['inbox/given.txt'], { captured: '2025-11-03' });
  expect(digests.map(({ id, capture }) => [id, capture?.source])).toEqual([
    ['2025-11-03', 'the file’s name'],
    ['given-2025-11-03', '--captured'],
    ['page', 'the digest’s own dates'],
  ]);
});
