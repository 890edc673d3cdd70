import type { Query, Term } from './query.ts';
import { isText, textOf } from './select-results.ts';
import { foldText, hasWords } from './words.ts';

/** Write words of a query otherwise, by their folded forms; what is excluded stays as it is. */
export function replaceWords(query: Query, by: ReadonlyMap<string, string>): Query {
  return {
    clauses: query.clauses.map(({ alternatives }) => ({ alternatives: alternatives.map(replace) })),
  };

  function replace(term: Term): Term {
    if (!isText(term) || term.value.kind === 'years') return term;
    const text = term.value.text.replace(writtenWord, (each) => by.get(foldText(each)) ?? each);
    return { ...term, value: { ...term.value, text } };
  }
}

/** Leave words out of a query, and what then has none. */
export function withoutWords(query: Query, words: readonly string[]): Query {
  const { clauses } = replaceWords(query, new Map(words.map((word) => [word, ''])));
  return {
    clauses: clauses.filter(({ alternatives }) =>
      alternatives.every((term) => term.value.kind === 'years' || hasWords(textOf(term))),
    ),
  };
}

/** A word as it was written, with capitals, accents and an apostrophe. */
const writtenWord = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;
