import { describe, expect, test } from 'vitest';
import { askingOnce } from '../../../src/search/asking-once.ts';
import type { Spelling } from '../../../src/search/correct-words.ts';
import type { Engine } from '../../../src/search/engine.ts';
import { findCorrected, findOtherSpelling } from '../../../src/search/find-instead.ts';
import { findAlone } from '../../../src/search/find-near.ts';
import type { Library } from '../../../src/search/find-term.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { printQuery } from '../../../src/search/query.ts';

const texts = [
  'deep learning of graphs',
  'a gradient flows',
  'graph search',
  'deep leaning towers',
];

/** Finds the texts that have all words, without quotes also where a word only begins so. */
function openLibrary(): { library: Library; asked: string[] } {
  const asked: string[] = [];
  const engine: Engine = {
    init: () => Promise.resolve(),
    options: () => Promise.resolve(),
    search: (query) => {
      asked.push(query ?? '');
      const words = (query ?? '').replaceAll('"', '').split(' ');
      const isHeld = (word: string, each: string) =>
        query?.startsWith('"') === true ? each === word : each.startsWith(word);
      const results = texts.flatMap((text, id) => {
        const held = text.split(' ');
        if (!words.every((word) => held.some((each) => isHeld(word, each)))) return [];
        const data = () => Promise.reject(new Error('Nothing is read.'));
        return [{ id: String(id), score: 1, words: [0], data }];
      });
      return Promise.resolve({ results });
    },
  };
  const library = { engine: askingOnce(engine), catalogue: {} as Library['catalogue'] };
  return { library, asked };
}

function spellingOf(
  suggestions: Readonly<Record<string, string[]>>,
  whole: Readonly<Record<string, string>> = {},
): Spelling {
  return {
    isKnown: () => Promise.resolve(false),
    suggest: (word) => Promise.resolve(suggestions[word] ?? []),
    complete: (word) => Promise.resolve(whole[word]),
  };
}

const { query } = parseQuery('deep lerning graphs');

describe('papers with misspelt words spelt otherwise', () => {
  test('are those of the likeliest spelling', async () => {
    const { library } = openLibrary();
    const spelling = spellingOf({ lerning: ['learning', 'leaning'] });
    const found = await findCorrected(query, ['lerning'], library, spelling);
    expect(found && printQuery(found.query)).toBe('deep learning graphs');
    expect(found?.results.map(({ id }) => id)).toEqual(['0']);
  });

  test('are those of a later spelling where no paper has the first with the other words', async () => {
    const { library, asked } = openLibrary();
    const spelling = spellingOf({ lerning: ['leaning', 'gradient', 'nothing', 'learning'] });
    const found = await findCorrected(query, ['lerning'], library, spelling);
    expect(found && printQuery(found.query)).toBe('deep learning graphs');
    expect(asked).toEqual([
      'deep leaning graphs',
      'deep graphs',
      '"gradient"',
      '"nothing"',
      '"learning"',
      'deep learning graphs',
    ]);
  });

  test('are those of all words completed where the likeliest spelling finds none', async () => {
    const { library } = openLibrary();
    const { query: begun } = parseQuery('gradi flo');
    const spelling = spellingOf(
      { gradi: ['grave'], flo: ['floe'] },
      { gradi: 'gradient', flo: 'flows' },
    );
    const found = await findCorrected(begun, ['gradi', 'flo'], library, spelling);
    expect(found && printQuery(found.query)).toBe('gradient flows');
  });

  test('are none where no spelling finds any', async () => {
    const { library } = openLibrary();
    const spelling = spellingOf({ lerning: ['gradient', 'nothing'] });
    expect(await findCorrected(query, ['lerning'], library, spelling)).toBeUndefined();
  });
});

test('a word that exists is spelt otherwise only where papers have all the others', async () => {
  const { library, asked } = openLibrary();
  const { query: other } = parseQuery('deep gradient graphs');
  const alone = await findAlone(other, [], library);
  const spelling = spellingOf({
    deep: ['leaning'],
    gradient: ['search', 'learning'],
    graphs: ['a'],
  });
  const found = await findOtherSpelling(other, alone, library, spelling);
  expect(found && printQuery(found.query)).toBe('deep learning graphs');
  expect(asked).toEqual([
    'deep',
    'gradient',
    'graphs',
    '"search"',
    '"learning"',
    'deep learning graphs',
  ]);
});
