import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileThemes, placeUnderThemes } from '../../scripts/ingest/place-under-themes.ts';
import type { PaperText } from '../../scripts/ingest/weigh-findings.ts';
import { placementSchema } from '../../src/lib/paper.ts';
import { areasSchema, themeSchema } from '../../src/lib/theme.ts';
import type { Theme } from '../../src/lib/theme.ts';

function theme(
  id: string,
  phrases: Theme['phrases'],
  against?: Theme['phrases'],
  context?: Pick<Theme, 'context' | 'inContext'>,
): Theme {
  const fields = { title: id, area: 'any', definition: id, phrases, against, ...context };
  return { id, ...themeSchema.parse(fields) };
}

function place(themes: readonly Theme[], title: string, abstract = '') {
  return placeUnderThemes({ title, abstract }, compileThemes(themes));
}

function score(themes: readonly Theme[], title: string, abstract = ''): number {
  return place(themes, title, abstract)[0]?.score ?? 0;
}

function ids(themes: readonly Theme[], title: string, abstract = ''): string[] {
  return place(themes, title, abstract).map(({ id }) => id);
}

describe('what a phrase matches', () => {
  test.each([
    ['pruning', 'Pruned Networks'],
    ['expert', 'Many Experts'],
    ['conversations', 'Conversational Search'],
    ['distribution shift', 'Distributional Shifts'],
    ['personalised images', 'A Personalized Image'],
    ['naive bayes', 'Naïve Bayes'],
  ])('"%s" is found in "%s", whatever the inflection, spelling or marks', (phrase, title) => {
    expect(ids([theme('a', { [phrase]: 5 })], title)).toEqual(['a']);
  });

  test.each([
    ['mixture of experts', 'Mixture-of-Experts'],
    ['mixture-of-experts', 'A mixture of experts'],
    ['pre-training', 'Pretraining'],
    ['pretraining', 'Pre-training'],
    ['fine-tuning', 'Fine tuning'],
    ['multi-modal model', 'Multimodal Models'],
    ['vision-language model', 'Vision\u2010Language Models'],
  ])('"%s" is found in "%s", with or without hyphens', (phrase, title) => {
    expect(ids([theme('a', { [phrase]: 5 })], title)).toEqual(['a']);
  });

  test.each([
    ['MoE', 'MoE', true],
    ['MoE', 'MoEs', true],
    ['MoE', 'Moe', false],
    ['RAG', 'RAG', true],
    ['RAG', 'A rag doll', false],
    ['LLM agents', 'LLM agent', true],
    ['LLM agents', 'llm agents', false],
    ['GPT-4', 'GPT4', true],
    ['unlearning', 'UNLEARNING', true],
  ])('the case of acronyms and names counts: "%s" in "%s" is %s', (phrase, title, isFound) => {
    expect(ids([theme('a', { [phrase]: 5 })], title)).toEqual(isFound ? ['a'] : []);
  });

  test.each([
    ['adapter', 'Domain Adaptation'],
    ['decoding', 'A Decoder'],
    ['generative model', 'A General Model'],
    ['reasoning', 'The Reason'],
    ['controllability', 'Control'],
    ['pre-training', 'Pre-trained'],
    ['multimodal', 'Multimode'],
    ['physics', 'Physical Interaction'],
    ['exploration', 'We Explore'],
    ['correspondences', 'Corresponding Views'],
    ['variational', 'Variation'],
    ['truthfulness', 'Ground Truth'],
    ['animation', 'Animals'],
  ])('"%s" is not found in "%s", though a stemmer would have it so', (phrase, title) => {
    expect(ids([theme('a', { [phrase]: 5 })], title)).toEqual([]);
  });

  test('a phrase does not run over the end of a clause', () => {
    const themes = [theme('a', { 'graph network': 5 })];
    expect(ids(themes, 'On a graph, network flows')).toEqual([]);
    expect(ids(themes, 'Every graph. Network flows')).toEqual([]);
  });

  test('the words of an address are no evidence', () => {
    const themes = [theme('a', { unlearning: 5 })];
    expect(ids(themes, 'Code', 'See https://github.com/unlearning/unlearning-unlearning.')).toEqual(
      [],
    );
  });

  test('the longest phrase wins at its place, and the shorter ones inside it are silent', () => {
    const themes = [theme('a', { quantization: 4, 'post-training quantization': 5 })];
    expect(place(themes, 'Post-Training Quantization')[0]?.evidence).toEqual([
      { phrase: 'post-training quantization', field: 'title', weight: 8.75 },
    ]);
  });

  test('a long phrase of one theme does not silence a short one of another', () => {
    const themes = [theme('a', { 'graph neural network': 5 }), theme('b', { 'neural network': 5 })];
    expect(ids(themes, 'Graph Neural Networks')).toEqual(['a', 'b']);
  });

  test('an abbreviation that the text defines is the phrase, in the title too', () => {
    const themes = [theme('a', { 'machine unlearning': 4 })];
    const abstract = 'Machine unlearning (MU) is young. We look at it. MU works.';
    expect(place(themes, 'MU', abstract)[0]?.evidence).toEqual([
      { phrase: 'machine unlearning', field: 'title', weight: 7, as: 'MU' },
      { phrase: 'machine unlearning', field: 'abstract', weight: 4 },
    ]);
    expect(score(themes, 'MU', abstract)).toBe(
      score(themes, 'Machine unlearning', abstract.replace(' MU ', ' machine unlearning ')),
    );
  });

  test('an abbreviation is any phrase in its long form, and can be a part of a phrase', () => {
    const abstract = 'We do visual prompt tuning (VPT). It rests. VPT methods rest.';
    const short = [theme('a', { 'prompt tuning': 5 })];
    expect(score(short, '', abstract)).toBe(9.38);
    const long = [theme('a', { 'prompt tuning methods': 5 })];
    expect(score(long, 'VPT methods', abstract)).toBe(15);
  });

  test('an abbreviation that the text does not define is only itself', () => {
    expect(ids([theme('a', { 'machine unlearning': 5 })], 'MU', 'We do MU.')).toEqual([]);
  });

  test('a phrase without a word is refused with its theme', () => {
    expect(() => compileThemes([theme('a', { '++': 5 })])).toThrow('Theme "a"');
  });
});

