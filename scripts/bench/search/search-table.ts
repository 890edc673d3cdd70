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
  const kinds = searchers[0]?.kinds.map(({ kind }) => kind) ?? [];
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
    markdownTable([
      ['kilobytes to the first results: median / p95', ...bytes.map(nameOf)],
      ...bytesRows(kinds, bytes),
    ]),
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

/** What a searcher that is loaded whole needs is the same for every kind. */
function bytesRows(kinds: readonly string[], bytes: readonly SearcherBytes[]): string[][] {
  const firstOf = (kind: string, { kinds: own, all }: SearcherBytes) =>
    (own.find((each) => each.kind === kind) ?? all).firstResults;
  const totals = [
    ['all queries', 'firstResults'],
    ['until nothing more comes', 'firstSearch'],
    ['the same and the page', 'wholePage'],
    ['each further search', 'furtherSearch'],
  ] as const;
  return [
    ...kinds.map((kind) => [kind, ...bytes.map((each) => kilobytesCell(firstOf(kind, each)))]),
    ...totals.map(([label, of]) => [label, ...bytes.map(({ all }) => kilobytesCell(all[of]))]),
  ];
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
