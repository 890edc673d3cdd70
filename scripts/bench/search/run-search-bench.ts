/** The whole story of a search benchmark: a built site, its rivals, and questions to all of them. */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../browser/open-browser.ts';
import { countBytes, type BytesMeasures, type QueryPair } from './count-bytes.ts';
import { drawQueries, type QueryKind } from './draw-queries.ts';
import type { SubjectQuery } from './gain.ts';
import { measureQueries, type SearcherMeasure } from './measure-queries.ts';
import { checkGraded, measureQuestions, type QuestionsMeasure } from './measure-questions.ts';
import { miniSearch } from './mini-search.ts';
import { openSearchers, type OpenSearcher, type Refusal } from './open-searchers.ts';
import { openSite, type OpenSite } from './open-site.ts';
import { plainPagefind } from './plain-pagefind.ts';
import type { Place, Searcher } from './searcher.ts';
import { shelfmark } from './shelfmark.ts';

export interface SearchBenchOptions {
  /** Queries of each kind. */
  queries: number;
  seed: number;
  signal: AbortSignal;
  onStep: (step: string) => void;
}

export interface SearchMeasures {
  papers: number;
  browser: string;
  searchers: SearcherMeasure[];
  refusals: Refusal[];
  bytes: SearcherBytes[];
}

export interface SearcherBytes extends BytesMeasures {
  searcher: string;
  place: Place['name'];
}

const searchers: readonly Searcher[] = [shelfmark, plainPagefind, miniSearch];

/** Queries of each kind by which bytes are counted, in pairs. */
const pairsOfKind = 2;

/** Measure the search of a built site: over HTTP and from disk, beside its rivals. */
export async function benchSite(
  site: string,
  { queries, seed, signal, onStep }: SearchBenchOptions,
): Promise<SearchMeasures> {
  return withSearchers(site, onStep, async ({ open, browser, opened, refusals }) => {
    const kinds = drawQueries(open.papers, queries, seed);
    const onKind = (kind: string) => onStep(`Searching: ${kind}`);
    const measures = await measureQueries(opened, kinds, { signal, onKind });
    onStep('Counting bytes');
    const bytes = await measureBytes(browser, open, opened, kinds);
    return {
      papers: open.papers.length,
      browser: `${browser.browserType().name()} ${browser.version()}`,
      searchers: measures,
      refusals,
      bytes,
    };
  });
}

/** Put judged questions to the search of a built site and to its rivals. */
export async function benchQuestions(
  site: string,
  questions: readonly SubjectQuery[],
  { signal, onStep }: Pick<SearchBenchOptions, 'signal' | 'onStep'>,
): Promise<QuestionsMeasure[]> {
  return withSearchers(site, onStep, async ({ open, opened }) => {
    checkGraded(questions, open.papers);
    onStep(`Asking ${questions.length} questions`);
    const measures: QuestionsMeasure[] = [];
    for (const searcher of opened)
      measures.push(await measureQuestions(searcher, questions, signal));
    return measures;
  });
}

interface Opened {
  open: OpenSite;
  browser: Browser;
  opened: OpenSearcher[];
  refusals: Refusal[];
}

async function withSearchers<Result>(
  site: string,
  onStep: (step: string) => void,
  use: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const open = await openSite(site, onStep);
  try {
    const browser = await openBrowser();
    try {
      onStep('Opening the searchers');
      return await use({
        open,
        browser,
        ...(await openSearchers(browser, searchers, open.places)),
      });
    } finally {
      await browser.close();
    }
  } finally {
    await open.close();
  }
}

async function measureBytes(
  browser: Browser,
  { folders }: OpenSite,
  opened: readonly OpenSearcher[],
  kinds: readonly QueryKind[],
): Promise<SearcherBytes[]> {
  const pairs = kinds.flatMap(pairsOf);
  const measures: SearcherBytes[] = [];
  for (const { searcher, place } of opened) {
    const where = { place, folder: folders[searcher.home] };
    const asked = searcher.isLoadedWhole ? pairs.slice(0, 1) : pairs;
    const bytes = await countBytes(browser, searcher, where, asked);
    measures.push({ searcher: searcher.name, place: place.name, ...bytes });
  }
  return measures;
}

/** Pairs of queries that follow each other. */
function pairsOf({ name: kind, queries }: QueryKind): QueryPair[] {
  return Array.from({ length: pairsOfKind }, (_, pair) =>
    queries.slice(2 * pair, 2 * pair + 2),
  ).flatMap(([first, second]) =>
    first && second ? [{ kind, first: first.text, second: second.text }] : [],
  );
}
