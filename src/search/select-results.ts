/** The papers that a whole query asks for. */
import type { EngineResult } from './engine.ts';
import { findTerm, type Library } from './find-term.ts';
import { findWords } from './find-words.ts';
import type { Clause, Query, Term } from './query.ts';
import { merged, union, type Results } from './result-sets.ts';
import { wordsOf } from './words.ts';

/**
 * Select the papers for which every clause holds, best first where the query has words, else
 * newest first.
 */
export async function selectResults(query: Query, library: Library): Promise<EngineResult[]> {
  const text = wantedText(query);
  const apart = query.clauses.filter((clause) => !isPlain(clause));
  const [plain, ...sets] = await Promise.all([
    wordsOf(text).length === 0 ? undefined : findWords(text, library.engine),
    ...apart.map((clause) => findClause(clause, library)),
  ]);
  const base = plain ?? firstScored(sets) ?? (await library.catalogue.all());
  return base
    .filter(({ id }) => sets.every((set) => set.has(id)))
    .map((result) => withScores(result, sets))
    .sort((a, b) => b.score - a.score);
}

/** The words that every paper which is selected must have. */
export function wantedWords(query: Query): string[] {
  return wordsOf(wantedText(query));
}

/** What of the query is text, as it was written. */
export function wantedText({ clauses }: Query): string {
  return clauses
    .flatMap(({ alternatives: [term, ...others] }) =>
      term && others.length === 0 && isText(term) ? [textOf(term)] : [],
    )
    .join(' ');
}

export function isText({ isExcluded, operator }: Term): boolean {
  return !isExcluded && (operator === undefined || operator === 'title' || operator === 'author');
}

export function textOf({ value }: Term): string {
  return value.kind === 'years' ? '' : value.text;
}

/** Nothing but words, which one question to the engine answers for all such clauses together. */
export function isPlain({ alternatives: [term, ...others] }: Clause): boolean {
  return (
    others.length === 0 &&
    term?.isExcluded === false &&
    term.operator === undefined &&
    term.value.kind === 'words'
  );
}

async function findClause({ alternatives }: Clause, library: Library): Promise<Results> {
  const found = await Promise.all(
    alternatives.map(async (term) => {
      const results = await findTerm(term, library);
      return term.isExcluded ? complement(results, library) : results;
    }),
  );
  const [only, ...others] = found;
  return only && others.length === 0 ? only : union(found);
}

async function complement(results: Results, { catalogue }: Library): Promise<Results> {
  const all = await catalogue.all();
  return new Map(all.filter(({ id }) => !results.has(id)).map((result) => [result.id, result]));
}

/** Where a query has no plain words, its alternatives order the papers. */
function firstScored(sets: readonly Results[]): EngineResult[] | undefined {
  const scored = sets.find((set) => [...set.values()].some(({ score }) => score > 0));
  return scored && [...scored.values()];
}

function withScores(result: EngineResult, sets: readonly Results[]): EngineResult {
  return sets.reduce((held, set) => {
    const other = set.get(result.id);
    if (!other || other === result || other.words.length === 0) return held;
    return { ...merged(held, other), score: held.score + other.score };
  }, result);
}
