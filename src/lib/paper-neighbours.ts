import type { Paper, PlacedUnder } from './archive.ts';

/** The papers before and after one on its shelf, by date. */
export interface NeighbourPapers {
  newer?: Paper;
  older?: Paper;
}

/**
 * Find for each paper its neighbours among the papers whose primary theme is the same, or that
 * have none. A paper stands in one such row alone, so that a reader who follows it meets every
 * paper of the row once. `papers` come newest first.
 */
export function paperNeighbours(papers: readonly Paper[]): Map<string, NeighbourPapers> {
  const rows = Map.groupBy(papers, ({ shelves: [primary] }) => themeOf(primary));
  return new Map(
    [...rows.values()].flatMap((row) =>
      row.map((paper, index) => {
        const [newer, older] = [row[index - 1], row[index + 1]];
        return [paper.id, { ...(newer && { newer }), ...(older && { older }) }] as const;
      }),
    ),
  );
}

function themeOf(primary: PlacedUnder | undefined): string {
  return primary?.theme.id ?? '';
}
