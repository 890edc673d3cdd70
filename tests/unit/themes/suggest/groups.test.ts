import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../fixed-seed.ts';
import { choosePhrases, weightOf } from '../../../../scripts/themes/suggest/choose-phrases.ts';
import { clusterPapers } from '../../../../scripts/themes/suggest/cluster-papers.ts';
import { groupSizes } from '../../../../scripts/themes/suggest/find-groups.ts';
import { indexPhrases } from '../../../../scripts/themes/suggest/index-phrases.ts';
import { mergeGroups } from '../../../../scripts/themes/suggest/merge-groups.ts';
import { minePhrases } from '../../../../scripts/themes/suggest/mine-phrases.ts';
import { namingPhrases } from '../../../../scripts/themes/suggest/name-group.ts';
import { rankPhrases } from '../../../../scripts/themes/suggest/rank-phrases.ts';
import { refineGroups } from '../../../../scripts/themes/suggest/refine-groups.ts';
import { stemTexts } from '../../../../scripts/themes/suggest/stem-texts.ts';

/** So many papers of each title, and what they open with. */
function papersOf(...titles: [title: string, papers: number][]) {
  const all = titles.flatMap(([title, papers]) => Array<string>(papers).fill(title));
  const stemmed = stemTexts(all.map((title) => ({ title, abstract: '' })));
  const index = indexPhrases(minePhrases(stemmed.texts, 2), stemmed);
  const wordsOf = (phrase: number) =>
    index.phrases[phrase]?.stems.map((stem) => stemmed.stems[stem]).join(' ');
  return { index, wordsOf };
}

const range = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, at) => first + at);

describe('communities of papers', () => {
  const clique = (papers: readonly number[]) =>
    papers.map((self) =>
      papers.filter((other) => other !== self).map((index) => ({ index, likeness: 0.5 })),
    );

  test('are those that are each other’s neighbours, the largest first', () => {
    const neighbours = [...clique(range(0, 4)), ...clique(range(4, 10))];
    const clusters = clusterPapers(neighbours, { wanted: 2, least: 2 });
    expect(clusters.map((cluster) => cluster.toSorted((a, b) => a - b))).toEqual([
      range(4, 10),
      range(0, 4),
    ]);
  });

  test('leave out what is too small, and are none where there are no papers', () => {
    const neighbours = [...clique(range(0, 4)), [], []];
    expect(clusterPapers(neighbours, { wanted: 1, least: 2 })).toHaveLength(1);
    expect(clusterPapers([], { wanted: 3, least: 2 })).toEqual([]);
  });
});

describe('groups', () => {
  test('get the papers whose words are theirs, and no paper that has none of their words', () => {
    const { index } = papersOf(
      ['Glass lamps', 10],
      ['Stone birds', 10],
      ['Ferries', 1],
      ['Owls', 30],
    );
    // A paper on birds is among the lamps, and one on lamps among the birds.
    const groups = [
      [...range(0, 9), 19],
      [...range(10, 19), 9],
    ];
    expect(refineGroups(groups, index)).toEqual([range(0, 10), range(10, 20)]);
  });

  test('are merged where they say the same, unless too large a group would come of it', () => {
    const { index } = papersOf(['Glass lamps', 14], ['Stone birds', 10], ['Wooden owls', 10]);
    const groups = [range(0, 7), range(7, 14), range(14, 24), range(24, 34)];
    expect(mergeGroups(groups, index, { wanted: 3, mostPapers: 40 })).toContainEqual(range(0, 14));
    expect(mergeGroups(groups, index, { wanted: 3, mostPapers: 12 })).toHaveLength(4);
  });

  test('are never merged where they have nothing in common, however few are wanted', () => {
    const { index } = papersOf(['Glass lamps', 10], ['Stone birds', 10], ['Wooden owls', 10]);
    const groups = [range(0, 10), range(10, 20), range(20, 30)];
    expect(mergeGroups(groups, index, { wanted: 1, mostPapers: 40 })).toHaveLength(3);
  });

  test('are wanted the more the more papers there are, and never larger than most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (papers) => {
        const { wanted, least, most } = groupSizes(papers);
        expect(wanted).toBeLessThanOrEqual(groupSizes(papers + 1000).wanted);
        expect(wanted).toBeGreaterThanOrEqual(3);
        expect(least).toBeGreaterThanOrEqual(4);
        expect(most).toBeGreaterThanOrEqual(Math.floor(papers / wanted));
      }),
    );
  });
});

describe('what a group is called', () => {
  const named = (titles: [string, number][], size: number, taken = new Set<number>()) => {
    const { index, wordsOf } = papersOf(...titles);
    const group = range(0, size);
    const [ranked = []] = rankPhrases([group], index);
    return { names: namingPhrases(group, ranked, index, taken), wordsOf };
  };

  test('is a whole phrase, never one that other words go on from', () => {
    const { names, wordsOf } = named(
      [
        ['Haptic devices', 8],
        ['Haptic lamps', 3],
        ['Owls', 20],
      ],
      11,
    );
    expect(names.map(wordsOf)).toEqual(['haptic devic']);
  });

  test('is two phrases where one says too little, if they are not of one family', () => {
    const titles: [string, number][] = [
      ['Glass lamps', 6],
      ['Stone birds', 5],
      ['Owls', 20],
    ];
    const { names, wordsOf } = named(titles, 11);
    expect(names.map(wordsOf)).toEqual(['glass lamp', 'stone bird'].slice(0, names.length));
    const kin = named(
      [
        ['Surgery', 6],
        ['Surgical robots', 5],
        ['Owls', 20],
      ],
      11,
    );
    expect(kin.names.map(kin.wordsOf)).toHaveLength(1);
  });

  test('is never what another group is called, nor a part of that', () => {
    const titles: [string, number][] = [
      ['Large glass lamps', 8],
      ['Owls', 20],
    ];
    const first = named(titles, 8);
    const second = named(titles, 8, new Set(first.names));
    expect(second.names).toEqual([]);
  });

  test('is nothing where no phrase tells the group from others', () => {
    expect(named([['Owls', 20]], 10).names).toEqual([]);
  });
});

describe('the weight of a phrase', () => {
  const phrase = { phrase: 0, inside: 10, inTitles: 5, coverage: 0.5, logOdds: 4 };
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

  test('is from 0 to 5, and grows with the share of its papers that are of the group', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const [low, high] = [less, more].map((precision) => weightOf({ ...phrase, precision }));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(5);
        expect(high).toBeGreaterThanOrEqual(low ?? 5);
      }),
    );
  });

  test('is nothing where one paper alone has it, or where others have it as often', () => {
    expect(weightOf({ ...phrase, precision: 0.9, inside: 1 })).toBe(0);
    expect(weightOf({ ...phrase, precision: 0.9, logOdds: 0.5 })).toBe(0);
  });

  test('goes to the longer phrase where nearly all that have the shorter one have it', () => {
    const { index, wordsOf } = papersOf(['Monte Carlo', 10], ['Owls', 90]);
    const [ranked = []] = rankPhrases([range(0, 10)], index);
    const chosen = choosePhrases(ranked, index.phrases, 10).map((each) => wordsOf(each.phrase));
    expect(chosen).toEqual(['mont carlo']);
  });
});
