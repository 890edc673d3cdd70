import {
  longestShortTitle,
  shortTitleFilter,
  type EngineResult,
  type IndexedField,
} from './engine.ts';
import type { Library } from './find-term.ts';
import { writtenSpellings } from './phrase-spellings.ts';
import type { Query } from './query.ts';
import { rankResults, shortestRow } from './rank-results.ts';
import { wantedText } from './select-results.ts';
import { contentWords, wordsOf } from './words.ts';

export const sortOrders = ['relevance', 'newest', 'oldest', 'discussed'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Results that are shown at first. Their texts are known before they are, and decide among them. */
export const firstShown = 10;

/** How many words a name has. */
const shortestName = 2;
const longestName = 4;

/** Put the results of a query in order. No order adds a result or leaves one out. */
export async function orderResults(
  results: readonly EngineResult[],
  query: Query,
  order: SortOrder,
  library: Library,
): Promise<EngineResult[]> {
  if (order === 'relevance') return orderByRelevance(results, wantedText(query), library);
  const newest = results.toSorted((a, b) => Number(b.id) - Number(a.id));
  if (order === 'newest') return newest;
  if (order === 'oldest') return newest.reverse();
  const counts = await library.catalogue.discussed();
  const countOf = ({ id }: EngineResult) => counts[Number(id)] ?? 0;
  return newest.sort((a, b) => countOf(b) - countOf(a));
}

async function orderByRelevance(
  results: readonly EngineResult[],
  text: string,
  library: Library,
): Promise<EngineResult[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [...results];
  const ranked = rankResults(results, text);
  const [first, others] = [ranked.slice(0, firstShown), ranked.slice(firstShown)];
  const titled = await findNamesakes(words, text, others, library);
  const late = others.filter((result) => titled.has(result.id));
  const known = [...first, ...late.slice(0, firstShown)];
  const nearness = await Promise.all(known.map((result) => nearnessOf(result, words)));
  const sorted = [...known.keys()]
    .sort((a, b) => (nearness[a] ?? 0) - (nearness[b] ?? 0))
    .flatMap((index) => known[index] ?? []);
  const rest = others.filter((result) => !titled.has(result.id));
  return [...sorted, ...late.slice(firstShown), ...rest];
}

/**
 * The papers whose title or whose author's name is what was asked for: so many papers have the
 * words that these may be far down, among those that are not the first. Each kind is looked up
 * only where one of these can be of it: a look-up costs the engine as much as the search itself.
 */
async function findNamesakes(
  words: readonly string[],
  text: string,
  others: readonly EngineResult[],
  library: Library,
): Promise<ReadonlySet<string>> {
  const isHeldIn = (field: IndexedField) =>
    others.some(({ matchedMetaFields }) => matchedMetaFields?.includes(field));
  const found = await Promise.all([
    isHeldIn('title') ? findShortTitles(words, library) : [],
    isHeldIn('authors') ? findByName(words, text, library) : [],
    others.length > 0 ? findSaying(words, text, library) : [],
  ]);
  return new Set(found.flat().map(({ id }) => id));
}

async function findShortTitles(words: readonly string[], { engine }: Library) {
  if (words.length > longestShortTitle) return [];
  const filters = { [shortTitleFilter]: words.join(' ') };
  return (await engine.search(null, { filters })).results;
}

async function findByName(words: readonly string[], text: string, library: Library) {
  if (words.length < shortestName || words.length > longestName) return [];
  const found = await findAsWritten(text, library);
  return found.filter((each) => each.matchedMetaFields?.includes('authors'));
}

/** Of a phrase that is nearly all common words, only the phrase itself tells papers apart. */
async function findSaying(words: readonly string[], text: string, library: Library) {
  const isSaying = words.length > longestName && contentWords(words).length < shortestRow;
  return isSaying ? findAsWritten(text, library) : [];
}

/** A phrase costs the engine far less than its words. */
async function findAsWritten(text: string, { engine }: Library): Promise<EngineResult[]> {
  const spellings = writtenSpellings(text).map((spelling) => `"${spelling}"`);
  const answers = await Promise.all(spellings.map((spelling) => engine.search(spelling)));
  return answers.flatMap(({ results }) => results);
}

/** The nearness of a paper whose abstract has the query as a phrase. */
export const hasPhrase = 5;
const notNear = 6;

/**
 * Which of these a paper is, the nearest first: its title or an author's name is the query, its
 * title has it as a phrase, its title has all of its words in their order, in another one, or all
 * but common ones, its abstract has it as a phrase.
 */
export async function nearnessOf(result: EngineResult, words: readonly string[]): Promise<number> {
  const { meta, content } = await result.data();
  const query = words.join(' ');
  const title = wordsOf(meta['title'] ?? '');
  const names = (meta['authors'] ?? '').split('; ').map((name) => wordsOf(name).join(' '));
  if (title.join(' ') === query || names.includes(query)) return 0;
  if (words.length === 1) return notNear;
  if (` ${title.join(' ')} `.includes(` ${query} `)) return 1;
  if (hasInOrder(title, words)) return 2;
  const isInTitle = (word: string) => title.some((each) => each.startsWith(word));
  if (words.every(isInTitle)) return 3;
  if (contentWords(words).every(isInTitle)) return 4;
  return ` ${wordsOf(content).join(' ')} `.includes(` ${query} `) ? hasPhrase : notNear;
}

/** Whether words that begin with these follow each other in the title, near or far. */
function hasInOrder(title: readonly string[], words: readonly string[]): boolean {
  let found = 0;
  for (const each of title) {
    const next = words[found];
    if (next !== undefined && each.startsWith(next)) found += 1;
  }
  return found === words.length;
}
