import { subjectTerms, withoutFormulas } from './subject-terms.ts';

export interface Text {
  title: string;
  /** Markdown. */
  abstract: string;
}

/** What a text is about: its terms, strongest first. */
export interface TermVector {
  /** Numbers that stand for the same terms in all vectors, from 0. */
  terms: Int32Array;
  weights: Float64Array;
  /** Each term as this text has it. */
  written: string[];
}

/**
 * Weigh the terms of each text by tf–idf: `(1 + log tf) · log((N + 1) / df)`, where a title's words count
 * several times. A term that one text alone has, or that too many have, says nothing of likeness
 * and is left out. The dot product of two vectors is about their cosine; lengths are pivoted
 * (Singhal, Buckley and Mitra 1996), else a bare title would be nearer to all than one with its
 * abstract.
 */
export function termVectors(texts: readonly Text[]): TermVector[] {
  const vocabulary = new Map<string, Term>();
  const counted = texts.map((text) => countTerms(text, vocabulary));
  const lengths = counted.map((terms) => vectorLength(terms, texts.length));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  return counted.map((terms, index) => {
    const length = (1 - PIVOT_SLOPE) * meanLength + PIVOT_SLOPE * (lengths[index] ?? 0);
    return toVector(terms, texts.length, length);
  });
}

/** This and the next two were chosen by how often a paper's nearest ones share an author with it. */
const PIVOT_SLOPE = 0.7;
const TITLE_COUNT = 3;
/** A pair says what each of its words says already, and a little more. */
const PAIR_FACTOR = 0.8;

/** The terms that a text is compared by. */
const MOST_TERMS = 64;

/** A term that more than a tenth of all texts have, or a dozen texts where those are few, is no subject. */
const COMMON_SHARE = 0.1;
const FEWEST_COMMON = 12;

interface Term {
  id: number;
  /** Texts that have it. */
  texts: number;
  isPair: boolean;
}

interface CountedTerm {
  term: Term;
  count: number;
  written: string;
}

/** The abstract is read first: its spelling is that of running text. */
function countTerms({ title, abstract }: Text, vocabulary: Map<string, Term>): CountedTerm[] {
  const counted = new Map<Term, CountedTerm>();
  const fields = [
    { text: withoutFormulas(abstract), count: 1 },
    { text: withoutFormulas(title), count: TITLE_COUNT },
  ];
  for (const { text, count } of fields) {
    for (const { key, written, isPair } of subjectTerms(text)) {
      const term = vocabulary.get(key) ?? { id: vocabulary.size, texts: 0, isPair };
      vocabulary.set(key, term);
      const before = counted.get(term);
      if (!before) {
        counted.set(term, { term, count, written });
        continue;
      }
      before.count += count;
      // A sentence or a title begins with a capital that is not the word's own.
      if (before.written.toLowerCase() === written) before.written = written;
    }
  }
  for (const term of counted.keys()) term.texts += 1;
  return [...counted.values()];
}

/** The text is about what is cut from its vector too, but what it alone says compares with nothing. */
function vectorLength(terms: readonly CountedTerm[], texts: number): number {
  const weights = terms.map((each) => (each.term.texts > 1 ? weightOf(each, texts) : 0));
  return Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
}

function weightOf({ term, count }: CountedTerm, texts: number): number {
  const rarity = Math.log((texts + 1) / term.texts);
  return (1 + Math.log(count)) * rarity * (term.isPair ? PAIR_FACTOR : 1);
}

function toVector(terms: readonly CountedTerm[], texts: number, length: number): TermVector {
  const mostTexts = Math.max(FEWEST_COMMON, texts * COMMON_SHARE);
  const kept = terms
    .filter(({ term }) => term.texts > 1 && term.texts <= mostTexts)
    .map((counted) => ({ ...counted, weight: weightOf(counted, texts) / length }))
    .sort((a, b) => b.weight - a.weight || a.term.id - b.term.id)
    .slice(0, MOST_TERMS);
  return {
    terms: Int32Array.from(kept, ({ term }) => term.id),
    weights: Float64Array.from(kept, ({ weight }) => weight),
    written: kept.map(({ written }) => written),
  };
}
