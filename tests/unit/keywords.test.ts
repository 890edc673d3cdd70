import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseEntry } from '../../scripts/ingest/normalise-entry.ts';
import { splitKeywords } from '../../scripts/ingest/readers/records/keywords.ts';
import './fixed-seed.ts';

describe('a text of keywords', () => {
  test.for([
    ['lamps, kettles', ['lamps', 'kettles']],
    ['lamps; kettles, old and new', ['lamps', 'kettles, old and new']],
    ['lamps\nkettles', ['lamps', 'kettles']],
    ['lamps, kettles.', ['lamps', 'kettles']],
    ['Computer Science - Robotics, Statistics - Machine Learning, lamps', ['lamps']],
    ['Statistics, Computer Science', ['Statistics', 'Computer Science']],
    [' ;, ', []],
    ['', []],
  ] as const)('%j is %j', ([text, expected]) => {
    expect(splitKeywords(text)).toEqual(expected);
  });

  test('loses no word that is written between semicolons', () => {
    const keyword = fc.stringMatching(/^[a-z]+(?:[ ,-][a-z]+){0,3}$/);
    fc.assert(
      fc.property(fc.array(keyword, { minLength: 2 }), (keywords) => {
        expect(splitKeywords(keywords.join('; '))).toEqual(keywords);
      }),
    );
  });
});

describe('the keywords of an entry', () => {
  const entry = { rank: 1, titleLine: 2, title: 'Lamps', abstractLine: 2, abstract: [] };
  const kept = (keywords: string[], isNormalised = false) =>
    normaliseEntry({ ...entry, keywords, ...(isNormalised ? { isNormalised } : {}) }, 'list');

  test('are each there once, in the characters of print', () => {
    expect(kept(['Lamps', 'na\\"ive --- light', 'lamps', ' ', 'a\u200Bb']).keywords).toEqual([
      'Lamps',
      'naïve — light',
      'ab',
    ]);
  });

  test('are left as they are where this program wrote them', () => {
    expect(kept(['na\\"ive', '<b>lamps</b>'], true).keywords).toEqual(['na\\"ive', '<b>lamps</b>']);
  });

  test('have an issue where a character was taken out', () => {
    expect(kept(['a\u202Eb']).issues).toMatchObject([{ code: 'characters-removed', line: 2 }]);
  });
});
