/** What can be shown where no paper has what was asked for, or only words that are misspelt. */
import type { Spelling } from './correct-words.ts';
import type { EngineResult } from './engine.ts';
import type { Library } from './find-term.ts';
import { replaceWords } from './replace-words.ts';
import { byId, intersection, type Results } from './result-sets.ts';
import { selectResults, wantedText, wantedWords } from './select-results.ts';
import type { Query } from './query.ts';
import { findHolders } from './find-holders.ts';
import { contentWords, wordsWithLetters } from './words.ts';

export interface Instead {
  query: Query;
  results: readonly EngineResult[];
}

/** Spellings that are tried. */
const mostTried = 12;

/**
 * Find papers with these words spelt otherwise: the likeliest spelling that finds any, then all
 * words completed, then the other spellings.
 */
export async function findCorrected(
  query: Query,
  misspelt: readonly string[],
  library: Library,
  spelling: Spelling,
): Promise<Instead | undefined> {
  if (misspelt.length === 0) return undefined;
  const suggested = await Promise.all(misspelt.map((word) => spelling.suggest(word)));
  const [likeliest, ...others] = likeliestChoices(suggested);
  const found =
    (likeliest && (await findSpelt(query, misspelt, likeliest, library))) ??
    (await findWhole(query, misspelt, library, spelling));
  if (found || others.length === 0) return found;
  const rest = wordsApart(query).filter((word) => !misspelt.includes(word));
  const allowed = rest.length === 0 ? undefined : await library.engine.search(rest.join(' '));
  return findFirstSpelt(query, misspelt, others, {
    library,
    allowed: allowed && byId(allowed.results),
  });
}

/**
 * Find papers with one word spelt otherwise, each in turn, where every word exists, but no paper
 * has them all; `alone` is what each word finds alone. The query is the spelling whose first paper
 * matches best.
 */
export async function findOtherSpelling(
  query: Query,
  alone: ReadonlyMap<string, Results>,
  library: Library,
  spelling: Spelling,
): Promise<Instead | undefined> {
  const apart = wordsApart(query);
  const found = await Promise.all(
    [...alone.keys()].map(async (word) => {
      const rest = apart.flatMap((each) => (each === word ? [] : (alone.get(each) ?? [])));
      const allowed = rest.length === 0 ? undefined : rest.reduce(intersection);
      if (allowed?.size === 0) return undefined;
      const choices = (await spelling.suggest(word)).map((each) => [each]);
      return findFirstSpelt(query, [word], choices, { library, allowed });
    }),
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

/**
 * The first of these spellings that finds papers. The whole question is put only where a paper that
 * is `allowed`, for it has the other words, has the words of the spelling too.
 */
async function findFirstSpelt(
  query: Query,
  misspelt: readonly string[],
  choices: readonly (readonly string[])[],
  { library, allowed }: { library: Library; allowed: Results | undefined },
): Promise<Instead | undefined> {
  for (const choice of choices) {
    const held = await Promise.all(choice.map((word) => findHolders(word, library.engine)));
    const together = [...(allowed ? [allowed] : []), ...held].reduce(intersection);
    const found = together.size > 0 && (await findSpelt(query, misspelt, choice, library));
    if (found) return found;
  }
  return undefined;
}

async function findSpelt(
  query: Query,
  misspelt: readonly string[],
  choice: readonly string[],
  library: Library,
): Promise<Instead | undefined> {
  const by = new Map(misspelt.map((word, at) => [word, choice[at] ?? word]));
  const spelt = replaceWords(query, by);
  const results = await selectResults(spelt, library);
  return results.length > 0 ? { query: spelt, results } : undefined;
}

/** Words that nobody has misspelt may be unfinished, each of them. */
async function findWhole(
  query: Query,
  begun: readonly string[],
  library: Library,
  spelling: Spelling,
): Promise<Instead | undefined> {
  const whole = await Promise.all(begun.map((word) => spelling.complete(word)));
  const isWhole = (word: string | undefined) => word !== undefined;
  return whole.every(isWhole) ? findSpelt(query, begun, whole, library) : undefined;
}

/**
 * The words of which the engine knows by each alone which papers have them. One that a hyphen joins
 * to a letter may be a part of what is one word to it.
 */
function wordsApart(query: Query): string[] {
  const apart = new Set(wordsWithLetters(wantedText(query)));
  return contentWords(wantedWords(query)).filter((word) => word.length > 1 && apart.has(word));
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
