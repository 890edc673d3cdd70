import { nearestPapers, type Neighbour } from './nearest-papers.ts';
import { sharedWords } from './shared-words.ts';
import { termVectors, type TermVector, type Text } from './term-vectors.ts';

export interface IdentifiedText extends Text {
  id: string;
}

/** How alike the papers of an archive are. Every list is in the order of their ids. */
export interface Likeness {
  texts: readonly IdentifiedText[];
  vectors: TermVector[];
  /** Of each paper: nearest first, however far. */
  neighbours: Neighbour[][];
  /** The place of each id in the lists. */
  places: ReadonlyMap<string, number>;
}

export interface RelatedPaper {
  id: string;
  /** The words that make it so, as the paper that it is related to has them. */
  words: string[];
}

/** What a map needs; a paper's own page shows fewer. */
const MOST_NEIGHBOURS = 15;

/** Compare all papers with those that share words with them, whatever order they come in. */
export function measureLikeness(papers: readonly IdentifiedText[]): Likeness {
  const texts = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const vectors = termVectors(texts);
  return {
    texts,
    vectors,
    neighbours: nearestPapers(vectors, MOST_NEIGHBOURS),
    places: new Map(texts.map(({ id }, place) => [id, place])),
  };
}

/**
 * The papers most like one, at most five, and none that shares little with it.
 * Throws where the paper is none of those that were measured.
 */
export function relatedPapers(
  { texts, vectors, neighbours, places }: Likeness,
  id: string,
): RelatedPaper[] {
  const place = places.get(id) ?? -1;
  const [self, own] = [texts[place], vectors[place]];
  if (!self || !own) throw new Error(`No paper with the id ${id} was measured.`);
  const text = `${self.title}\n${self.abstract}`;
  const close = (neighbours[place] ?? []).filter(({ likeness }) => likeness >= LEAST_LIKENESS);
  return close.slice(0, MOST_RELATED).flatMap(({ index }) => {
    const [related, other] = [texts[index], vectors[index]];
    return related && other ? [{ id: related.id, words: sharedWords(text, own, other) }] : [];
  });
}

const MOST_RELATED = 5;

/** Below, what two papers share is chance: a word with two meanings, or a turn of phrase. */
const LEAST_LIKENESS = 0.06;
