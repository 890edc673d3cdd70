import { markdownTable } from './markdown-table.ts';
import type { KindMeasure, SearcherMeasure } from './measure-queries.ts';
import type { QuestionsReport } from './measure-questions.ts';
import { plainPagefind } from './plain-pagefind.ts';
import type { SearchMeasures, SearcherBytes } from './run-search-bench.ts';
import { rounded, type Spread } from './spread.ts';

export interface SearchReport extends SearchMeasures {
  questions: QuestionsReport;
}

/** Lay out what was measured as Markdown tables: a searcher at a place a column. */
export function searchTable(report: SearchReport): string {
  const { papers, searchers, bytes, questions } = report;
  const heads = searchers.map(nameOf);
  return [
    markdownTable([
      [`${papers} papers: first / among ten / nothing`, ...heads],
      ...rowsOfKinds(searchers, successCell),
    ]),
    markdownTable([
      ['milliseconds: median / p95', ...heads],
      ...rowsOfKinds(searchers, ({ milliseconds }) => spreadCell(milliseconds)),
      ['all queries', ...searchers.map(({ milliseconds }) => spreadCell(milliseconds))],
      ['p95, times plain Pagefind’s', ...timesPlain(searchers).map((times) => times.toFixed(2))],
    ]),
    markdownTable([['kilobytes: median / p95', ...bytes.map(nameOf)], ...bytesRows(bytes)]),
    questionsPart(questions),
    ...report.refusals.map((refusal) => `${nameOf(refusal)}: ${refusal.problem}\n`),
  ].join('\n');
}

/** The 95th percentile of each searcher, in times that of plain Pagefind. */
export function timesPlain(searchers: readonly SearcherMeasure[]): number[] {
  const plain = searchers.find(({ searcher }) => searcher === plainPagefind.name);
  if (!plain) throw new Error('Plain Pagefind was not measured.');
  return searchers.map(({ milliseconds: { p95 } }) => rounded(p95 / plain.milliseconds.p95, 2));
}

function nameOf({ searcher, place }: Pick<SearcherMeasure, 'searcher' | 'place'>): string {
  return `${searcher}, ${place}`;
}

function rowsOfKinds(
  searchers: readonly SearcherMeasure[],
  show: (measure: KindMeasure) => string,
): string[][] {
  const kinds = searchers[0]?.kinds ?? [];
  return kinds.map(({ kind }, index) => [
    kind,
    ...searchers.map(({ kinds: own }) => (own[index] ? show(own[index]) : '')),
  ]);
}

function successCell({ successAt1, successAt10, withoutResults }: KindMeasure): string {
  return [successAt1, successAt10, withoutResults].map((share) => share.toFixed(2)).join(' / ');
}

function spreadCell({ median, p95 }: Spread): string {
  return `${median} / ${p95}`;
}

function bytesRows(bytes: readonly SearcherBytes[]): string[][] {
  const rows = (of: 'words' | 'typos', suffix: string) =>
    (
      [
        ['up to the first results', 'firstResults'],
        ['first search, all', 'firstSearch'],
        ['the same and its page', 'wholePage'],
        ['further search', 'furtherSearch'],
      ] as const
    ).map(([label, field]) => [
      `${label}${suffix}`,
      ...bytes.map((each) => kilobytesCell(each[of][field])),
    ]);
  return [...rows('words', ''), ...rows('typos', ', one typo')];
}

function kilobytesCell({ median, p95 }: Spread): string {
  return `${Math.round(median / 1000)} / ${Math.round(p95 / 1000)}`;
}

function questionsPart(questions: QuestionsReport): string {
  if ('skipped' in questions) return `Questions about subjects: skipped. ${questions.skipped}\n`;
  const { digest, measures } = questions;
  const count = measures[0]?.gains.length ?? 0;
  return markdownTable([
    [`${count} questions to ${digest}`, ...measures.map(nameOf)],
    ['nDCG@10', ...measures.map(({ gainAt10 }) => gainAt10.toFixed(3))],
  ]);
}
