import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../fixed-seed.ts';
import { indexPhrases } from '../../../../scripts/themes/suggest/index-phrases.ts';
import { minePhrases } from '../../../../scripts/themes/suggest/mine-phrases.ts';
import { stemTexts } from '../../../../scripts/themes/suggest/stem-texts.ts';
import {
  mostFrequent,
  namingForm,
  writtenForms,
} from '../../../../scripts/themes/suggest/written-forms.ts';

const texts = (...titles: string[]) => titles.map((title) => ({ title, abstract: '' }));

function mined(titles: readonly string[], least: number) {
  const stemmed = stemTexts(texts(...titles));
  const phrases = minePhrases(stemmed.texts, least);
  const written = phrases.map(({ stems }) => stems.map((stem) => stemmed.stems[stem]).join(' '));
  return { stemmed, phrases, written };
}

describe('phrases that papers open with', () => {
  test('are those that enough papers have, in any inflection', () => {
    const { written } = mined(['Lamps of glass', 'A lamp of glass', 'A lamp in the dark'], 2);
    expect(written.toSorted()).toEqual(['glass', 'lamp', 'lamp of glass']);
  });

  test('never begin behind a hyphen, end before one, or run over the end of a clause', () => {
    const title = 'Multi-view stereo: lamps';
    const { written } = mined([title, title], 2);
    expect(written.toSorted()).toEqual(['lamp', 'multi view', 'multi view stereo', 'stereo']);
  });

  test('count from the title and the first sentence alone', () => {
    const abstract = 'Stones are heavy. Lamps are light.';
    const { texts: read, stems } = stemTexts([
      { title: 'Birds', abstract },
      { title: 'Birds', abstract },
    ]);
    const written = minePhrases(read, 2).flatMap((phrase) =>
      phrase.stems.map((stem) => stems[stem]),
    );
    expect(written).toContain('stone');
    expect(written).not.toContain('lamp');
  });

  const words = fc.constantFrom('lamp', 'stone', 'bird', 'glass', 'of', 'novel', 'and');
  const title = fc.array(words, { minLength: 1, maxLength: 7 }).map((each) => each.join(' '));

  test('are the same as those found by looking at every row of words', () => {
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 8 }), (titles) => {
        const { written } = mined(titles, 2);
        expect(written.toSorted()).toEqual(rowsOfAtLeast(titles, 2));
      }),
    );
  });

  test('are indexed in every paper that has them, and in no other', () => {
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 8 }), (titles) => {
        const { stemmed, phrases, written } = mined(titles, 1);
        const index = indexPhrases(phrases, stemmed);
        for (const [number, phrase] of written.entries()) {
          const having = titles.map((each) => ` ${each} `.includes(` ${phrase} `));
          expect(index.ofPaper.map((own) => own.includes(number))).toEqual(having);
          expect(index.papers[number]).toBe(having.filter(Boolean).length);
        }
      }),
    );
  });

  test('are whole where no other word follows and no hyphen joins them', () => {
    const { stemmed, phrases, written } = mined(
      ['Haptic lamps', 'Haptic lamps', 'Haptic stones', 'Lamps', 'Lamp-birds'],
      2,
    );
    const { wholeness } = indexPhrases(phrases, stemmed);
    const of = (phrase: string) => wholeness[written.indexOf(phrase)];
    expect(of('haptic')).toBe(0);
    expect(of('haptic lamp')).toBe(1);
    expect(of('lamp')).toBe(0.75);
  });
});

describe('how a phrase is written', () => {
  const forms = (counts: Record<string, number>) => new Map(Object.entries(counts));

  test('is what running text has most often, not what titles have', () => {
    const stemmed = stemTexts([
      { title: 'Neural Lamps', abstract: 'A neural lamp. It is a neural lamp.' },
      { title: 'Neural Lamps', abstract: '' },
    ]);
    const phrases = minePhrases(stemmed.texts, 2);
    const number = phrases.findIndex(({ words }) => words === 2);
    const found = writtenForms([number], [0, 1], phrases, stemmed).get(number) ?? new Map();
    expect(mostFrequent(found)).toBe('neural lamp');
  });

  test.each([
    [{ grasp: 5, grasping: 3, grasps: 2 }, 'grasping'],
    [{ 'graph network': 5, 'graph networks': 3 }, 'graph networks'],
    [{ 'graph network': 50, 'graph networks': 3 }, 'graph network'],
    [{ policy: 5, policies: 4 }, 'policies'],
    [{ 'motion planning': 5, 'motion plan': 4 }, 'motion planning'],
    [{ 'Neural Fields': 6, 'neural fields': 3 }, 'neural fields'],
    [{ SLAM: 9, slam: 1 }, 'SLAM'],
    [{ b: 1, a: 1 }, 'a'],
    [{}, ''],
  ])('as a name, of %j, is %s', (counts, name) => {
    expect(namingForm(forms(counts))).toBe(name);
  });
});

/** Every row of words that begins and ends with a subject, by brute force. */
function rowsOfAtLeast(titles: readonly string[], least: number): string[] {
  const subjects = new Set(['lamp', 'stone', 'bird', 'glass']);
  const counts = new Map<string, number>();
  for (const title of titles) {
    const words = title.split(' ');
    const rows = new Set<string>();
    for (let start = 0; start < words.length; start += 1) {
      for (let end = start; end < Math.min(words.length, start + 6); end += 1) {
        const row = words.slice(start, end + 1);
        const named = row.filter((word) => subjects.has(word)).length;
        const isPhrase = subjects.has(row[0] ?? '') && subjects.has(row.at(-1) ?? '');
        if (isPhrase && named <= 4 && !row.includes('novel')) rows.add(row.join(' '));
      }
    }
    for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, papers]) => papers >= least)
    .map(([row]) => row)
    .toSorted();
}
