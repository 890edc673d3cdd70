import { plainText, readCell } from './read-markdown-cell.ts';
import { splitRow } from './table-rows.ts';

/** What a column of a topic table holds. */
export type ColumnField =
  'published' | 'title' | 'authors' | 'paper' | 'code' | 'project' | 'abstract' | 'other';

export interface Column {
  field: ColumnField;
  /** What the head calls it. */
  name: string;
}

/** Read the head of a topic table; nothing where the line is none. */
export function readColumns(line: string): Column[] | undefined {
  if (line.length > 1000) return undefined;
  const names = splitRow(line).map((cell) => plainText(readCell(cell)));
  const columns = names.map((name) => ({ name, field: fieldOf(name) }));
  const fields = new Set(columns.map(({ field }) => field));
  const isHead =
    fields.has('title') &&
    (fields.has('published') || fields.has('authors') || fields.has('paper'));
  return isHead ? columns.map(onlyFirst) : undefined;
}

const names: readonly (readonly [RegExp, ColumnField])[] = [
  [/^(publish(ed)?( date)?|publication date|date|submitted|updated)$/i, 'published'],
  [/^(paper )?title$/i, 'title'],
  [/^(first )?authors?$/i, 'authors'],
  [/^(pdf|paper|arxiv|arxiv id|id|link|url|paper link)$/i, 'paper'],
  [/^(code|github|repo|repository|code link)$/i, 'code'],
  [/^(project|home ?page|project page|page|website|demo)$/i, 'project'],
  [/^abstract$/i, 'abstract'],
];

function fieldOf(name: string): ColumnField {
  return names.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? 'other';
}

/** A second column of a kind would write over the first. */
function onlyFirst(column: Column, index: number, columns: readonly Column[]): Column {
  const isRepeated = columns.findIndex(({ field }) => field === column.field) < index;
  return isRepeated ? { ...column, field: 'other' } : column;
}
