import { describe, expect, test } from 'vitest';
import { definedAbbreviations, spellOut } from '../../scripts/ingest/abbreviations.ts';
import { tokenise } from '../../src/lib/tokenise.ts';

function defined(text: string): Record<string, string> {
  return Object.fromEntries(
    [...definedAbbreviations(tokenise(text))].map(([short, long]) => [
      short,
      long.map(({ word }) => word).join(' '),
    ]),
  );
}

function spelled(text: string): string | undefined {
  const tokens = tokenise(text);
  return spellOut(tokens, definedAbbreviations(tokens))
    ?.map(({ word }) => word)
    .join(' ');
}

describe('what defines an abbreviation', () => {
  test.each([
    ['Machine unlearning (MU) is young.', { MU: 'machine unlearning' }],
    ['MU (machine unlearning) is young.', { MU: 'machine unlearning' }],
    ['Mixture-of-Experts (MoE) models', { MoE: 'mixture of experts' }],
    ['We use low-rank adaptation (LoRA).', { LoRA: 'low rank adaptation' }],
    ['large language models (LLMs)', { LLM: 'large language models' }],
    [
      'reinforcement learning from human feedback [RLHF]',
      { RLHF: 'reinforcement learning from human feedback' },
    ],
    ['modern self-supervised learning (SSL)', { SSL: 'self supervised learning' }],
    ['text-to-image (T2I) models', { T2I: 'text to image' }],
    ['machine unlearning (MU, also called forgetting)', { MU: 'machine unlearning' }],
  ])('"%s"', (text, expected) => {
    expect(defined(text)).toEqual(expected);
  });

  test.each([
    'Deep networks (CNN) see.',
    'We use many data sets (ImageNet).',
    'Machine unlearning, MU, is young.',
    'Machine unlearning (or: MU) is young.',
    'Machine unlearning (mu) is young.',
    'All of machine learning. Unlearning (MU)',
    'It (a model) works (well).',
    '(MU)',
    'MU (machine learning and then very much later some unlearning)',
  ])('"%s" defines none', (text) => {
    expect(defined(text)).toEqual({});
  });

  test('the first definition of two holds', () => {
    expect(defined('model updates (MU) and machine unlearning (MU)')).toEqual({
      MU: 'model updates',
    });
  });
});

describe('writing abbreviations out', () => {
  test('every mention but the definition itself is written out', () => {
    expect(spelled('Machine unlearning (MU) is hard. MU of MUs.')).toBe(
      'machine unlearning mu is hard machine unlearning of machine unlearning',
    );
    expect(spelled('MU (machine unlearning) is hard. MU.')).toBe(
      'mu machine unlearning is hard machine unlearning',
    );
  });

  test('nothing is given where nothing is to be written out', () => {
    expect(spelled('Machine unlearning (MU) is hard.')).toBeUndefined();
    expect(spelled('Machine unlearning is hard.')).toBeUndefined();
  });

  test('a word stands in the sentence and at the place of its abbreviation', () => {
    const tokens = tokenise('Machine unlearning (MU). See MU now.');
    const words = spellOut(tokens, definedAbbreviations(tokens)) ?? [];
    expect(words.slice(3).map(({ word, at, sentence }) => [word, at, sentence])).toEqual([
      ['see', 3, 1],
      ['machine', 4, 1],
      ['unlearning', 4, 1],
      ['now', 5, 1],
    ]);
  });
});