describe('what a finding is worth', () => {
  const pruning = [theme('a', { pruning: 4 })];

  test('a title counts more than an abstract', () => {
    const both = score(pruning, 'Pruning', 'We rest. Then we prune. Then we rest.');
    expect(score(pruning, 'Pruning')).toBe(7);
    expect(both - 7).toBe(4);
  });

  test('the first and the last sentence of an abstract count more than the middle', () => {
    const filler = 'Nothing happens here.';
    const outer = score(pruning, 'Pruning', `We prune. ${filler} ${filler}`);
    expect(outer).toBe(score(pruning, 'Pruning', `${filler} ${filler} We prune.`));
    expect(outer).toBeGreaterThan(score(pruning, 'Pruning', `${filler} We prune. ${filler}`));
  });

  test('repeats are worth ever less, and after the third nothing', () => {
    const times = (count: number) =>
      score(pruning, 'Pruning', Array.from({ length: count }, () => 'prune').join(' '));
    expect(times(2) - times(1)).toBeCloseTo((times(1) - times(0)) / 2);
    expect(times(3) - times(2)).toBeCloseTo((times(2) - times(1)) / 2);
    expect(times(9)).toBe(times(3));
  });

  test('a phrase in against is subtracted', () => {
    const strict = [theme('a', { pruning: 4 }, { 'decision tree': 1 })];
    const text = ['Pruning', 'We rest. Then we prune a decision tree. Then we rest.'] as const;
    expect(score(strict, ...text)).toBe(score(pruning, ...text) - 1);
  });

  test('a longer phrase in against silences the phrase inside it', () => {
    const themes = [theme('a', { quantization: 5 }, { 'vector quantization': 1 })];
    expect(ids(themes, 'Vector Quantization')).toEqual([]);
    expect(ids(themes, 'Weight Quantization')).toEqual(['a']);
  });

  test.each([
    ...['unlike', 'without', 'instead of', 'rather than', 'in contrast to', 'compared with'],
    ...['with no', 'and not', 'never uses'],
  ])('what stands after "%s" counts half', (cue) => {
    const plain = score(pruning, 'Pruning', 'We use most older pruning.');
    const contrasted = score(pruning, 'Pruning', `We act ${cue} most older pruning.`);
    expect(contrasted - 7).toBeCloseTo((plain - 7) / 2);
  });

  test('what a paper is free of counts half, and “not only” says that it is there', () => {
    const plain = score(pruning, 'Pruning', 'We use pruning.');
    const isFree = score(pruning, 'Pruning', 'Our pruning-free way.');
    expect(isFree - 7).toBeCloseTo((plain - 7) / 2);
    expect(score(pruning, 'Pruning', 'We use not only pruning.')).toBe(plain);
    expect(score(pruning, 'Pruning', 'We prune free trees.')).toBe(plain);
  });

  test.each(['things such as', 'things, e.g.,', 'things (e.g.'])(
    'what stands after “%s” is an example, and counts half',
    (cue) => {
      const plain = score(pruning, 'Pruning', 'We use most older pruning.');
      const exemplified = score(pruning, 'Pruning', `We use ${cue} trees, most older pruning.`);
      expect(exemplified - 7).toBeCloseTo((plain - 7) / 2);
    },
  );

  test('examples end with their sentence, and reach a few words only', () => {
    const plain = score(pruning, 'Pruning', 'We rest. We prune.');
    expect(score(pruning, 'Pruning', 'It is such as it is. We prune.')).toBe(plain);
    const inOne = score(pruning, 'Pruning', 'We prune.');
    expect(score(pruning, 'Pruning', 'For trees such as oaks and beeches we do prune.')).toBe(
      inOne,
    );
  });

  test('a contrast ends with its clause, and reaches a few words only', () => {
    const plain = score(pruning, 'Pruning', 'We use pruning.');
    expect(score(pruning, 'Pruning', 'Unlike them, we use pruning.')).toBe(plain);
    expect(score(pruning, 'Pruning', 'Without much of a second thought we prune.')).toBe(plain);
  });
});

