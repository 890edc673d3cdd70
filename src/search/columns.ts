/**
 * One kind of fact about the papers: which have which value. Papers are named by their numbers, as
 * they are in the index: the oldest is 0. A column is a file of its own, loaded when it is asked
 * for, so that what an archive knows of its papers costs a first search nothing.
 */
export interface Column {
  /** In order of their code units. */
  values: string[];
  /**
   * For each value the numbers of its papers in ascending order, each as the distance from the one
   * before, in letters: a step below 80 is one letter, which compresses better than figures do.
   */
  steps: string[];
}

/** The columns that operators and lists of choices ask for. */
export const columnNames = ['theme', 'year', 'org', 'has', 'in'] as const;
export type ColumnName = (typeof columnNames)[number];

/** What `year` says of a paper without a date. */
export const unknownYear = 'unknown';

/** How much each paper is discussed, by its number. */
export type Discussion = number[];

/** Make a column from the values of each paper, the oldest first. */
export function encodeColumn(valuesOfPapers: readonly (readonly string[])[]): Column {
  const papers = new Map<string, number[]>();
  for (const [paper, values] of valuesOfPapers.entries()) {
    for (const value of new Set(values)) {
      const held = papers.get(value);
      if (held) held.push(paper);
      else papers.set(value, [paper]);
    }
  }
  const sorted = [...papers].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    values: sorted.map(([value]) => value),
    steps: sorted.map(([, held]) =>
      held.map((paper, index) => writeStep(paper - (held[index - 1] ?? 0))).join(''),
    ),
  };
}

/** The numbers of the papers that have any of these values, which are given by their places. */
export function papersOf({ steps }: Column, values: readonly number[]): Set<number> {
  const papers = new Set<number>();
  for (const value of values) {
    let [paper, begun] = [0, 0];
    for (const letter of steps[value] ?? '') {
      const digit = letters.indexOf(letter);
      if (digit < lastDigits) {
        papers.add((paper += begun * lastDigits + digit));
        begun = 0;
      } else begun = begun * otherDigits + digit - lastDigits;
    }
  }
  return papers;
}

/** What JSON writes as it is. The first are last digits of a step, the others those before them. */
const letters = Array.from({ length: 127 - 35 }, (_, index) => String.fromCharCode(35 + index))
  .filter((letter) => letter !== '\\')
  .join('');
const lastDigits = 80;
const otherDigits = letters.length - lastDigits;

function writeStep(step: number): string {
  let written = letters.charAt(step % lastDigits);
  for (let rest = Math.floor(step / lastDigits); rest > 0; rest = Math.floor(rest / otherDigits)) {
    written = letters.charAt(lastDigits + (rest % otherDigits)) + written;
  }
  return written;
}
