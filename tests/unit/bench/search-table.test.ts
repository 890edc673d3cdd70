import { describe, expect, test } from 'vitest';
import { markdownTable } from '../../../scripts/bench/search/markdown-table.ts';
import {
  searchTable,
  timesPlain,
  type SearchReport,
} from '../../../scripts/bench/search/search-table.ts';

const times = (median: number, p95: number) => ({ median, p95 });

function measure(searcher: string, place: 'HTTP' | 'disk', p95: number) {
  const kind = {
    kind: 'full title',
    queries: 2,
    successAt1: 0.5,
    successAt10: 1,
    withoutResults: 0,
    milliseconds: times(1, p95),
    missed: [],
  };
  return { searcher, place, kinds: [kind], milliseconds: times(1, p95) };
}

function bytes(searcher: string, place: 'HTTP' | 'disk', kinds: string[]) {
  const all = {
    firstResults: times(150_000, 200_400),
    firstSearch: times(160_000, 210_000),
    wholePage: times(260_000, 310_000),
    furtherSearch: times(0, 1600),
  };
  const own = { ...all, firstResults: times(99_000, 99_000) };
  return { searcher, place, all, kinds: kinds.map((kind) => ({ kind, ...own })) };
}

const report: SearchReport = {
  papers: 12,
  browser: 'chromium',
  searchers: [measure('Shelfmark', 'HTTP', 26), measure('plain Pagefind', 'HTTP', 20)],
  refusals: [{ searcher: 'plain Pagefind', place: 'disk', problem: 'Failed to fetch' }],
  bytes: [bytes('Shelfmark', 'HTTP', ['full title']), bytes('plain Pagefind', 'HTTP', ['others'])],
  questions: { skipped: 'The digest is not there.' },
};

describe('the tables of a search benchmark', () => {
  test('are Markdown whose columns line up', () => {
    expect(markdownTable([['a', 'long head'], ['longer']])).toBe(
      '| a      | long head |\n| ------ | --------- |\n| longer |           |\n',
    );
  });

  test('show searchers side by side, a kind of queries a row', () => {
    const rows = searchTable(report)
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const cellsOf = (head: string) =>
      rows.filter(([, first]) => first === head).map((row) => row.slice(2, -1));
    expect(cellsOf('full title')).toEqual([
      ['0.50 / 1.00 / 0.00', '0.50 / 1.00 / 0.00'],
      ['1 / 26', '1 / 20'],
      ['99 / 99', '150 / 200'],
    ]);
    expect(cellsOf('p95, times plain Pagefind’s')).toEqual([['1.30', '1.00']]);
    expect(cellsOf('each further search')).toEqual([['0 / 2', '0 / 2']]);
  });

  test('say what was not measured, and why', () => {
    const text = searchTable(report);
    expect(text).toContain('plain Pagefind, disk: Failed to fetch');
    expect(text).toContain('skipped. The digest is not there.');
  });

  test('show the gain where questions were asked', () => {
    const asked = { searcher: 'Shelfmark', place: 'HTTP' as const, gainAt10: 0.8, gains: [] };
    const questions = { digest: 'a.txt', measures: [asked] };
    expect(searchTable({ ...report, questions })).toMatch(/\| nDCG@10 +\| 0\.800 /);
  });

  test('compare with plain Pagefind, and with nothing else', () => {
    expect(timesPlain(report.searchers)).toEqual([1.3, 1]);
    expect(() => timesPlain(report.searchers.slice(0, 1))).toThrow('was not measured');
  });
});