describe('phrases that need a context', () => {
  const decoding = theme('a', { 'beam search': 4 }, undefined, {
    context: ['language model', 'LLM'],
    inContext: { decoding: 5 },
  });

  test.each([
    ['Decoding Brains', 'We decode.', []],
    ['Decoding Language Models', '', ['a']],
    ['Decoding', 'It is of LLMs.', ['a']],
    ['Decoding', 'It is of llms.', []],
    ['Beam Search', '', ['a']],
  ])('“%s” with “%s” is placed under %j', (title, abstract, expected) => {
    expect(ids([decoding], title, abstract)).toEqual(expected);
  });

  test('the context is no evidence and adds nothing', () => {
    expect(place([decoding], 'Decoding Language Models')).toEqual([
      { id: 'a', score: 8.75, evidence: [{ phrase: 'decoding', field: 'title', weight: 8.75 }] },
    ]);
    expect(ids([decoding], 'Language Models')).toEqual([]);
  });

  test('the context may stand inside one of the theme’s own phrases', () => {
    const themes = [
      theme('a', { 'language model decoding': 1 }, undefined, {
        context: ['language model'],
        inContext: { sampling: 5 },
      }),
    ];
    expect(ids(themes, 'Sampling', 'Language model decoding rests.')).toEqual(['a']);
  });

  test('context and inContext need each other', () => {
    expect(() => theme('a', { b: 1 }, undefined, { context: ['c'] })).toThrow('need each other');
    expect(() => theme('a', { b: 1 }, undefined, { inContext: { c: 1 } })).toThrow(
      'need each other',
    );
  });
});

