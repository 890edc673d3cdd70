/** The whole way from what a reader typed to the papers that answer it. */
import { askingOnce } from './asking-once.ts';
import type { Spelling } from './correct-words.ts';
import type { EngineResult } from './engine.ts';
import { bestOfEach, findCompleted, findCorrected, findOtherSpelling } from './find-instead.ts';
import { findAlone, findNear } from './find-near.ts';
import type { Library } from './find-term.ts';
import { narrowingEngine } from './narrowing-engine.ts';
import {
  firstShown,
  hasPhrase,
  nearnessOf,
  orderResults,
  type SortOrder,
} from './order-results.ts';
import { parseQuery, type Problem } from './parse-query.ts';
import { printQuery, type Clause, type Query, type Term } from './query.ts';
import { isPlain, isText, selectResults, wantedWords } from './select-results.ts';
import { findUnknownValues, type UnknownValue } from './unknown-values.ts';
import { wordStates } from './word-states.ts';
import { contentWords } from './words.ts';

export interface Question {
  text: string;
  /** What was chosen from lists beside the text. */
  choices: readonly Term[];
  order: SortOrder;
  /** The words are searched as they are, however they are spelt. */
  isLiteral: boolean;
}

export interface Answer {
  /** Papers in the order that was asked for: those that have all that was asked for come first. */
  results: readonly EngineResult[];
  /** How many have; the others only come near. */
  count: number;
  problems: (Problem | UnknownValue)[];
  /** The papers are those of another spelling, because no paper has one of the words. */
  corrected?: string;
  /** Another spelling, whose papers come near: every word exists, but few papers have them all. */
  suggestion?: string;
}

/** More results are not those of a misspelling, wherever they have the words. */
const mostPoor = 3;
/** A phrase of so many words that a paper has is what was looked for. */
const longPhrase = 4;

/** What an answer is made with. */
interface Means {
  question: Question;
  library: Library;
  spelling: Spelling;
}

/** Answer a question. Rejects where a part of the index does not load. */
export async function answerQuery({ library: whole, ...rest }: Means): Promise<Answer> {
  const library = { ...whole, engine: narrowingEngine(askingOnce(whole.engine)) };
  const means = { ...rest, library };
  const { question } = means;
  const { query, problems } = parseQuery(question.text);
  const asked = withChoices(query, question.choices);
  if (asked.clauses.length === 0) return { ...exactly(await everyPaper(means)), problems };
  const found = await selectResults(asked, library);
  const unknown = await findUnknownValues(query, library.catalogue);
  const results = await orderResults(found, query, question.order, library);
  const words = contentWords(wantedWords(query));
  const isDone = question.isLiteral || words.length === 0 || unknown.length > 0;
  const better = isDone ? exactly(results) : await improve(results, asked, words, means);
  return { ...better, problems: [...problems, ...unknown] };
}

type FoundAnswer = Omit<Answer, 'problems'>;

function exactly(results: readonly EngineResult[]): FoundAnswer {
  return { results, count: results.length };
}

/** All papers in an order that was asked for; none where nothing was asked for at all. */
async function everyPaper({ question, library }: Means): Promise<readonly EngineResult[]> {
  if (question.order === 'relevance' || question.text.trim() !== '') return [];
  const all = await library.catalogue.all();
  return orderResults(all, { clauses: [] }, question.order, library);
}

/** Leave results as they are where they are what was looked for; else correct, complete or add. */
async function improve(
  results: readonly EngineResult[],
  asked: Query,
  words: readonly string[],
  means: Means,
): Promise<FoundAnswer> {
  const { library, spelling, question } = means;
  const { unseen, begun } = await wordStates(words, results.slice(0, firstShown));
  const known = await Promise.all(unseen.map((word) => spelling.isKnown(word)));
  const strange = unseen.filter((_, index) => known[index] === false);
  const corrected = await findCorrected(asked, strange, library, spelling);
  if (corrected) {
    const { query, results: other } = corrected;
    const ordered = await orderResults(other, query, question.order, library);
    return { ...exactly(ordered), corrected: asTyped(query, question) };
  }
  if (strange.length > 0) return withNear([], asked, strange, means);
  if (await isFound(results, asked)) return exactly(results);
  if (begun.length === 0) return withNear(results, asked, [], means);
  const completed = await findCompleted(asked, begun, library, spelling);
  const together = bestOfEach([...results, ...completed]);
  const ordered = await orderResults(together, asked, question.order, library);
  return withNear(ordered, asked, [], means);
}

/** Whether these are results enough, or one of them is what was looked for. */
async function isFound(results: readonly EngineResult[], asked: Query): Promise<boolean> {
  if (
    results.length >= firstShown ||
    !asked.clauses.every((clause) => isPlain(clause) || isChosen(clause))
  )
    return true;
  const words = wantedWords(asked);
  const nearness = await Promise.all(results.map((result) => nearnessOf(result, words)));
  const enough = words.length >= longPhrase ? hasPhrase : hasPhrase - 1;
  return nearness.some((each) => each <= enough);
}

/** Add papers that come near: those of another spelling, and those that lack some of the words. */
async function withNear(
  results: readonly EngineResult[],
  asked: Query,
  strange: readonly string[],
  { question, library, spelling }: Means,
): Promise<FoundAnswer> {
  if (results.length >= firstShown || contentWords(wantedWords(asked)).length < 2) {
    return exactly(results);
  }
  const isPoor = strange.length === 0 && results.length <= mostPoor;
  const alone = await findAlone(asked, strange, library);
  const other = isPoor ? await findOtherSpelling(asked, alone, library, spelling) : undefined;
  const near = await findNear(asked, alone, library);
  const groups = await Promise.all([
    other ? orderResults(other.results, other.query, question.order, library) : [],
    orderResults(near, asked, question.order, library),
  ]);
  const all = new Map([...results, ...groups.flat()].map((result) => [result.id, result]));
  return {
    results: [...all.values()],
    count: results.length,
    ...(other ? { suggestion: asTyped(other.query, question) } : {}),
  };
}

/** A query without the terms that were chosen from lists. */
function asTyped({ clauses }: Query, { choices }: Question): string {
  return printQuery({ clauses: clauses.slice(0, clauses.length - choices.length) });
}

/** A fact that a paper has or has not: there is no near to it. */
function isChosen({ alternatives }: Clause): boolean {
  return alternatives.every((term) => term.isExcluded || !isText(term));
}

function withChoices({ clauses }: Query, choices: readonly Term[]): Query {
  return { clauses: [...clauses, ...choices.map((term) => ({ alternatives: [term] }))] };
}
