/** Papers that have only some of the words that were asked for. */
import type { EngineResult } from './engine.ts';
import type { Library } from './find-term.ts';
import type { Query } from './query.ts';
import { withoutWords } from './replace-words.ts';
import { byId, joined, type Results } from './result-sets.ts';
import { selectResults, wantedWords } from './select-results.ts';
import { contentWords } from './words.ts';

/** Of more words than these none is searched alone. */
const mostAlone = 8;
/** More papers that only come near are more than anybody reads. */
const mostNear = 50;

/** What each of the words finds alone, but for those that are in no paper. */
export async function findAlone(
  query: Query,
  strange: readonly string[],
  { engine }: Library,
): Promise<Map<string, Results>> {
  const words = contentWords(wantedWords(query)).filter((word) => !strange.includes(word));
  const found = words
    .slice(0, mostAlone)
    .map(async (word) => [word, byId((await engine.search(word)).results)] as const);
  return new Map(await Promise.all(found));
}

/**
 * The papers that have at least half of the words, those with the most and the rarest first;
 * `alone` is what each word finds. What else the query asks for must hold.
 */
export async function findNear(
  query: Query,
  alone: ReadonlyMap<string, Results>,
  library: Library,
): Promise<EngineResult[]> {
  const rest = withoutWords(query, wantedWords(query));
  const allowed = rest.clauses.length === 0 ? undefined : byId(await selectResults(rest, library));
  const found = [...alone.values()].flatMap((results) => [...results.values()]);
  return [...Map.groupBy(found, ({ id }) => id).values()]
    .filter((held) => held.length >= alone.size / 2 && allowed?.has(held[0]?.id ?? '') !== false)
    .map((held) => withShare(joined(held), held.length / alone.size))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostNear);
}

/** A paper counts for less where only a share of the words was found in it. */
function withShare(result: EngineResult, share: number): EngineResult {
  return { ...result, score: result.score * share };
}
