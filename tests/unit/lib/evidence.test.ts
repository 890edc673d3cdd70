import { describe, expect, test } from 'vitest';
import { formatWeight, restOfScore, strongestPhrase } from '../../../src/lib/evidence.ts';
import type { Evidence } from '../../../src/lib/paper.ts';
import { wordsAsFound } from '../../../src/lib/words-as-found.ts';

const evidence: Evidence[] = [
  { phrase: 'unlearning rate', field: 'abstract', weight: -2 },
  { phrase: 'machine unlearning', field: 'title', weight: 7 },
  { phrase: 'forget set', field: 'abstract', weight: 3 },
];

test('the strongest phrase is the first that speaks for the theme', () => {
  expect(strongestPhrase(evidence)?.phrase).toBe('machine unlearning');
  expect(strongestPhrase([])).toBeUndefined();
});

test('a score is the weights and a rest', () => {
  expect(restOfScore({ score: 9.1, evidence })).toBe(1.1);
  expect(restOfScore({ score: 8, evidence })).toBe(0);
});

test('weights line up, with a real minus sign', () => {
  expect([4, -1.5, 0].map(formatWeight)).toEqual(['4.00', '−1.50', '0.00']);
});

describe('the words of a phrase as a text has them', () => {
  test.each([
    ['We quantised models twice.', 'quantized model', 'quantised models'],
    ['A Mixture-of-Experts router', 'mixture of experts', 'Mixture-of-Experts'],
    ['Sparse MoEs; no moe else.', 'MoE', 'MoEs'],
    ['The pretraining of models', 'pre-training', 'pretraining'],
    ['Tested on GSM8K.', 'GSM8K', 'GSM8K'],
    ['Relearning, then learning', 'learning', 'learning'],
    ['On Machine unlearning', 'machine unlearning', 'Machine unlearning'],
  ])('in “%s” for “%s” are “%s”', (text, phrase, found) => {
    expect(wordsAsFound(text, phrase)).toBe(found);
  });

  test('are none where it does not stand', () => {
    expect(wordsAsFound('Machine learning', 'machine unlearning')).toBeUndefined();
    expect(wordsAsFound('Machine', 'machine unlearning')).toBeUndefined();
    expect(wordsAsFound('', 'a')).toBeUndefined();
    expect(wordsAsFound('a', '–')).toBeUndefined();
    expect(wordsAsFound('unlearning', 'learning')).toBeUndefined();
  });
});
