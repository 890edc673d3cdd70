import type { PublishedPaper } from '../../../src/integrations/search/read-published.ts';
import { gainAt10, type SubjectQuery } from './gain.ts';
import type { OpenSearcher } from './open-searchers.ts';
import type { Place } from './searcher.ts';
import { rounded } from './spread.ts';

/** How well a searcher answers questions about subjects. */
export interface QuestionsMeasure {
  searcher: string;
  place: Place['name'];
  /** The mean over all questions. */
  gainAt10: number;
  /** That of each question, worst first. */
  gains: { query: string; gainAt10: number }[];
}

/** What was found for the questions of a digest, or why they were not asked. */
export type QuestionsReport =
  { digest: string; measures: QuestionsMeasure[] } | { skipped: string };

/** Put all questions to a searcher. */
export async function measureQuestions(
  { searcher, place, ask }: OpenSearcher,
  questions: readonly SubjectQuery[],
  signal: AbortSignal,
): Promise<QuestionsMeasure> {
  const gains: { query: string; gain: number }[] = [];
  for (const { query, grades } of questions) {
    signal.throwIfAborted();
    const { papers } = await ask(query);
    gains.push({ query, gain: gainAt10(papers, grades) });
  }
  const mean = gains.reduce((sum, { gain }) => sum + gain, 0) / gains.length;
  return {
    searcher: searcher.name,
    place: place.name,
    gainAt10: rounded(mean, 3),
    gains: gains
      .toSorted((a, b) => a.gain - b.gain)
      .map(({ query, gain }) => ({ query, gainAt10: rounded(gain, 3) })),
  };
}

/** Throws where papers that answer questions are not among these: gains would mean nothing. */
export function checkGraded(
  questions: readonly SubjectQuery[],
  papers: readonly PublishedPaper[],
): void {
  const ids = new Set(papers.map(({ id }) => id));
  const graded = new Set(questions.flatMap(({ grades }) => Object.keys(grades)));
  const lacking = [...graded].filter((id) => !ids.has(id)).toSorted();
  if (lacking.length === 0) return;
  throw new Error(
    `The questions are about other papers: ${lacking.length} of the ${graded.size} papers that answer them are not in this digest, such as ${lacking[0]}. Give the digest that they were written for with --questions.`,
  );
}
