/** What can be shown where no paper has what was asked for, or only words that are misspelt. */
import type { Spelling } from './correct-words.ts';
import type { EngineResult } from './engine.ts';
import type { Library } from './find-term.ts';
import { isText, selectResults, textOf, wantedWords } from './select-results.ts';
import type { Query, Term } from './query.ts';
import { contentWords, foldText } from './words.ts';

export interface Instead {
  query: Query;
  results: readonly EngineResult[];
}

/** Of more words than these none is left out in turn: each is a question to the engine. */
const mostLeftOut = 8;

/**
 * Find papers for the query with these words spelt otherwise: the likeliest spelling that finds
 * any. All of the words are taken to be misspelt.
 */
export async function findCorrected(
  query: Query,
  misspelt: readonly string[],
  library: Library,
  spelling: Spelling,
): Promise<Instead | undefined> {
  const [word, ...others] = misspelt;
  if (word === undefined) return undefined;
  for (const suggestion of await spelling.suggest(word)) {
    const spelt = replaceWord(query, word, suggestion);
    if (others.length > 0) {
      const found = await findCorrected(spelt, others, library, spelling);
      if (found) return found;
      continue;
    }
    const results = await selectResults(spelt, library);
    if (results.length > 0) return { query: spelt, results };
  }
  return undefined;
}

/** Find a spelling that finds papers where every word exists, but no paper has all of them. */
export async function findOtherSpelling(
  query: Query,
  library: Library,
  spelling: Spelling,
): Promise<Query | undefined> {
  const words = contentWords(wantedWords(query)).toSorted((a, b) => b.length - a.length);
  for (const word of words.slice(0, mostLeftOut)) {
    const found = await findCorrected(query, [word], library, spelling);
    if (found) return found.query;
  }
  return undefined;
}

/**
 * Find the papers that have all words but one, each left out in turn; without the strange ones,
 * if there are any. Gives none where only one word is left.
 */
export async function findMostWords(
  query: Query,
  strange: readonly string[],
  library: Library,
): Promise<EngineResult[]> {
  const words = contentWords(wantedWords(query));
  const known = words.filter((word) => !strange.includes(word));
  if (known.length === 0 || words.length > mostLeftOut) return [];
  const queries =
    strange.length > 0
      ? [withoutWords(query, strange)]
      : words.map((word) => withoutWords(query, [word]));
  const found = await Promise.all(queries.map((each) => selectResults(each, library)));
  const best = new Map<string, EngineResult>();
  for (const result of found.flat()) {
    if (result.score > (best.get(result.id)?.score ?? -1)) best.set(result.id, result);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function replaceWord(query: Query, word: string, by: string): Query {
  return mapText(query, (text) => replaceInText(text, word, by));
}

function withoutWords(query: Query, words: readonly string[]): Query {
  const without = mapText(query, (text) =>
    words.reduce((held, word) => replaceInText(held, word, ''), text),
  );
  const clauses = without.clauses.filter(({ alternatives }) =>
    alternatives.every((term) => term.value.kind === 'years' || /[\p{L}\p{N}]/u.test(textOf(term))),
  );
  return { clauses };
}

function mapText({ clauses }: Query, change: (text: string) => string): Query {
  const changeTerm = (term: Term): Term =>
    isText(term) && term.value.kind !== 'years'
      ? { ...term, value: { ...term.value, text: change(term.value.text) } }
      : term;
  return {
    clauses: clauses.map(({ alternatives }) => ({ alternatives: alternatives.map(changeTerm) })),
  };
}

/** The word stands in the text as it was written, with capitals and accents. */
function replaceInText(text: string, word: string, by: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (each) => (foldText(each) === word ? by : each));
}
