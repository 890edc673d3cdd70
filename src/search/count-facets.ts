import type { Catalogue } from './catalogue.ts';
import { papersOf, type ColumnName } from './columns.ts';
import type { EngineResult } from './engine.ts';

/** Count the results that have each value of a column; values that none has are left out. */
export async function countFacet(
  name: ColumnName,
  results: readonly EngineResult[],
  catalogue: Catalogue,
): Promise<Map<string, number>> {
  const column = await catalogue.column(name);
  const found = new Set(results.map(({ id }) => Number(id)));
  const counts = column.values.map((value, place) => {
    const papers = [...papersOf(column, [place])];
    return [value, papers.filter((paper) => found.has(paper)).length] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}