describe('how findings add up', () => {
  test('another phrase says more than the same again, and each further one a little less', () => {
    const themes = [theme('a', { pruning: 4, sparsity: 4, width: 4, depth: 4 })];
    const gain = (before: string, after: string) => score(themes, after) - score(themes, before);
    const second = gain('Pruning', 'Pruning sparsity');
    const third = gain('Pruning sparsity', 'Pruning sparsity width');
    expect(second).toBeGreaterThan(gain('Pruning', 'Pruning pruning'));
    expect(second).toBeLessThan(score(themes, 'Pruning'));
    expect(third).toBeLessThan(second);
    expect(third / second).toBeCloseTo(second / score(themes, 'Pruning'), 2);
  });

  test('what speaks against a theme counts in full, however much speaks for it', () => {
    const phrases = { pruning: 4, sparsity: 4, width: 4 };
    const title = 'Pruning sparsity width tree';
    const plain = score([theme('a', phrases)], title);
    expect(score([theme('a', phrases, { tree: 2 })], title)).toBeCloseTo(plain - 3.5);
  });

  test('a long abstract says more of everything, and each finding in it is worth less', () => {
    const themes = [theme('a', { pruning: 5 })];
    const inAbstractOf = (words: number) =>
      score(themes, 'Pruning', `We prune. ${'word '.repeat(words - 3)}Stop.`) - 8.75;
    expect(inAbstractOf(150)).toBe(6.25);
    expect(inAbstractOf(20)).toBe(6.25);
    expect(inAbstractOf(600)).toBeCloseTo(6.25 / 2, 1);
  });

  test('two spellings of one phrase, one of them defined by the other, are one phrase', () => {
    const themes = [theme('a', { 'mixture of experts': 5, MoE: 5 })];
    const abstract = 'A mixture of experts (MoE) rests. It is long. MoE works.';
    expect(place(themes, 'Work', abstract)[0]?.evidence).toEqual([
      { phrase: 'mixture of experts', field: 'abstract', weight: 5 },
    ]);
    expect(ids(themes, 'MoE')).toEqual(['a']);
  });

  test('a title that is all that is known needs to say less', () => {
    const themes = [theme('a', { pruning: 3 })];
    expect(ids(themes, 'Pruning')).toEqual(['a']);
    expect(ids(themes, 'Pruning', 'Nothing happens here.')).toEqual([]);
  });

  test('somebody’s summary, which has no room for side remarks, needs to say less', () => {
    const compiled = compileThemes([theme('a', { pruning: 4 })]);
    const text = { title: 'Trees', abstract: 'They prune them. It is late. It ends.' };
    expect(placeUnderThemes(text, compiled)).toEqual([]);
    expect(placeUnderThemes({ ...text, isSummary: true }, compiled)).toHaveLength(1);
  });

  test('a keyword says more than a mention, and less than a title', () => {
    const compiled = compileThemes([theme('a', { pruning: 5 })]);
    const placed = (text: Partial<PaperText>) =>
      placeUnderThemes({ title: 'Trees', abstract: 'It is late. It ends.', ...text }, compiled);
    expect(placed({ keywords: ['trees', 'pruning'] })).toMatchObject([
      { id: 'a', score: 7.5, evidence: [{ phrase: 'pruning', field: 'keyword', weight: 7.5 }] },
    ]);
    expect(placed({ keywords: ['trees'] })).toEqual([]);
    expect(placed({ abstract: 'It is late. We prune. It ends.' })).toEqual([]);
    expect(placed({ title: 'Pruning' })).toMatchObject([{ score: 8.75 }]);
  });

  test('two keywords are no phrase together', () => {
    const compiled = compileThemes([theme('a', { 'pruned trees': 5 })]);
    const text = { title: 'Work', abstract: 'It is late. It ends.' };
    expect(placeUnderThemes({ ...text, keywords: ['pruned', 'trees'] }, compiled)).toEqual([]);
    expect(placeUnderThemes({ ...text, keywords: ['pruned trees'] }, compiled)).toHaveLength(1);
  });

  test('a heading of a digest is a hint: it adds to the words and places nothing alone', () => {
    const compiled = compileThemes([theme('a', { pruning: 5 })]);
    const topics = ['Pruning', 'Other'];
    expect(placeUnderThemes({ title: 'Trees', abstract: '', topics }, compiled)).toEqual([]);
    const text = { title: 'Trees', abstract: 'We prune them. It is late. It ends.' };
    expect(placeUnderThemes(text, compiled)).toEqual([]);
    expect(placeUnderThemes({ ...text, topics }, compiled)).toMatchObject([
      { id: 'a', evidence: [{ field: 'abstract' }, { field: 'topic', weight: 3.25 }] },
    ]);
  });
});

