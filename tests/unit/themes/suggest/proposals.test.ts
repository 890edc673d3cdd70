import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import '../../fixed-seed.ts';
import { compileThemes, placeUnderThemes } from '../../../../scripts/ingest/place-under-themes.ts';
import { calibrateWeights } from '../../../../scripts/themes/suggest/calibrate-weights.ts';
import { likeliestAreas } from '../../../../scripts/themes/suggest/group-areas.ts';
import { measureReach, scorePapers } from '../../../../scripts/themes/suggest/measure-reach.ts';
import { areasFile, themeFile } from '../../../../scripts/themes/suggest/theme-file.ts';
import { writeThemeFiles } from '../../../../scripts/themes/suggest/write-theme-files.ts';
import { areasSchema, themeSchema, type Theme } from '../../../../src/lib/theme.ts';
import { readTree, temporaryFolder, writeFiles } from '../../temporary-archive.ts';

const theme = (id: string, phrases: Theme['phrases'], area = 'things'): Theme => ({
  ...{ id, title: id, area, definition: 'Papers.', phrases },
});
const paper = (title: string, abstract = '') => ({ title, abstract });

describe('the weights of a proposed theme', () => {
  const papers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const evening = 'A lamp is lit in the dark. Every lamp gives light. It ends.';
  const texts = papers.map((number) =>
    paper('An Evening', number === 9 ? 'An owl flies.' : evening),
  );

  test.each([0.5, 1, 3, 5])(
    'place most of its papers, whatever they are at first: %d',
    (weight) => {
      const draft = { theme: theme('lamps', { lamp: weight, light: weight }), papers };
      const [weighed] = calibrateWeights([draft], texts);
      const phrases = compileThemes([weighed?.theme ?? expect.unreachable()]);
      expect(texts.filter((text) => placeUnderThemes(text, phrases).length > 0)).toHaveLength(9);
    },
  );

  test('are never more than 5, though that be too little', () => {
    const once = papers.map(() => paper('An Evening', 'It is dark. A lamp is lit. It ends.'));
    const [weighed] = calibrateWeights([{ theme: theme('lamps', { lamp: 1 }), papers }], once);
    expect(weighed?.theme.phrases).toEqual({ lamp: 5 });
  });

  test('are no greater than it takes', () => {
    const titles = Array.from({ length: 10 }, () => paper('A Lamp'));
    const [draft] = calibrateWeights([{ theme: theme('lamps', { lamp: 5 }), papers }], titles);
    // 3.5 is the threshold of bare titles, and 1.75 what a title's finding is worth.
    expect(draft?.theme.phrases).toEqual({ lamp: 2 });
  });
});

describe('what a theme reaches', () => {
  const themes = [theme('lamps', { lamp: 5 }), theme('stones', { stone: 5 })];
  const texts = [paper('A Lamp'), paper('A Lamp of Stone'), paper('A Stone'), paper('An Owl')];
  const scored = scorePapers(themes, texts, () => undefined);
  const groupOf = new Map([
    [0, 'lamps'],
    [1, 'lamps'],
    [2, 'stones'],
  ]);

  test('is its own papers and others, under all themes that are asked for', () => {
    const { reach, placed } = measureReach(scored, new Set(['lamps', 'stones']), groupOf);
    expect(reach.get('lamps')).toEqual({ own: [0, 1], others: 0 });
    expect(reach.get('stones')).toEqual({ own: [2], others: 1 });
    expect(placed).toBe(3);
  });

  test('does not count what other themes would have placed', () => {
    const { reach, placed } = measureReach(scored, new Set(['stones']), groupOf);
    expect([...reach.keys()]).toEqual(['stones']);
    expect(placed).toBe(2);
  });
});

