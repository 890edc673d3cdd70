import { describe, expect, test } from 'vitest';
import type { EngineResult } from '../../../src/search/engine.ts';
import { markedParts } from '../../../src/search/excerpt.ts';
import { rankResults } from '../../../src/search/rank-results.ts';

function result(id: string, words: number[], score = 1): EngineResult {
  return { id, score, words, data: () => Promise.reject(new Error('No text is needed.')) };
}

function order(text: string, ...results: EngineResult[]): string[] {
  return rankResults(results, text).map(({ id }) => id);
}

describe('the ranking', () => {
  test('puts words in a row before words far apart', () => {
    const apart = result('apart', [20, 41, 90], 2);
    const row = result('row', [50, 51, 52], 1);
    expect(order('deep graph learning', apart, row)).toEqual(['row', 'apart']);
  });

  test('gives common words their places in a row, though they are not looked up', () => {
    const apart = result('apart', [20, 40, 60], 2);
    const row = result('row', [50, 53, 54], 1);
    expect(order('robots in the wild forest', apart, row)).toEqual(['row', 'apart']);
  });

  test('takes a hyphenated word for one, as the engine does, or for two', () => {
    const apart = result('apart', [20, 40, 60], 2);
    expect(order('few-shot text models', apart, result('joined', [50, 51, 52]))[0]).toBe('joined');
    expect(order('few-shot text models', apart, result('split', [50, 51, 52, 53]))[0]).toBe(
      'split',
    );
  });

  test('puts titles before abstracts', () => {
    const abstract = result('abstract', [30, 60], 1.5);
    expect(order('graph trees', abstract, result('title', [2, 5]))).toEqual(['title', 'abstract']);
  });

  test('leaves single words to the engine', () => {
    expect(order('graph', result('a', [1], 1), result('b', [30], 2))).toEqual(['b', 'a']);
  });
});

describe('an excerpt', () => {
  const title = 'On Graphs';
  const sentences = Array.from(
    { length: 20 },
    (_, index) => `Sentence ${index} says one more thing.`,
  );
  const content = `On Graphs. ${sentences.join(' ')}`;
  const text = (places: number[]) =>
    markedParts(content, title, places)
      .excerpt.map(({ text: part }) => part)
      .join('');

  test('does not repeat the title', () => {
    expect(text([0, 1])).toMatch(/^Sentence 0 says/);
  });

  test('begins with the sentence where the most was found', () => {
    expect(text([2, 62, 63, 64])).toMatch(/^… Sentence 10 says/);
    expect(text([2 + 6 * 19])).toMatch(/^… Sentence 13 says/);
  });

  test('marks what was found, in the title too, neighbours together', () => {
    const { title: marked, excerpt } = markedParts(content, title, [1, 2, 3, 5]);
    expect(marked).toEqual([
      { text: 'On ', isMarked: false },
      { text: 'Graphs', isMarked: true },
    ]);
    expect(excerpt.slice(0, 3)).toEqual([
      { text: 'Sentence 0', isMarked: true },
      { text: ' says ', isMarked: false },
      { text: 'one', isMarked: true },
    ]);
  });

  test('leaves the signs around what was found unmarked', () => {
    expect(markedParts('“Deep” maps: (a sea)', 'Sea', [1, 2, 3]).excerpt).toEqual([
      { text: 'maps', isMarked: true },
      { text: ': (', isMarked: false },
      { text: 'a sea', isMarked: true },
      { text: ')', isMarked: false },
    ]);
  });

  test('is empty where there is no abstract', () => {
    expect(markedParts('On Graphs.', title, [0]).excerpt).toEqual([]);
  });
});
