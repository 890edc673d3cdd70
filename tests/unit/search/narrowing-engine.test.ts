import fc from 'fast-check';
import { stemmer } from 'stemmer';
import { describe, expect, test } from 'vitest';
import type { Engine, EngineResult } from '../../../src/search/engine.ts';
import { narrowingEngine } from '../../../src/search/narrowing-engine.ts';
import { wordsOf } from '../../../src/search/words.ts';
import '../fixed-seed.ts';

interface Text {
  title: string;
  abstract: string;
  authors?: string;
}

/** The places of what a word finds: the same word in any inflection, or one that it begins. */
function placesOf(word: string, text: string): number[] {
  return wordsOf(text).flatMap((each, place) =>
    stemmer(each) === stemmer(word) || each.startsWith(word) ? [place] : [],
  );
}

/** Finds what Pagefind would in texts without hyphens, and tells what it was asked. */
function plainEngine(texts: readonly Text[]) {
  const asked: (string | null)[] = [];
  const engine: Engine = {
    init: () => Promise.resolve(),
    options: () => Promise.resolve(),
    search: (query) => {
      asked.push(query);
      const words = (query ?? '').split(' ');
      const results = texts.flatMap(({ title, abstract, authors = '' }, id): EngineResult[] => {
        const content = `${title} ${abstract}`;
        if (!words.every((word) => placesOf(word, `${content} ${authors}`).length > 0)) return [];
        const places = words.flatMap((word) => placesOf(word, content));
        const data = () => Promise.resolve({ raw_url: '', content, meta: { title, authors } });
        return [{ id: String(id), score: 1, words: sorted(places), data }];
      });
      return Promise.resolve({ results });
    },
  };
  return { engine, asked };
}

const sorted = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b);
const found = ({ results }: { results: readonly EngineResult[] }) =>
  results.map(({ id, words }) => ({ id, words }));

const paper = {
  title: 'Learning to walk over rough terrain with legged robots from demonstrations',
  abstract: 'Robots fall.',
  authors: 'Ada Lovelace',
};
const whole = 'learning walk over rough terrain legged robots demonstrations';

describe('a search for many words', () => {
  test('looks up the longest of them and reads the others in the few papers that have these', async () => {
    const { engine, asked } = plainEngine([paper]);
    const answer = await narrowingEngine(engine).search(whole);
    expect(asked).toEqual(['learning terrain legged robots demonstrations']);
    expect(found(answer)).toEqual([{ id: '0', words: [0, 2, 3, 4, 5, 7, 8, 10, 11] }]);
  });

  test.for([
    ['in another inflection', 'walks'],
    ['only begun', 'wal'],
    ['a name', 'ada'],
  ])('finds a word that is %s', async ([, word]) => {
    const { engine } = plainEngine([paper]);
    const answer = await narrowingEngine(engine).search(whole.replace('walk', String(word)));
    expect(answer.results).toHaveLength(1);
  });

  test('finds a word that the text writes with a hyphen', async () => {
    const engine: Engine = {
      ...plainEngine([]).engine,
      search: () => {
        const content = 'Unsupervised adaptation of person re-ID by reciprocal neighbour encodings';
        const data = () => Promise.resolve({ raw_url: '', content, meta: { title: content } });
        return Promise.resolve({ results: [{ id: 'a', score: 1, words: [0], data }] });
      },
    };
    const query = 'unsupervised adaptation person reid reciprocal neighbour encodings';
    const { results } = await narrowingEngine(engine).search(query);
    expect(found({ results })).toEqual([{ id: 'a', words: [0, 3, 4] }]);
  });

  test('finds no paper that lacks a word', async () => {
    const { engine } = plainEngine([paper]);
    expect(await narrowingEngine(engine).search(whole.replace('walk', 'swim'))).toEqual({
      results: [],
    });
  });

  test('asks for all words where many papers have the longest', async () => {
    const { engine, asked } = plainEngine(Array.from({ length: 11 }, () => paper));
    expect((await narrowingEngine(engine).search(whole)).results).toHaveLength(11);
    expect(asked.at(-1)).toBe(whole);
  });

  test.for([
    ['six words', 'learning walk over rough terrain legged'],
    ['a phrase', `"${whole}"`],
  ])('passes %s on as they are', async ([, text = '']) => {
    const { engine, asked } = plainEngine([paper]);
    await narrowingEngine(engine).search(text);
    expect(asked).toEqual([text]);
  });

  test('finds the same papers and places as a search for all words at once', async () => {
    const word = fc.constantFrom('arm', 'arms', 'leg', 'legged', 'walk', 'walking', 'sea', 'seas');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const texts = fc.array(fc.record({ title: text, abstract: text }), { maxLength: 15 });
    const query = fc.uniqueArray(word, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, query, async (held, words) => {
        const { engine } = plainEngine(held);
        const narrowed = await narrowingEngine(engine).search(words.join(' '));
        expect(found(narrowed)).toEqual(found(await engine.search(words.join(' '))));
      }),
    );
  });
});
