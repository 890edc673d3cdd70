import type { TermVector } from './term-vectors.ts';

/** A text that is like another, by its place among the vectors. */
export interface Neighbour {
  index: number;
  /** From 0, nothing in common, to about 1. */
  likeness: number;
}

/**
 * The texts most like each text, nearest first, at most `most` of them; of two that are equally near
 * the one that stands first comes first. Only texts with a term in common are ever compared, by an
 * inverted index whose lists are cut to the texts that a term says most of: the work grows with
 * the number of texts, not with its square.
 */
export function nearestPapers(vectors: readonly TermVector[], most: number): Neighbour[][] {
  const index = invertedIndex(vectors);
  const sums = new Float64Array(vectors.length);
  const shared = new Uint16Array(vectors.length);
  return vectors.map((vector, self) => {
    const nearest: Neighbour[] = [];
    let least = 0;
    for (const other of addUp(vector, index, sums, shared)) {
      const likeness = (sums[other] ?? 0) * certainty(shared[other] ?? 0);
      sums[other] = 0;
      shared[other] = 0;
      if (other === self || likeness < least) continue;
      insert(nearest, { index: other, likeness }, most);
      if (nearest.length === most) least = nearest.at(-1)?.likeness ?? least;
    }
    return nearest;
  });
}

/** Texts that a term can lead to. */
const LONGEST_LIST = 250;

/** The same sum says more when many terms make it than when one rare term does. */
function certainty(sharedTerms: number): number {
  return sharedTerms / (sharedTerms + 3);
}

interface Posting {
  texts: Int32Array;
  weights: Float64Array;
}

const noPosting: Posting = { texts: new Int32Array(), weights: new Float64Array() };

function invertedIndex(vectors: readonly TermVector[]): Posting[] {
  const lists: { text: number; weight: number }[][] = [];
  for (const [text, { terms, weights }] of vectors.entries()) {
    for (const [at, term] of terms.entries()) {
      (lists[term] ??= []).push({ text, weight: weights[at] ?? 0 });
    }
  }
  return lists.map((list) => {
    list.sort((a, b) => b.weight - a.weight || a.text - b.text).splice(LONGEST_LIST);
    return {
      texts: Int32Array.from(list, ({ text }) => text),
      weights: Float64Array.from(list, ({ weight }) => weight),
    };
  });
}

/** Add up what each text shares with this one; gives the texts that share anything. */
function addUp(
  { terms, weights }: TermVector,
  index: readonly Posting[],
  sums: Float64Array,
  shared: Uint16Array,
): number[] {
  const met: number[] = [];
  for (const [at, term] of terms.entries()) {
    const { texts, weights: theirs } = index[term] ?? noPosting;
    const weight = weights[at] ?? 0;
    for (let place = 0; place < texts.length; place += 1) {
      const other = texts[place] ?? 0;
      if (shared[other] === 0) met.push(other);
      sums[other] = (sums[other] ?? 0) + weight * (theirs[place] ?? 0);
      shared[other] = (shared[other] ?? 0) + 1;
    }
  }
  return met;
}

/** Put a neighbour into its place among at most `most`. */
function insert(nearest: Neighbour[], neighbour: Neighbour, most: number): void {
  let place = nearest.length;
  while (place > 0 && isNearer(neighbour, nearest[place - 1])) place -= 1;
  if (place >= most) return;
  nearest.splice(place, 0, neighbour);
  if (nearest.length > most) nearest.pop();
}

function isNearer(a: Neighbour, b: Neighbour | undefined): boolean {
  if (!b) return true;
  return a.likeness > b.likeness || (a.likeness === b.likeness && a.index < b.index);
}
