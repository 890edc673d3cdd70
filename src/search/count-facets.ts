import type { Catalogue } from './catalogue.ts';
import { placesOf, type ColumnName } from './columns.ts';
import type { EngineResult } from './engine.ts';

/** Count the results that have each value of a column; values that none has are left out. */
export async function countFacet(
  name: ColumnName,
  results: readonly EngineResult[],
  catalogue: Catalogue,
): Promise<Map<string, number>> {
  const [column, places] = await Promise.all([catalogue.column(name), catalogue.places()]);
  const found = new Set(results.map(({ id }) => places.get(id)));
  const counts = column.values.map((value, number) => {
    const papers = [...placesOf(column, [number])];
    return [value, papers.filter((place) => found.has(place)).length] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}
