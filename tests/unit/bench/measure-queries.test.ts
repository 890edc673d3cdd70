import { describe, expect, test } from 'vitest';
import { measureQueries } from '../../../scripts/bench/search/measure-queries.ts';
import { checkGraded, measureQuestions } from '../../../scripts/bench/search/measure-questions.ts';
import type { OpenSearcher } from '../../../scripts/bench/search/open-searchers.ts';
import type { Place, SearchAnswer } from '../../../scripts/bench/search/searcher.ts';

const place: Place = { name: 'HTTP', site: 'http://a/', rivals: 'http://b/' };
const { signal } = new AbortController();

function searcher(name: string, ask: (text: string) => SearchAnswer): OpenSearcher {
  const whole = { name, home: 'site', counts: () => true } as const;
  const inPage = { open: () => Promise.resolve(), ask: () => Promise.resolve(ask('')) };
  return { searcher: { ...whole, ...inPage }, place, ask: (text) => Promise.resolve(ask(text)) };
}

function finding(...papers: string[]): SearchAnswer {
  return { papers, milliseconds: papers.length };
}

const kinds = [
  {
    name: 'titles',
    queries: ['a', 'b', 'c', 'd'].map((text) => ({ text, paper: `paper-${text}` })),
  },
];

describe('queries for papers that are known to be there', () => {
  test('count where the paper is found, and where nothing is', async () => {
    const answers: Record<string, SearchAnswer> = {
      a: finding('paper-a'),
      b: finding('paper-x', 'paper-b'),
      c: finding('paper-x', 'paper-y', 'paper-z'),
      d: finding(),
    };
    const own = searcher('own', (text) => answers[text] ?? finding());
    const [measure] = await measureQueries([own], kinds, { signal, onKind: () => undefined });
    expect(measure).toEqual({
      searcher: 'own',
      place: 'HTTP',
      kinds: [
        {
          kind: 'titles',
          queries: 4,
          successAt1: 0.25,
          successAt10: 0.5,
          withoutResults: 0.25,
          milliseconds: { median: 1, p95: 3 },
          missed: ['c', 'd'],
        },
      ],
      milliseconds: { median: 1, p95: 3 },
    });
  });

  test('are put to every searcher in turn, each time to another one first', async () => {
    const asked: string[] = [];
    const two = ['one', 'two'].map((name) =>
      searcher(name, (text) => {
        asked.push(`${name} ${text}`);
        return finding();
      }),
    );
    const measures = await measureQueries(two, kinds, { signal, onKind: () => undefined });
    expect(measures.map((measure) => measure.searcher)).toEqual(['one', 'two']);
    expect(asked.slice(0, 4)).toEqual(['one a', 'two a', 'two b', 'one b']);
    expect(asked).toHaveLength(8);
  });

  test('stop when they are told to', async () => {
    const own = searcher('own', () => finding());
    const stopped = { signal: AbortSignal.abort(), onKind: () => undefined };
    await expect(measureQueries([own], kinds, stopped)).rejects.toThrow('abort');
  });
});

describe('questions about subjects', () => {
  const questions = [
    { query: 'found', grades: { one: 2 } },
    { query: 'missed', grades: { two: 1 } },
  ] as const;

  test('give a mean gain, and the worst questions first', async () => {
    const own = searcher('own', () => finding('one'));
    expect(await measureQuestions(own, questions, signal)).toEqual({
      searcher: 'own',
      place: 'HTTP',
      gainAt10: 0.5,
      gains: [
        { query: 'missed', gainAt10: 0 },
        { query: 'found', gainAt10: 1 },
      ],
    });
  });

  test('are not put to papers that they are not about', () => {
    const paper = { title: 'T', themes: [], digests: [{ id: 'd', rank: 1 }], sources: {} };
    const both = ['one', 'two'].map((id) => ({ ...paper, id }));
    expect(() => checkGraded(questions, both)).not.toThrow();
    expect(() => checkGraded(questions, both.slice(0, 1))).toThrow(
      '1 of the 2 papers that answer them are not in this digest, such as two.',
    );
  });
});
