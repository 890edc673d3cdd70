import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operatorNames } from '../../../src/search/operators.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { printQuery, type Query, type Term } from '../../../src/search/query.ts';
import '../fixed-seed.ts';

/** The terms of a query without alternatives. */
function terms(text: string): Term[] {
  return parseQuery(text).query.clauses.flatMap(({ alternatives }) => alternatives);
}

const word = fc.stringMatching(/^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,8}[\p{L}\p{N}])?$/u);
const notOr = word.filter((text) => text !== 'OR');
const year = fc.integer({ min: 1000, max: 9999 });
const isExcluded = fc.boolean();
const words = notOr.map((text) => ({ kind: 'words', text }) as const);
const phrase = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((parts) => ({ kind: 'phrase', text: parts.join(' ') }) as const);
const years = fc.tuple(year, year, fc.constantFrom('both', 'from', 'to')).map(([a, b, ends]) => ({
  kind: 'years' as const,
  ...(ends === 'to' ? {} : { from: Math.min(a, b) }),
  ...(ends === 'from' ? {} : { to: Math.max(a, b) }),
}));
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ isExcluded, value: fc.oneof(words, phrase) }),
  fc.record({
    isExcluded,
    operator: fc.constantFrom(...operatorNames.filter((name) => name !== 'year')),
    value: fc.oneof(words, phrase),
  }),
  fc.record({ isExcluded, operator: fc.constant('year' as const), value: years }),
);
const query: fc.Arbitrary<Query> = fc
  .array(fc.array(term, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
  .map((clauses) => ({ clauses: clauses.map((alternatives) => ({ alternatives })) }));

describe('a query', () => {
  test('that is printed and parsed is the same query', () => {
    fc.assert(
      fc.property(query, (each) => {
        expect(parseQuery(printQuery(each))).toEqual({ query: each, problems: [] });
      }),
    );
  });

  test('can be any text, and what is read of it is stable', () => {
    const signs = fc.constantFrom(
      '-',
      '"',
      ':',
      'OR',
      ' ',
      '..',
      'title:',
      'year:',
      'a',
      '“',
      '\n',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(signs, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (each) => {
        const once = parseQuery(each).query;
        expect(parseQuery(printQuery(once)).query).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  test('has words, phrases, and what is excluded', () => {
    expect(terms('few-shot "large language" -survey -"case study"')).toEqual([
      { isExcluded: false, value: { kind: 'words', text: 'few-shot' } },
      { isExcluded: false, value: { kind: 'phrase', text: 'large language' } },
      { isExcluded: true, value: { kind: 'words', text: 'survey' } },
      { isExcluded: true, value: { kind: 'phrase', text: 'case study' } },
    ]);
  });

  test('is read while its last quote is not typed yet', () => {
    expect(terms('bert "masked lang')).toEqual(terms('bert "masked lang"'));
    expect(terms('bert “masked lang”')).toEqual(terms('bert "masked lang"'));
    expect(terms('bert "')).toEqual(terms('bert'));
  });

  test('has alternatives where OR stands between terms', () => {
    const { clauses } = parseQuery('a b OR title:c OR "d e" f').query;
    expect(clauses.map(({ alternatives }) => alternatives.length)).toEqual([1, 3, 1]);
    expect(printQuery(parseQuery('OR a OR').query)).toBe('a');
    expect(terms('a or b')).toHaveLength(3);
  });

  test.for([
    ['year:2023', { from: 2023, to: 2023 }],
    ['year:2023..2025', { from: 2023, to: 2025 }],
    ['year:2025-2023', { from: 2023, to: 2025 }],
    ['year:..2020', { to: 2020 }],
    ['year:2021..', { from: 2021 }],
  ] as const)('%s names years', ([text, expected]) => {
    expect(terms(text).map(({ value }) => value)).toEqual([{ kind: 'years', ...expected }]);
  });

  test('knows operators in any case, and excludes by them', () => {
    expect(terms('-Author:"Ada Lovelace"')).toEqual([
      { isExcluded: true, operator: 'author', value: { kind: 'phrase', text: 'Ada Lovelace' } },
    ]);
  });

  test.for([
    ['autor:smith', { kind: 'unknown-operator', name: 'autor' }],
    ['author: smith', { kind: 'empty-operator', name: 'author' }],
    ['has:""', { kind: 'empty-operator', name: 'has' }],
    ['year:soon', { kind: 'no-years', text: 'soon' }],
    ['year:..', { kind: 'empty-operator', name: 'year' }],
    ['x'.repeat(300), { kind: 'too-long' }],
    [Array.from({ length: 300 }, (_, index) => `word${index}`).join(' '), { kind: 'too-long' }],
  ] as const)('such as %s has a problem that can be told', ([text, problem]) => {
    expect(parseQuery(text).problems).toEqual([problem]);
  });

  test('that names no operator is made of words', () => {
    expect(terms('autor:smith')).toEqual([
      { isExcluded: false, value: { kind: 'words', text: 'autor:smith' } },
    ]);
    expect(parseQuery('BERT: a survey')).toMatchObject({ problems: [] });
    expect(parseQuery('see https://example.org/a:b')).toMatchObject({ problems: [] });
  });

  test('of signs alone asks for nothing', () => {
    expect(parseQuery('- -- "" OR : … "?!"').query.clauses).toEqual([]);
  });
});
