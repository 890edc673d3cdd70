import type { SearchMeasures } from './run-search-bench.ts';
import type { SearcherMeasure } from './searcher.ts';

/** Lay out what was measured as a Markdown table, a kind of queries a row. */
export function searchTable({ papers, searchers, bytes }: SearchMeasures): string {
  const names = searchers.map(({ searcher }) => searcher);
  const rows = (searchers[0]?.kinds ?? []).map(({ kind }, index) => [
    kind,
    ...searchers.map((searcher) => kindCell(searcher, index)),
  ]);
  const times = searchers.map(({ milliseconds: { median, p95 } }) => `${median} / ${p95}`);
  const first = ({ firstSearch: { median, p95 } }: typeof bytes.own) =>
    `${kilobytes(median)} / ${kilobytes(p95)}`;
  return table([
    [`${papers} papers`, ...names],
    ...rows,
    ['milliseconds, median / p95', ...times],
    ['first search, KB, median / p95', ...names.map((name) => byName(name, first))],
    [
      'further search, KB',
      ...names.map((name) => byName(name, ({ furtherSearch }) => kilobytes(furtherSearch.median))),
    ],
  ]);

  function byName(name: string, show: (measure: typeof bytes.own) => string): string {
    if (name === 'Shelfmark') return show(bytes.own);
    if (name === 'plain Pagefind') return show(bytes.plainPagefind);
    return name === 'MiniSearch' ? kilobytes(bytes.miniSearch) : '';
  }
}

/** Success at one and at ten. */
function kindCell({ kinds }: SearcherMeasure, index: number): string {
  const kind = kinds[index];
  return kind ? `${kind.successAt1.toFixed(2)} / ${kind.successAt10.toFixed(2)}` : '';
}

function kilobytes(bytes: number): string {
  return String(Math.round(bytes / 1000));
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  const [head = [], ...body] = rows;
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(line).join('');
}