describe('the cost of placing', () => {
  /** The look-ups that placing a text makes, whatever it finds. */
  function lookUps(themes: readonly Theme[], abstract: string): number {
    let count = 0;
    class CountedMap<Key, Value> extends Map<Key, Value> {
      override get(key: Key): Value | undefined {
        count += 1;
        return super.get(key);
      }
      override has(key: Key): boolean {
        count += 1;
        return super.has(key);
      }
    }
    const compiled = compileThemes(themes);
    const counted = (node: typeof compiled.root): typeof compiled.root => ({
      ...node,
      next: new CountedMap([...node.next].map(([key, next]) => [key, counted(next)])),
    });
    placeUnderThemes({ title: '', abstract }, { root: counted(compiled.root) });
    return count;
  }

  const text = 'We prune the graph of a language model, not its trees. ';
  const some = [theme('a', { pruning: 5, 'language model': 2 })];

  test('does not grow with the themes and phrases that a text does not hold', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      theme(`t${index}`, { [`absent${index}`]: 4, [`other absent${index} phrase`]: 4 }),
    );
    expect(lookUps([...some, ...many], text)).toBe(lookUps(some, text));
  });

  test('grows with the text and no faster', () => {
    const [once, tenfold] = [1, 10].map((times) => lookUps(some, text.repeat(times)));
    expect(tenfold).toBe((once ?? 0) * 10);
    expect(once).toBeGreaterThan(0);
  });
});

