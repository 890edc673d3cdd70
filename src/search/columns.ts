/**
 * One kind of fact about the papers: which have which value. Papers are named by their places in
 * the index, which holds the newest first. A column is a file of its own, loaded when it is asked
 * for, so that what an archive knows of its papers costs a first search nothing.
 */
export interface Column {
  /** In order of their code units. */
  values: string[];
  /** For each value its papers in ascending order, each as the distance from the one before. */
  steps: number[][];
}

/** The columns that operators and lists of choices ask for. */
export const columnNames = ['theme', 'year', 'org', 'has', 'in'] as const;
export type ColumnName = (typeof columnNames)[number];

/** What `year` says of a paper without a date. */
export const unknownYear = 'unknown';

/** How much each paper is discussed, in the order of the index. */
export type Discussion = number[];

/** Make a column from the values of each paper, in the order of the index. */
export function encodeColumn(valuesOfPapers: readonly (readonly string[])[]): Column {
  const places = new Map<string, number[]>();
  for (const [place, values] of valuesOfPapers.entries()) {
    for (const value of new Set(values)) {
      const held = places.get(value);
      if (held) held.push(place);
      else places.set(value, [place]);
    }
  }
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    values: sorted.map(([value]) => value),
    steps: sorted.map(([, held]) => held.map((place, index) => place - (held[index - 1] ?? 0))),
  };
}

/** The places of the papers that have any of these values, which are given by their numbers. */
export function placesOf({ steps }: Column, values: readonly number[]): Set<number> {
  const places = new Set<number>();
  for (const value of values) {
    let place = 0;
    for (const step of steps[value] ?? []) places.add((place += step));
  }
  return places;
}
