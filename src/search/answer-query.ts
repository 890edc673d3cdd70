/** The whole way from what a reader typed to the papers that answer it. */
import type { Spelling } from './correct-words.ts';
import type { EngineResult } from './engine.ts';
import { findCorrected, findMostWords, findOtherSpelling } from './find-instead.ts';
import type { Library } from './find-term.ts';
import { firstShown, orderResults, type SortOrder } from './order-results.ts';
import { parseQuery, type Problem } from './parse-query.ts';
import { printQuery, type Query, type Term } from './query.ts';
import { selectResults, wantedWords } from './select-results.ts';
import { findStrangeWords } from './strange-words.ts';
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
  /** Papers of another spelling, because no paper has one of the words. */
  corrected?: string;
  /** Papers that lack one of the words, because none has them all. */
  hasMostWords?: true;
  /** A spelling that finds papers, where every word exists but no paper has them all. */
  suggestion?: string;
}

/** Answer a question. Rejects where a part of the index does not load. */
export async function answerQuery(
  question: Question,
  library: Library,
  spelling: Spelling,
): Promise<Answer> {
  const { query, problems } = parseQuery(question.text);
  const answer = (results: readonly EngineResult[], of: Query) =>
    orderResults(results, of, question.order, library);
  const asked = withChoices(query, question.choices);
  if (asked.clauses.length === 0) {
    const isAll = question.order !== 'relevance' && question.text.trim() === '';
    return { problems, results: isAll ? await answer(await library.catalogue.all(), query) : [] };
  }
  const found = await selectResults(asked, library);
  const results = await answer(found, query);
  const words = contentWords(wantedWords(query));
  if (question.isLiteral || words.length === 0) return { problems, results };
  const strange = await findStrangeWords(words, results.slice(0, firstShown), spelling);
  if (strange.length === 0 && results.length > 0) return { problems, results };
  return { problems, ...(await answerInstead(asked, strange, { question, library, spelling })) };
}

/** What to show where nothing is found, or nothing but papers with beginnings of strange words. */
async function answerInstead(
  asked: Query,
  strange: readonly string[],
  { question, library, spelling }: { question: Question; library: Library; spelling: Spelling },
): Promise<Omit<Answer, 'problems'>> {
  const order = (results: readonly EngineResult[], query: Query) =>
    orderResults(results, query, question.order, library);
  const typed = ({ clauses }: Query) =>
    printQuery({ clauses: clauses.slice(0, clauses.length - question.choices.length) });
  const corrected = await findCorrected(asked, strange, library, spelling);
  if (corrected) {
    const { query, results } = corrected;
    return { results: await order(results, query), corrected: typed(query) };
  }
  const other =
    strange.length === 0 ? await findOtherSpelling(asked, library, spelling) : undefined;
  const results = await findMostWords(asked, strange, library);
  return {
    results: await order(results, asked),
    ...(results.length > 0 ? { hasMostWords: true } : {}),
    ...(other ? { suggestion: typed(other) } : {}),
  };
}

function withChoices({ clauses }: Query, choices: readonly Term[]): Query {
  return { clauses: [...clauses, ...choices.map((term) => ({ alternatives: [term] }))] };
}
