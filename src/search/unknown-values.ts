import type { Catalogue } from './catalogue.ts';
import { columnNames, type ColumnName } from './columns.ts';
import { matchValues } from './match-values.ts';
import type { Query } from './query.ts';

/** An operator asks for something that no paper has. */
export interface UnknownValue {
  kind: 'unknown-value';
  column: ColumnName;
  text: string;
  /** What papers have. */
  known: string[];
}

/** Find what operators of a query ask for in vain. */
export async function findUnknownValues(
  { clauses }: Query,
  catalogue: Catalogue,
): Promise<UnknownValue[]> {
  const found = clauses
    .flatMap(({ alternatives }) => alternatives)
    .map(async ({ operator, value }): Promise<UnknownValue[]> => {
      const column = columnNames.find((name) => name === operator);
      if (column === undefined || value.kind === 'years') return [];
      const { text } = value;
      const { values: known } = await catalogue.column(column);
      return matchValues(column, text, known).size > 0
        ? []
        : [{ kind: 'unknown-value', column, text, known }];
    });
  return (await Promise.all(found)).flat();
}
