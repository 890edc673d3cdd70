import { describe, expect, test } from 'vitest';
import { phraseSpellings } from '../../../src/search/phrase-spellings.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { printQuery } from '../../../src/search/query.ts';
import { replaceWords, withoutWords } from '../../../src/search/replace-words.ts';
import { takeChoices } from '../../../src/search/take-choices.ts';
import { contentWords, wordsOf, wordsWithLetters } from '../../../src/search/words.ts';

describe('the words of a text', () => {
  test.for([
    ['Few-Shot Learning', ['few', 'shot', 'learning']],
    ['Naïve Émile ﬁne', ['naive', 'emile', 'fine']],
    ['the robot’s 1.7B', ['the', 'robots', '17b']],
    ['C++ — (GPT-4)', ['c', 'gpt', '4']],
    ['🦜 ! ?', []],
  ] as const)('of %s', ([text, expected]) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test.for([
    ['Cartesian K-Means for few-shot learning', 'cartesian kmeans for few shot learning'],
    ['3-D and x-ray (L-BFGS)', '3d and xray lbfgs'],
    ['k means, a I/O', 'k means a io'],
    ['🦜 ! ?', ''],
  ])('of %s, with its letters as the engine has them', ([text = '', expected]) => {
    expect(wordsWithLetters(text).join(' ')).toBe(expected);
  });

  test('that are common do not count, unless there are no others or few', () => {
    expect(contentWords(wordsOf('a survey of the methods for graphs'))).toEqual([
      'survey',
      'methods',
      'graphs',
    ]);
    expect(contentWords(['tracking', 'with', 'a'])).toEqual(['tracking', 'with']);
    expect(contentWords(['of', 'the', 'and', 'in'])).toEqual(['of', 'the', 'and', 'in']);
  });
});

describe('the spellings of a phrase', () => {
  test('have its words apart, as written, and joined as hyphens join them', () => {
    expect(phraseSpellings('few-shot text')).toEqual([
      { text: 'few shot text' },
      { text: 'fewshot text' },
      { text: 'few shottext', joined: 'shottext' },
      { text: 'fewshottext', joined: 'fewshottext' },
    ]);
    expect(phraseSpellings('few shot')).toEqual([
      { text: 'few shot' },
      { text: 'fewshot', joined: 'fewshot' },
    ]);
    expect(phraseSpellings('graph')).toEqual([{ text: 'graph' }]);
  });
});

describe('a query', () => {
  const changed = (text: string, by: Record<string, string>) =>
    printQuery(replaceWords(parseQuery(text).query, new Map(Object.entries(by))));

  test('is spelt otherwise in its words, phrases and names, and nowhere else', () => {
    const text = 'Lerning "deep lerning" author:lerning -lerning theme:lerning';
    expect(changed(text, { lerning: 'learning' })).toBe(
      'learning "deep learning" author:learning -lerning theme:lerning',
    );
    expect(changed('robot’s naïve', { robots: 'a', naive: 'b' })).toBe('a b');
  });

  test('loses words, and terms that have no others', () => {
    const { query } = parseQuery('few-shot text "shot" year:2024');
    expect(printQuery(withoutWords(query, ['shot']))).toBe('few- text year:2024');
  });
});

describe('what lists can say', () => {
  const lists = {
    theme: ['Learning on graphs', 'Learning of rules', 'Unlearning'],
    year: ['2024', '2023', 'unknown'],
  };

  test.for([
    ['trees theme:graphs', { q: 'trees', theme: 'Learning on graphs' }],
    ['year:2024 theme:unlearning', { q: '', theme: 'Unlearning', year: '2024' }],
    ['year:unknown', { q: '', year: 'unknown' }],
    ['year:2023..2024', { q: 'year:2023..2024' }],
    ['-theme:graphs', { q: '-theme:graphs' }],
    ['theme:graphs OR trees', { q: 'theme:graphs OR trees' }],
    ['theme:learning', { q: 'theme:learning' }],
    ['theme:nothing', { q: 'theme:nothing' }],
    [' as  typed ', { q: ' as  typed ' }],
  ] as const)('of %s is taken out of it', ([text, expected]) => {
    expect(takeChoices(text, lists)).toEqual(expected);
  });
});
