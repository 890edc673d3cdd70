import type { KnownItemQuery, QueryKind } from './draw-queries.ts';
import type { OpenSearcher } from './open-searchers.ts';
import type { Place, SearchAnswer } from './searcher.ts';
import { rounded, spread, type Spread } from './spread.ts';

/** What became of the queries of one kind. */
export interface KindMeasure {
  kind: string;
  queries: number;
  /** Shares of the queries. Papers that come near count as results, since the page shows them. */
  successAt1: number;
  successAt10: number;
  withoutResults: number;
  milliseconds: Spread;
  /** Some of the queries whose paper was not among the first ten. */
  missed: string[];
}

export interface SearcherMeasure {
  searcher: string;
  place: Place['name'];
  kinds: KindMeasure[];
  /** Of all queries. */
  milliseconds: Spread;
}

const mostMissed = 5;

type Answered = SearchAnswer & { query: KnownItemQuery };

/**
 * Put each query to all searchers before the next one, each time to another one first, so that
 * whatever else the machine does meets all of them alike. Measures come in the searchers' order.
 */
export async function measureQueries(
  searchers: readonly OpenSearcher[],
  kinds: readonly QueryKind[],
  { signal, onKind }: { signal: AbortSignal; onKind: (kind: string) => void },
): Promise<SearcherMeasure[]> {
  const runs = searchers.map((open) => ({
    open,
    kinds: [] as KindMeasure[],
    times: [] as number[],
  }));
  for (const { name, queries } of kinds) {
    onKind(name);
    const answers = new Map(runs.map((run) => [run, [] as Answered[]]));
    for (const [turn, query] of queries.entries()) {
      for (const run of startingAt(turn, runs)) {
        signal.throwIfAborted();
        answers.get(run)?.push({ query, ...(await run.open.ask(query.text)) });
      }
    }
    for (const [run, given] of answers) {
      run.kinds.push(measureKind(name, given));
      run.times.push(...given.map(({ milliseconds }) => milliseconds));
    }
  }
  return runs.map(({ open: { searcher, place }, kinds: done, times }) => ({
    searcher: searcher.name,
    place: place.name,
    kinds: done,
    milliseconds: spread(times),
  }));
}

/** All items, from another one on at each turn. */
function startingAt<Item>(turn: number, items: readonly Item[]): Item[] {
  const first = items.length === 0 ? 0 : turn % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

function measureKind(kind: string, answers: readonly Answered[]): KindMeasure {
  const share = (holds: (answer: Answered) => boolean) =>
    rounded(answers.filter(holds).length / answers.length, 3);
  const missed = answers.filter(({ query, papers }) => !papers.includes(query.paper));
  return {
    kind,
    queries: answers.length,
    successAt1: share(({ query, papers }) => papers[0] === query.paper),
    successAt10: share(({ query, papers }) => papers.includes(query.paper)),
    withoutResults: share(({ papers }) => papers.length === 0),
    milliseconds: spread(answers.map(({ milliseconds }) => milliseconds)),
    missed: missed.slice(0, mostMissed).map(({ query }) => query.text),
  };
}
