import { describe, expect, test } from 'vitest';
import type { EngineResult } from '../../../src/search/engine.ts';
import type { Library } from '../../../src/search/find-term.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { selectResults } from '../../../src/search/select-results.ts';

const result = (id: string, score: number): EngineResult => ({
  id,
  score,
  words: [score],
  data: () => Promise.reject(new Error('No text is needed.')),
});

/** Has these results for each wording, and tells what it was asked. */
function libraryOf(held: Readonly<Record<string, EngineResult[]>>) {
  const asked: (string | null)[] = [];
  const search = (text: string | null) => {
    asked.push(text);
    return Promise.resolve({ results: held[text ?? ''] ?? [] });
  };
  return { library: { engine: { search } } as unknown as Library, asked };
}

const idsOf = (results: readonly EngineResult[]) => results.map(({ id }) => id);

describe('the papers that a query selects', () => {
  test('are those that the engine has for its words', async () => {
    const { library, asked } = libraryOf({ 'few shot learning': [result('a', 1)] });
    const { query } = parseQuery('few-shot learning');
    expect(idsOf(await selectResults(query, library))).toEqual(['a']);
    expect(asked).toEqual(['few shot learning']);
  });

  test('have a word that a hyphen joins to a letter, apart or as one, and none like it', async () => {
    const { library, asked } = libraryOf({
      'cartesian k means': [result('apart', 1), result('both', 2)],
      'cartesian kmeans': [result('nearest', 9), result('as-one', 5), result('both', 3)],
      '"kmeans"': [result('both', 1), result('as-one', 1)],
    });
    const { query } = parseQuery('Cartesian K-Means');
    const results = await selectResults(query, library);
    expect(idsOf(results)).toEqual(['as-one', 'both', 'apart']);
    expect(results[1]).toMatchObject({ score: 3, words: [2, 3] });
    expect(asked.at(-1)).toBe('cartesian k means');
  });

  test('have such a word where it is one of several that are asked for', async () => {
    const { library } = libraryOf({
      'k means': [result('apart', 1)],
      kmeans: [result('as-one', 5), result('nearest', 9)],
      '"kmeans"': [result('as-one', 1)],
      spectral: [result('other', 2)],
    });
    const { query } = parseQuery('k-means OR spectral');
    const results = await selectResults(query, library);
    expect(idsOf(results).toSorted()).toEqual(['apart', 'as-one', 'other']);
  });
});
