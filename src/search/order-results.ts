import { longestShortTitle, shortTitleFilter, type EngineResult } from './engine.ts';
import type { Library } from './find-term.ts';
import type { Query } from './query.ts';
import { rankResults } from './rank-results.ts';
import { wantedText } from './select-results.ts';
import { wordsOf } from './words.ts';

export const sortOrders = ['relevance', 'newest', 'oldest', 'discussed'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Results that are shown at first. Their texts are known before they are, and decide among them. */
export const firstShown = 10;

/** Put the results of a query in order. No order adds a result or leaves one out. */
export async function orderResults(
  results: readonly EngineResult[],
  query: Query,
  order: SortOrder,
  library: Library,
): Promise<EngineResult[]> {
  if (order === 'relevance') return orderByRelevance(results, wantedText(query), library);
  const places = await library.catalogue.places();
  const placeOf = ({ id }: EngineResult) => places.get(id) ?? places.size;
  const newest = results.toSorted((a, b) => placeOf(a) - placeOf(b));
  if (order === 'newest') return newest;
  if (order === 'oldest') return newest.reverse();
  const counts = await library.catalogue.discussed();
  const countOf = (result: EngineResult) => counts[placeOf(result)] ?? 0;
  return newest.sort((a, b) => countOf(b) - countOf(a));
}

async function orderByRelevance(
  results: readonly EngineResult[],
  text: string,
  library: Library,
): Promise<EngineResult[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [...results];
  const titled = await findShortTitles(words, library);
  const ranked = rankResults(results, text);
  const [first, others] = [ranked.slice(0, firstShown), ranked.slice(firstShown)];
  const held = new Set(first);
  const late = others.filter((result) => titled.has(result.id));
  const known = [...first, ...late];
  const closest = await Promise.all(known.map((result) => closenessOf(result, words)));
  const sorted = [...known.keys()]
    .sort((a, b) => (closest[a] ?? 0) - (closest[b] ?? 0))
    .flatMap((index) => known[index] ?? []);
  return [...sorted, ...others.filter((result) => !held.has(result) && !titled.has(result.id))];
}

/** So many titles begin with a word that the one which is just this word may be far down. */
async function findShortTitles(
  words: readonly string[],
  { engine }: Library,
): Promise<ReadonlySet<string>> {
  if (words.length > longestShortTitle) return new Set();
  const title = words.join(' ');
  const { results } = await engine.search(title, { filters: { [shortTitleFilter]: title } });
  return new Set(results.map(({ id }) => id));
}

/** 0 where the title is the query, then 1 where it has it as a phrase, 2 where the abstract has it. */
async function closenessOf(result: EngineResult, words: readonly string[]): Promise<number> {
  const { meta, content } = await result.data();
  const title = wordsOf(meta['title'] ?? '').join(' ');
  const query = words.join(' ');
  if (title === query) return 0;
  if (words.length === 1) return 3;
  if (` ${title} `.includes(` ${query} `)) return 1;
  return ` ${wordsOf(content).join(' ')} `.includes(` ${query} `) ? 2 : 3;
}
