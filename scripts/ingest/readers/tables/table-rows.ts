/**
 * The rows of GitHub's Markdown tables, cut line by line. A parser of whole documents would give
 * no row that a blank line parts from its head, and would drop cells that the head has no place
 * for; here each line stands alone, so that each row becomes an entry or an issue.
 * https://github.github.com/gfm/#tables-extension-
 */

/** Tell whether a line begins as a row does. */
export function isRowLike(line: string): boolean {
  return line.trimStart().startsWith('|');
}

/** Tell whether a line is the rule between the head of a table and its rows: `|---|:--:|`. */
export function isTableRule(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes('|') && line.includes('-');
}

/** Cut a row into its trimmed cells, still Markdown; `\|` is a bar inside a cell. */
export function splitRow(line: string): string[] {
  return cutRow(line).map((cell) => cell.trim());
}

/** Cut a row into its cells with the blanks around them, so that they can be joined again. */
export function cutRow(line: string): string[] {
  const cells = line
    .trim()
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|'));
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells;
}
