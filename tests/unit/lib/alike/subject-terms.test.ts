import { describe, expect, test } from 'vitest';
import { subjectTerms, withoutFormulas } from '../../../../src/lib/alike/subject-terms.ts';

function pairs(text: string): string[] {
  return subjectTerms(text).flatMap(({ isPair, written }) => (isPair ? [written] : []));
}

function words(text: string): string[] {
  return subjectTerms(text).flatMap(({ isPair, written }) => (isPair ? [] : [written]));
}

describe('subject terms', () => {
  test('are words that name a subject, and none that any paper has', () => {
    expect(words('We propose a novel method for Gaussian splatting of 12 scenes.')).toEqual([
      'Gaussian',
      'splatting',
      'scenes',
    ]);
  });

  test.each([
    ['machine unlearning', ['machine unlearning']],
    ['a mixture of experts', ['mixture of experts']],
    ['Mixture-of-Experts', ['Mixture-of-Experts']],
    ['structure from motion', ['structure from motion']],
    ['the U-Net', ['U-Net']],
    ['splatting, scenes', []],
    ['lanterns that glow', []],
    ['lanterns in the wind', []],
    ['zero-shot transfer', ['zero-shot']],
  ])('join what stands together in “%s”', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  test.each([
    ['fine-tuning', 'fine tuning'],
    ['experts', 'Expert'],
    ['mixture of experts', 'mixtures-of-experts'],
    ['unlearned models', 'unlearning model'],
  ])('have the same keys for “%s” and “%s”', (a, b) => {
    const keys = (text: string) => subjectTerms(text).map(({ key }) => key);
    expect(keys(a)).toEqual(keys(b));
  });

  test('find a word again that another text writes as two', () => {
    const [joined] = subjectTerms('multiview');
    expect(subjectTerms('multi-view').map(({ key }) => key)).toContain(joined?.key);
  });

  test('leave out halves that say nothing alone', () => {
    expect(words('multi-view pre-training')).toEqual(['view', 'training']);
  });
});

test.each([
  ['of order $n \\log n$ at most', 'of order   at most'],
  ['$$a\n+b$$ is it', '  is it'],
  ['costs \\$5, then \\$6', 'costs \\$5, then \\$6'],
  ['a lone $ stays', 'a lone $ stays'],
])('formulas are taken out of %j', (markdown, expected) => {
  expect(withoutFormulas(markdown)).toBe(expected);
});
