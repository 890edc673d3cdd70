/** The papers that a whole query asks for. */
import type { EngineResult } from './engine.ts';
import { byId, findTerm, type Library, type Results } from './find-term.ts';
import type { Clause, Query, Term } from './query.ts';
import { contentWords, wordsOf, wordsWithLetters } from './words.ts';

/** The engine looks up every word of a query; past so many they tell nothing new. */
const mostWords = 32;

/**
 * Select the papers for which every clause holds, best first where the query has words, else
 * newest first.
 */
export async function selectResults(query: Query, library: Library): Promise<EngineResult[]> {
  const text = wantedText(query);
  const apart = query.clauses.filter((clause) => !isPlain(clause));
  const [plain, ...sets] = await Promise.all([
    wordsOf(text).length === 0 ? undefined : findAnyWording(text, library),
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

/** The papers that have the words of a text, be they apart or, with a letter, one to the engine. */
async function findAnyWording(text: string, { engine }: Library): Promise<readonly EngineResult[]> {
  const [words, asOne] = [wordsOf(text), wordsWithLetters(text)];
  const joined = asOne.filter((word) => !words.includes(word));
  const find = async (wording: string) => (await engine.search(wording)).results;
  if (joined.length === 0) return find(engineWords(words));
  // For a word that it lacks the engine takes the nearest one, but not where it is quoted.
  const quoted = joined.map((word) => `"${word}"`);
  const answers = await Promise.all([engineWords(words), engineWords(asOne), ...quoted].map(find));
  const [found = [], foundAsOne = [], ...holders] = answers;
  const held = holders.map(byId);
  const meant = foundAsOne.filter(({ id }) => held.every((results) => results.has(id)));
  return [...union([found, meant].map(byId)).values()];
}

function engineWords(words: readonly string[]): string {
  return contentWords(words).slice(0, mostWords).join(' ');
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

/** A paper that has several alternatives counts by the best of them, with the words of all. */
function union(sets: readonly Results[]): Results {
  const all = new Map<string, EngineResult>();
  for (const result of sets.flatMap((set) => [...set.values()])) {
    const held = all.get(result.id);
    all.set(result.id, held ? merged(held, result) : result);
  }
  return all;
}

function merged(a: EngineResult, b: EngineResult): EngineResult {
  const words = [...new Set([...a.words, ...b.words])].sort((x, y) => x - y);
  return { ...(a.score >= b.score ? a : b), words };
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
