/** The papers that a single term asks for, whatever else the query says. */
import type { Catalogue } from './catalogue.ts';
import type { ColumnName } from './columns.ts';
import type { Engine, IndexedField } from './engine.ts';
import { findWords } from './find-words.ts';
import { matchValues } from './match-values.ts';
import { phraseSpellings } from './phrase-spellings.ts';
import type { Operator } from './operators.ts';
import type { Term, Value } from './query.ts';
import { byId, intersection, type Results } from './result-sets.ts';
import { findHolders } from './find-holders.ts';
import { wordsOf } from './words.ts';

export interface Library {
  engine: Engine;
  catalogue: Catalogue;
}

/** Find what a term asks for, leaving aside whether it excludes it. */
export async function findTerm({ operator, value, isExcluded }: Term, library: Library) {
  if (value.kind === 'years') return findYears(value, library);
  const { text } = value;
  const words = wordsOf(text);
  switch (operator) {
    case undefined:
      // What excludes a word must not exclude those that only begin with it.
      if (value.kind === 'phrase' || isExcluded) return findPhrase(text, library);
      return byId(await findWords(text, library.engine));
    case 'title':
      if (value.kind === 'words') return findInField(words, 'title', library);
      return findTitlePhrase(text, library);
    case 'author': {
      const named = findInField(words, 'authors', library);
      if (value.kind === 'words') return named;
      return intersection(await named, await findPhrase(text, library));
    }
    default:
      return findFact(columnOf(operator), text, library);
  }
}

const columnOf = (operator: Exclude<Operator, 'title' | 'author'>): ColumnName => operator;

/** Words side by side, in any inflection, however they are hyphenated. */
async function findPhrase(text: string, { engine }: Library): Promise<Results> {
  const found = phraseSpellings(text).map(async ({ text: spelling, joined }) => {
    // Common words of a phrase cost the engine much, and few words are joined to one anywhere.
    if (joined !== undefined && (await findHolders(joined, engine)).size === 0) return [];
    return (await engine.search(`"${spelling}"`)).results;
  });
  return byId((await Promise.all(found)).flat());
}

/** The engine says for each word alone whether it stands in a field. */
async function findInField(
  words: readonly string[],
  field: IndexedField,
  { engine }: Library,
): Promise<Results> {
  const found = words.map(async (word) => {
    const { results } = await engine.search(word);
    return byId(results.filter(({ matchedMetaFields }) => matchedMetaFields?.includes(field)));
  });
  return (await Promise.all(found)).reduce(intersection);
}

/** A title and an abstract follow each other as one text, so a phrase may stand behind the title. */
async function findTitlePhrase(text: string, library: Library): Promise<Results> {
  const words = wordsOf(text);
  const [inTitle, asPhrase] = await Promise.all([
    findInField(words, 'title', library),
    findPhrase(text, library),
  ]);
  const candidates = [...intersection(asPhrase, inTitle).values()];
  const wanted = ` ${words.join(' ')} `;
  const checked = candidates.map(async (result) => {
    if (result.words[0] === 0) return [result];
    const { title = '' } = (await result.data()).meta;
    return ` ${wordsOf(title).join(' ')} `.includes(wanted) ? [result] : [];
  });
  return byId((await Promise.all(checked)).flat());
}

function findYears({ from = 0, to = 9999 }: Extract<Value, { kind: 'years' }>, library: Library) {
  return findHaving('year', library, (year) => Number(year) >= from && Number(year) <= to);
}

async function findFact(name: ColumnName, text: string, library: Library): Promise<Results> {
  const { values } = await library.catalogue.column(name);
  const meant = matchValues(name, text, values);
  return findHaving(name, library, (value) => meant.has(value));
}

async function findHaving(
  name: ColumnName,
  { catalogue }: Library,
  matches: (value: string) => boolean,
): Promise<Results> {
  const [ids, all] = await Promise.all([catalogue.having(name, matches), catalogue.all()]);
  return byId(all.filter(({ id }) => ids.has(id)));
}
