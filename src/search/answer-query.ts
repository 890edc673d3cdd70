/** The whole way from what a reader typed to the papers that answer it. */
import type { Spelling } from './correct-words.ts';
import type { EngineResult } from './engine.ts';
import {
  bestOfEach,
  findCompleted,
  findCorrected,
  findMostWords,
  findOtherSpelling,
} from './find-instead.ts';
import type { Library } from './find-term.ts';
import { firstShown, orderResults, type SortOrder } from './order-results.ts';
import { parseQuery, type Problem } from './parse-query.ts';
import { printQuery, type Query, type Term } from './query.ts';
import { selectResults, wantedWords } from './select-results.ts';
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
  /** Every paper that is an answer, in the order that was asked for. */
  results: readonly EngineResult[];
  problems: Problem[];
  /** The papers are those of another spelling, because no paper has one of the words. */
  corrected?: string;
  /** The papers lack one of the words, because none has them all. */
  hasMostWords?: true;
  /** A spelling that finds papers, which come first, where every word exists but no paper has them all. */
  suggestion?: string;
}

/** What an answer is made with. */
interface Means {
  question: Question;
  library: Library;
  spelling: Spelling;
}

/** Answer a question. Rejects where a part of the index does not load. */
export async function answerQuery(means: Means): Promise<Answer> {
  const { question, library } = means;
  const { query, problems } = parseQuery(question.text);
  const asked = withChoices(query, question.choices);
  if (asked.clauses.length === 0) return { problems, results: await everyPaper(means) };
  const found = await selectResults(asked, library);
  const results = await orderResults(found, query, question.order, library);
  const words = contentWords(wantedWords(query));
  if (question.isLiteral || words.length === 0) return { problems, results };
  return { problems, ...(await improve(results, asked, words, means)) };
}

/** All papers in an order that was asked for; none where nothing was asked for at all. */
async function everyPaper({ question, library }: Means): Promise<readonly EngineResult[]> {
  if (question.order === 'relevance' || question.text.trim() !== '') return [];
  const all = await library.catalogue.all();
  return orderResults(all, { clauses: [] }, question.order, library);
}

/** Leave results as they are where they have the words; else complete, correct or leave some out. */
async function improve(
  results: readonly EngineResult[],
  asked: Query,
  words: readonly string[],
  means: Means,
): Promise<Omit<Answer, 'problems'>> {
  const { library, spelling, question } = means;
  const { unseen, begun } = await wordStates(words, results.slice(0, firstShown));
  const known = await Promise.all(unseen.map((word) => spelling.isKnown(word)));
  const strange = unseen.filter((_, index) => known[index] === false);
  if (results.length === 0 || strange.length > 0) return answerInstead(asked, strange, means);
  if (begun.length === 0 || results.length >= firstShown) return { results };
  const completed = await findCompleted(asked, begun, library, spelling);
  const together = bestOfEach([...results, ...completed]);
  return { results: await orderResults(together, asked, question.order, library) };
}

async function answerInstead(
  asked: Query,
  strange: readonly string[],
  { question, library, spelling }: Means,
): Promise<Omit<Answer, 'problems'>> {
  const typed = ({ clauses }: Query) =>
    printQuery({ clauses: clauses.slice(0, clauses.length - question.choices.length) });
  const corrected = await findCorrected(asked, strange, library, spelling);
  if (corrected) {
    const { query, results } = corrected;
    return {
      results: await orderResults(results, query, question.order, library),
      corrected: typed(query),
    };
  }
  const other =
    strange.length === 0 ? await findOtherSpelling(asked, library, spelling) : undefined;
  const most = await findMostWords(asked, strange, library);
  const nearly = new Set(other?.results.map(({ id }) => id));
  const results = await Promise.all([
    other ? orderResults(other.results, other.query, question.order, library) : [],
    orderResults(
      most.filter(({ id }) => !nearly.has(id)),
      asked,
      question.order,
      library,
    ),
  ]);
  return {
    results: results.flat(),
    ...(results.flat().length > 0 ? { hasMostWords: true } : {}),
    ...(other ? { suggestion: typed(other.query) } : {}),
  };
}

function withChoices({ clauses }: Query, choices: readonly Term[]): Query {
  return { clauses: [...clauses, ...choices.map((term) => ({ alternatives: [term] }))] };
}