describe('which themes a paper gets', () => {
  test('one passing mention is no reason for a shelf', () => {
    const themes = [theme('a', { pruning: 5 })];
    expect(ids(themes, 'Networks', 'We also try pruning. It works.')).toEqual([]);
    expect(ids(themes, 'Pruning')).toEqual(['a']);
  });

  test('the primary theme comes first, and a theme far behind it is left out', () => {
    const themes = [
      theme('strong', { unlearning: 5, forget: 5, erase: 5 }),
      theme('weak', { speed: 4 }),
    ];
    expect(ids(themes, 'Speed')).toEqual(['weak']);
    expect(ids(themes, 'Speed of unlearning')).toEqual(['strong', 'weak']);
    expect(ids(themes, 'Speed, unlearn, forget, erase')).toEqual(['strong']);
  });

  test('a theme whose strongest phrase is in the title is left out for no other', () => {
    const themes = [
      theme('strong', { unlearning: 5, forget: 5, erase: 5 }),
      theme('second', { speed: 5 }),
    ];
    expect(ids(themes, 'Speed, unlearn, forget, erase')).toEqual(['strong', 'second']);
  });

  test('at most three themes are given, and equal scores go by id', () => {
    const themes = ['d', 'b', 'c', 'a'].map((id) => theme(id, { pruning: 5 }));
    expect(ids(themes, 'Pruning')).toEqual(['a', 'b', 'c']);
  });

  test('evidence names each phrase once a field as written, strongest first', () => {
    const themes = [
      theme('a', { Pruning: 4, sparsity: 4, 'lottery tickets': 5, width: 1 }, { tree: 1 }),
    ];
    const abstract =
      'A lottery ticket, sparsity, pruning and more pruning of a tree of some width.';
    const [placement] = place(themes, 'Pruned Sparsity', abstract);
    expect(placementSchema.parse(placement).evidence).toEqual([
      { phrase: 'Pruning', field: 'title', weight: 7 },
      { phrase: 'sparsity', field: 'title', weight: 7 },
      { phrase: 'lottery tickets', field: 'abstract', weight: 5 },
      { phrase: 'Pruning', field: 'abstract', weight: 4 },
      { phrase: 'sparsity', field: 'abstract', weight: 4 },
      { phrase: 'width', field: 'abstract', weight: 1 },
    ]);
  });

  test('scores have two decimals at most', () => {
    expect(score([theme('a', { pruning: 4.4444 })], 'Pruning')).toBe(7.78);
  });

  test('the same text gets the same placements, in whatever order the themes come', () => {
    const themes = [theme('a', { pruning: 4, 'graph network': 5 }), theme('b', { graph: 5 })];
    const text = { title: 'Pruning Graph Networks', abstract: 'We prune a graph network.' };
    const compiled = compileThemes(themes);
    const first = placeUnderThemes(text, compiled);
    expect(first).toHaveLength(2);
    expect(placeUnderThemes(text, compiled)).toEqual(first);
    expect(placeUnderThemes(text, compileThemes(themes.toReversed()))).toEqual(first);
  });

  test('an empty text and an empty list of themes give nothing', () => {
    expect(ids([theme('a', { pruning: 5 })], '')).toEqual([]);
    expect(ids([], 'Pruning', 'We prune.')).toEqual([]);
  });
});

describe('the themes of the archive', () => {
  const folder = new URL('../../src/content/themes/', import.meta.url);
  const areas = areasSchema.parse(parse(readFileSync(new URL('areas.yaml', folder), 'utf8')));
  const areaIds = areas.map(({ id }) => id);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const themeIds = files.map((name) => name.replace(/\.md$/, ''));
  const read = (id: string) => {
    const [, frontmatter = '', body = ''] = readFileSync(new URL(`${id}.md`, folder), 'utf8').split(
      /^---$/m,
    );
    return { id, ...themeSchema.parse(parse(frontmatter)), body: body.trim() };
  };

  test.each(themeIds)('%s is valid, stands in an area, has a text and real neighbours', (id) => {
    const { area, neighbours = [], body } = read(id);
    expect(areaIds).toContain(area);
    expect(themeIds).toEqual(expect.arrayContaining(neighbours));
    expect(neighbours).not.toContain(id);
    expect(body).not.toBe('');
  });

  test('every weight is from above 0 to 5', () => {
    const weights = themeIds
      .map(read)
      .flatMap(({ phrases, against = {} }) => [
        ...Object.values(phrases),
        ...Object.values(against),
      ]);
    expect(Math.max(...weights)).toBeLessThanOrEqual(5);
  });

  test('no area is empty, and no two share a hue', () => {
    const used = new Set(themeIds.map((id) => read(id).area));
    expect([...used].sort()).toEqual([...areaIds].sort());
    expect(new Set(areas.map(({ hue }) => hue)).size).toBe(areas.length);
  });

  const all = compileThemes(themeIds.map(read));

  test.each(themeIds)('the strongest phrase of %s in a title is enough', (id) => {
    const { phrases } = read(id);
    const [strongest] = Object.keys(phrases).sort((a, b) => (phrases[b] ?? 0) - (phrases[a] ?? 0));
    const placements = placeUnderThemes({ title: strongest ?? '', abstract: '' }, all);
    expect(placements.map((placement) => placement.id)).toContain(id);
  });
});
