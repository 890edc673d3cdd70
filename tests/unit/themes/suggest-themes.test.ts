/** What is proposed for an invented archive of three fields, and for real papers where they are at hand. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { archiveFolders } from '../../../src/lib/archive-folders.ts';
import { themeSchema } from '../../../src/lib/theme.ts';
import { textOf } from '../../../scripts/ingest/place-paper.ts';
import { readPapers } from '../../../scripts/ingest/read-papers.ts';
import { suggestThemes } from '../../../scripts/themes/suggest/suggest-themes.ts';
import type { Suggestion, UnplacedPaper } from '../../../scripts/themes/suggest/suggestion.ts';
import { fixturePairs } from '../fixture-pairs.ts';
import { repository } from '../temporary-archive.ts';

const options = { themes: [], progress: () => undefined };

describe('what is proposed for an archive without themes', () => {
  const pairs = fixturePairs(join(import.meta.dirname, 'suggestions'));
  test.each(pairs)('$name', ({ input, expected }) => {
    const papers = papersIn(input);
    expect(inShort(suggestThemes(papers, options))).toEqual(expected);
    expect(suggestThemes(papers.toReversed(), options)).toEqual(suggestThemes(papers, options));
  });

  test('of no papers, and of papers that have nothing in common, is nothing', () => {
    expect(suggestThemes([], options).proposed).toEqual([]);
    const strangers = ['A Lamp', 'Some Stones', 'Owls'].map((title) => paperOf(title, ''));
    const { proposed, papers } = suggestThemes(strangers, options);
    expect(proposed).toEqual([]);
    expect(papers).toMatchObject({ all: 3, grouped: 0, alone: 3 });
  });
});

const corpus = resolve(repository, '../shared/corpus/papers-20k.jsonl.gz');
const isThere = existsSync(corpus);
const where = isThere ? '' : ' (skipped: the papers are not kept beside this checkout)';

/** One of so many conference papers. */
const EVERY = 7;

describe.skipIf(!isThere)(`what is proposed for real conference papers${where}`, () => {
  let suggestion: Suggestion;

  beforeAll(async () => {
    const folders = archiveFolders(repository, resolve(repository, 'tests/unit/no-archive'));
    const surroundings = { workingFolder: repository, progress: () => undefined };
    const { papers } = await readPapers({ folders, inputs: [corpus] }, surroundings);
    const sample = papers.filter((_, at) => at % EVERY === 0);
    suggestion = suggestThemes(
      sample.map((paper) => ({
        ...{ id: paper.id, title: paper.title, abstract: paper.abstract ?? '' },
        text: textOf(paper),
      })),
      options,
    );
  }, 120_000);

  test('covers seven of ten papers, on no shelf more than 15 of 100', () => {
    const { proposed, papers } = suggestion;
    expect(papers.placed / papers.all).toBeGreaterThanOrEqual(0.7);
    expect(papers.grouped + papers.small + papers.loose + papers.alone).toBe(papers.all);
    const largest = Math.max(...proposed.map(({ placed, others }) => placed + others));
    expect(largest / papers.all).toBeLessThanOrEqual(0.15);
  });

  test('places four of five of the papers that themes are made from, and fewer others', () => {
    const sum = (kind: 'papers' | 'placed' | 'others') =>
      suggestion.proposed.reduce((total, each) => total + each[kind], 0);
    expect(sum('placed') / sum('papers')).toBeGreaterThanOrEqual(0.8);
    expect(sum('others')).toBeLessThanOrEqual(sum('placed'));
    expect(suggestion.proposed.filter(({ papers, placed }) => placed < 0.75 * papers)).toEqual([]);
  });

  test('has the shelves that anybody would look for, each once', () => {
    const titles = suggestion.proposed.map(({ theme }) => theme.title);
    expect(titles.length).toBeGreaterThanOrEqual(20);
    expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
    const subjects = [
      /SLAM/,
      /reinforcement learning/i,
      /language models/i,
      /grasping/i,
      /aerial vehicles/i,
    ];
    expect(subjects.filter((subject) => !titles.some((title) => subject.test(title)))).toEqual([]);
    expect(titles.filter((title) => /novel|state of the art|propose|paper/i.test(title))).toEqual(
      [],
    );
  });

  test('is theme files that an archive takes, in at most ten areas', () => {
    const areas = new Set(suggestion.areas.map(({ id }) => id));
    expect(suggestion.areas.length).toBeLessThanOrEqual(10);
    expect(new Set(suggestion.areas.map(({ hue }) => hue)).size).toBe(suggestion.areas.length);
    for (const { theme } of suggestion.proposed) {
      const { id: _, ...data } = theme;
      expect(themeSchema.parse(data)).toEqual(data);
      expect(areas).toContain(theme.area);
    }
  });
});

function papersIn(lines: string): UnplacedPaper[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
      return paperOf(title, abstract);
    });
}

function paperOf(title: string, abstract: string): UnplacedPaper {
  return { id: title, title, abstract, text: { title, abstract } };
}

function inShort({ proposed, areas, ...rest }: Suggestion) {
  return {
    areas: areas.map(({ title }) => title),
    proposed: proposed.map(({ theme, papers, placed, others }) => {
      const phrases = Object.keys(theme.phrases).slice(0, 4);
      return { title: theme.title, area: theme.area, phrases, papers, placed, others };
    }),
    ...rest,
  };
}