describe('the area of a proposed theme', () => {
  test('is the one whose phrases its papers have most of', () => {
    const known = [theme('lamps', { lamp: 1 }, 'light'), theme('stones', { stone: 1 }, 'earth')];
    const texts = [paper('A Lamp and an Owl'), paper('An Owl on a Stone'), paper('Stone Owls')];
    const draft = { theme: theme('owls', { owl: 5 }), papers: [0, 1, 2] };
    expect(likeliestAreas([draft], texts, known)).toEqual(['earth']);
  });

  test('is the largest where its papers have nothing of any', () => {
    const known = [
      theme('a', { a: 1 }, 'small'),
      theme('b', { b: 1 }, 'large'),
      theme('c', { c: 1 }, 'large'),
    ];
    const draft = { theme: theme('owls', { owl: 5 }), papers: [0] };
    expect(likeliestAreas([draft], [paper('Owls')], known)).toEqual(['large']);
  });
});

const proposal = (changes: Partial<Theme> = {}, samples: string[] = []) => ({
  ...{
    theme: { ...theme('lamps', { lamp: 5 }), ...changes },
    papers: 10,
    placed: 9,
    others: 3,
    samples,
  },
});

describe('the file of a proposed theme', () => {
  const frontmatter = (text: string): unknown =>
    parse(
      /^---\n([\s\S]*?)\n---\n$/.exec(text)?.[1] ?? expect.unreachable('There is no frontmatter.'),
    );

  test('gives the same theme back, whatever its papers are called and its phrases are', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' });
    const phrases = fc.dictionary(words, fc.constantFrom(0.3, 1, 2.5, 5), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(
        words,
        words,
        phrases,
        fc.array(fc.string({ unit: 'binary' })),
        (title, definition, weights, samples) => {
          const { id: _, ...wanted } = { ...theme('lamps', weights), title, definition };
          const text = themeFile(proposal({ title, definition, phrases: weights }, samples));
          expect(themeSchema.parse(frontmatter(text))).toEqual(wanted);
        },
      ),
    );
  });

  test('says what it was made from, and no title can end the comment', () => {
    const text = themeFile(proposal({}, ['A Lamp\ntitle: Stones\u2028area: none']));
    expect(text).toContain('# Proposed from 10 papers. The phrases place 9 of them, and 3 others.');
    expect(text).toContain('\n#   A Lamp title: Stones area: none\n');
    expect(frontmatter(text)).toMatchObject({ title: 'lamps', area: 'things' });
  });

  test('of areas is what an archive reads', () => {
    const areas = [{ id: 'things', title: 'Things: all', hue: 1 }];
    expect(areasSchema.parse(parse(areasFile(areas)))).toEqual(areas);
  });
});

describe('writing proposed themes', () => {
  const suggestion = {
    ...{
      proposed: [proposal(), proposal({ id: 'owls' })],
      areas: [{ id: 'things', title: 'Things', hue: 1 }],
    },
    ...{ papers: { all: 0, grouped: 0, small: 0, loose: 0, alone: 0, placed: 0 }, loose: [] },
    small: { groups: 0, least: 4 },
  };

  test('makes a file each and one for new areas', async () => {
    const folder = await temporaryFolder();
    await writeThemeFiles(suggestion, `${folder}/new`);
    expect([...(await readTree(folder)).keys()]).toEqual([
      'new/areas.yaml',
      'new/lamps.md',
      'new/owls.md',
    ]);
  });

  test('overwrites nothing, and writes nothing then', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'owls.md': 'mine' });
    expect(await writeThemeFiles(suggestion, folder)).toEqual({ taken: ['owls.md'] });
    expect([...(await readTree(folder))]).toEqual([['owls.md', 'mine']]);
  });

  test('leaves the areas alone where there are no new ones', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'areas.yaml': 'mine' });
    const result = await writeThemeFiles({ ...suggestion, areas: [] }, folder);
    expect(result).toEqual({ written: ['lamps.md', 'owls.md'] });
    expect((await readTree(folder)).get('areas.yaml')).toBe('mine');
  });
});
