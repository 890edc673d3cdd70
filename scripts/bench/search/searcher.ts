import type { KnownItemQuery, QueryKind } from './draw-queries.ts';

/** One way to search the same papers. */
export interface Searcher {
  name: string;
  /** Answer a query with the ids of at most ten papers, best first. */
  search: (text: string) => Promise<SearchAnswer>;
}

export interface SearchAnswer {
  papers: string[];
  milliseconds: number;
}

/** What became of the queries of one kind. */
export interface KindMeasure {
  kind: string;
  queries: number;
  /** Shares of the queries. */
  successAt1: number;
  successAt10: number;
  withoutResults: number;
  milliseconds: { median: number; p95: number };
  /** Some of the queries whose paper was not among the first ten. */
  missed: string[];
}

export interface SearcherMeasure {
  searcher: string;
  kinds: KindMeasure[];
  /** Of all queries. */
  milliseconds: { median: number; p95: number };
}

const mostMissed = 5;

/** Put all queries to a searcher, one after the other. */
export async function measureSearcher(
  { name, search }: Searcher,
  kinds: readonly QueryKind[],
  signal: AbortSignal,
): Promise<SearcherMeasure> {
  const measures: KindMeasure[] = [];
  const all: number[] = [];
  for (const { name: kind, queries } of kinds) {
    const answers: (SearchAnswer & { query: KnownItemQuery })[] = [];
    for (const query of queries) {
      signal.throwIfAborted();
      answers.push({ query, ...(await search(query.text)) });
    }
    all.push(...answers.map(({ milliseconds }) => milliseconds));
    measures.push(measureKind(kind, answers));
  }
  return { searcher: name, kinds: measures, milliseconds: spread(all) };
}

function measureKind(
  kind: string,
  answers: readonly (SearchAnswer & { query: KnownItemQuery })[],
): KindMeasure {
  const share = (holds: (answer: (typeof answers)[number]) => boolean) =>
    round(answers.filter(holds).length / answers.length, 3);
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

/** The median and the 95th percentile. */
export function spread(values: readonly number[]): { median: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0, 1);
  return { median: at(0.5), p95: at(0.95) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
