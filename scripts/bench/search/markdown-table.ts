/** Lay out rows, the head first, as a Markdown table whose columns line up in plain text too. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...body]
    .map((row) => widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | '))
    .map((line) => `| ${line} |\n`)
    .join('');
}
