/** What can be shown where no paper has what was asked for, or only words that are misspelt. */
import type { Spelling } from './correct-words.ts';
import type { EngineResult } from './engine.ts';
import type { Library } from './find-term.ts';
import { replaceWords, withoutWords } from './replace-words.ts';
import { selectResults, wantedWords } from './select-results.ts';
import type { Query } from './query.ts';
import { contentWords } from './words.ts';

export interface Instead {
  query: Query;
  results: readonly EngineResult[];
}

/** Spellings that are tried: each is a question to the engine. */
const mostTried = 12;
/** Of more words than these none is spelt otherwise in turn, or searched alone. */
const mostInTurn = 8;
/** Papers that only come near are more than anybody reads. */
const mostNear = 50;

/** Find papers with these words spelt otherwise: the likeliest spelling that finds any. */
export async function findCorrected(
  query: Query,
  misspelt: readonly string[],
  library: Library,
  spelling: Spelling,
): Promise<Instead | undefined> {
  if (misspelt.length === 0) return undefined;
  const suggested = await Promise.all(misspelt.map((word) => spelling.suggest(word)));
  for (const choice of likeliestChoices(suggested)) {
    const spelt = replaceWords(
      query,
      new Map(misspelt.map((word, at) => [word, choice[at] ?? word])),
    );
    const results = await selectResults(spelt, library);
    if (results.length > 0) return { query: spelt, results };
  }
  return undefined;
}

/**
 * Find papers with one word spelt otherwise, each in turn, where every word exists, but no paper
 * has them all. The query is the spelling whose first paper matches best.
 */
export async function findOtherSpelling(
  query: Query,
  library: Library,
  spelling: Spelling,
): Promise<Instead | undefined> {
  const words = contentWords(wantedWords(query)).slice(0, mostInTurn);
  const found = await Promise.all(
    words.map((word) => findCorrected(query, [word], library, spelling)),
  );
  const others = found.flatMap((each) => each ?? []);
  const best = others.toSorted((a, b) => bestScore(b) - bestScore(a))[0];
  return (
    best && { query: best.query, results: bestOfEach(others.flatMap(({ results }) => results)) }
  );
}

function bestScore({ results }: Instead): number {
  return Math.max(...results.map(({ score }) => score));
}

/** Find papers with words completed that are only begun; nothing where none can be. */
export async function findCompleted(
  query: Query,
  begun: readonly string[],
  library: Library,
  spelling: Spelling,
): Promise<readonly EngineResult[]> {
  const completed = await Promise.all(
    begun.map(async (word) => [word, await spelling.complete(word)] as const),
  );
  const whole = completed.flatMap(([word, by]) => (by === undefined ? [] : [[word, by] as const]));
  return whole.length === 0 ? [] : selectResults(replaceWords(query, new Map(whole)), library);
}

/**
 * Find the papers that have at least half of the words, those with the most and the rarest first.
 * What else the query asks for must hold.
 */
export async function findNear(
  query: Query,
  strange: readonly string[],
  library: Library,
): Promise<EngineResult[]> {
  const words = contentWords(wantedWords(query)).filter((word) => !strange.includes(word));
  const rest = withoutWords(query, wantedWords(query));
  const [allowed, ...found] = await Promise.all([
    rest.clauses.length === 0 ? undefined : selectResults(rest, library),
    ...words.slice(0, mostInTurn).map(async (word) => (await library.engine.search(word)).results),
  ]);
  const ids = allowed && new Set(allowed.map(({ id }) => id));
  return [...Map.groupBy(found.flat(), ({ id }) => id).values()]
    .filter((held) => held.length >= found.length / 2 && (!ids || ids.has(held[0]?.id ?? '')))
    .flatMap((held) => joined(held, held.length / found.length))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostNear);
}

/** One result of what several words found in the same paper; `share` of the words were found. */
function joined([first, ...others]: readonly EngineResult[], share: number): EngineResult[] {
  if (!first) return [];
  const all = [first, ...others];
  const score = all.reduce((sum, each) => sum + each.score, 0) * share;
  const words = [...new Set(all.flatMap((each) => each.words))].sort((a, b) => a - b);
  return [{ ...first, score, words }];
}

/** Each paper once, with its best score, best first. */
export function bestOfEach(results: readonly EngineResult[]): EngineResult[] {
  const best = new Map<string, EngineResult>();
  for (const result of results) {
    if (result.score > (best.get(result.id)?.score ?? -1)) best.set(result.id, result);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** One suggestion for each word; first the likeliest of all, and not more than are tried. */
function likeliestChoices(suggested: readonly (readonly string[])[]): string[][] {
  let choices: { words: string[]; rank: number }[] = [{ words: [], rank: 0 }];
  for (const suggestions of suggested) {
    choices = choices
      .flatMap(({ words, rank }) =>
        suggestions.map((word, index) => ({ words: [...words, word], rank: rank + index })),
      )
      .sort((a, b) => a.rank - b.rank)
      .slice(0, mostTried);
  }
  return choices.map(({ words }) => words);
}
