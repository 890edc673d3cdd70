/** The bundled themes judged by hand labels of real papers, which stand beside this checkout. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { THRESHOLDS } from '../../../scripts/ingest/place-under-themes.ts';
import { evaluateLabels, type EvaluationReport } from '../../../scripts/themes/evaluate-labels.ts';
import type { Labels } from '../../../scripts/themes/labels.ts';
import { archiveFolders } from '../../../src/lib/archive-folders.ts';
import { repository, temporaryFolder, writeFiles } from '../temporary-archive.ts';

const shared = resolve(repository, '../shared');
const isThere = existsSync(shared);
const where = isThere ? '' : ' (skipped: the papers are not kept beside this checkout)';
const file = join(import.meta.dirname, 'labelled-papers.json');
/** More labels, of conferences. The first were drawn at random, and no phrase was chosen by them. */
const conferenceFile = join(import.meta.dirname, 'conference-labels.json');
const drawnAtRandom = 922;
/** The keywords that authors gave some of these papers, by their titles. */
const keywordsFile = join(import.meta.dirname, 'conference-keywords.json');

describe.skipIf(!isThere)(`the bundled themes and labelled papers${where}`, () => {
  const evaluated = async (
    byTitles = false,
    labels = file,
    keywords: Keywords = {},
  ): Promise<EvaluationReport> => {
    const folders = archiveFolders(repository, await writeArchive(labels, keywords));
    const { report, issues } = await evaluateLabels(
      { file: labels, folders, byTitles, folds: 0 },
      { workingFolder: repository, progress: () => undefined },
    );
    expect(issues).toEqual([]);
    return report ?? expect.unreachable('There is no report.');
  };

  test('agree, theme by theme and in all', async () => {
    const { evaluation, notJudged } = await evaluated();
    expect(notJudged).toBe(0);
    expect(evaluation.micro.f1).toBeGreaterThan(0.875);
    expect(evaluation.macro.f1).toBeGreaterThan(0.88);
    const { right, papers } = evaluation.primary;
    expect(right / papers).toBeGreaterThan(0.825);
  }, 60_000);

  test('agree on the fifty papers whose labels came with the themes', async () => {
    const { evaluation, notJudged } = await evaluated(false, join(shared, 'themes/labelled.json'));
    expect(notJudged).toBe(0);
    expect(evaluation.micro.f1).toBeGreaterThan(0.92);
    expect(evaluation.primary.papers).toBe(50);
    expect(evaluation.primary.right).toBeGreaterThanOrEqual(43);
  }, 60_000);

  test.for([
    { of: 'all of them', count: undefined, least: 0.74 },
    { of: 'those drawn at random', count: drawnAtRandom, least: 0.72 },
  ])(
    'agree on most of the conference papers: $of',
    { timeout: 120_000 },
    async ({ count, least }) => {
      const labels = await firstLabels(conferenceFile, count);
      const { evaluation, notJudged } = await evaluated(false, labels);
      expect(notJudged).toBe(0);
      expect(evaluation.micro.f1).toBeGreaterThan(least);
      const { right, papers } = evaluation.primary;
      expect(right / papers).toBeGreaterThan(0.68);
    },
  );

  test('agree on more of the conference papers where their authors’ keywords are known', async () => {
    const keywords = JSON.parse(await readFile(keywordsFile, 'utf8')) as Keywords;
    const labels = await labelsOf(conferenceFile, ({ title }) => Object.hasOwn(keywords, title));
    const without = await evaluated(false, labels);
    const { evaluation, notJudged } = await evaluated(false, labels, keywords);
    expect(notJudged).toBe(0);
    expect(evaluation.papers).toBe(Object.keys(keywords).length);
    expect(evaluation.micro.f1).toBeGreaterThan(0.73);
    expect(evaluation.micro.f1).toBeGreaterThan((without.evaluation.micro.f1 ?? 1) + 0.01);
    expect(evaluation.primary.right).toBeGreaterThan(without.evaluation.primary.right);
  }, 120_000);

  test('put the same theme first as a person for most of the papers labelled first', async () => {
    const { evaluation } = await evaluated(false, await firstLabels(file, 229));
    expect(evaluation.primary.papers).toBe(164);
    expect(evaluation.primary.right).toBeGreaterThanOrEqual(142);
  }, 60_000);

  test.each([
    ['abstract', false],
    ['title', true],
  ] as const)(
    'known by %s are served by no threshold better than by that in use',
    async (extent, byTitles) => {
      const { curve } = await evaluated(byTitles);
      expect(curve.extent).toBe(extent);
      const best = Math.max(...curve.points.map(({ micro }) => micro.f1 ?? 0));
      const used = curve.points.find(({ threshold }) => threshold === THRESHOLDS[extent]);
      expect(used?.micro.f1).toBeGreaterThan(best - 0.01);
    },
    60_000,
  );
});

type Keywords = Readonly<Record<string, string[]>>;

/** A file of so many labels of another file, the first. */
function firstLabels(labelFile: string, count = Infinity): Promise<string> {
  return labelsOf(labelFile, (_, place) => place < count);
}

/** A file of those labels of another file that are `wanted`. */
async function labelsOf(
  labelFile: string,
  wanted: (label: Labels['papers'][number], place: number) => boolean,
): Promise<string> {
  const labels = JSON.parse(await readFile(labelFile, 'utf8')) as Labels;
  const root = await temporaryFolder();
  const some = { ...labels, papers: labels.papers.filter(wanted) };
  await writeFiles(root, { 'labels.json': JSON.stringify(some) });
  return join(root, 'labels.json');
}

/** The whole Daily Papers page, and of the conference papers those that are labelled. */
async function writeArchive(labelFile: string, keywords: Keywords): Promise<string> {
  const labels = JSON.parse(await readFile(labelFile, 'utf8')) as Labels;
  const titles = new Set(labels.papers.map(({ title }) => title));
  const corpus = gunzipSync(await readFile(join(shared, 'corpus/papers-20k.jsonl.gz'))).toString();
  const labelled = corpus
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { title: string })
    .filter(({ title }) => titles.has(title))
    .map((record) => JSON.stringify({ ...record, keywords: keywords[record.title] }));
  const page = 'hf-daily-papers-2025-11-03.txt';
  const root = await temporaryFolder();
  await writeFiles(root, {
    [`digests/${page}`]: await readFile(join(shared, 'digests', page)),
    'digests/conferences.jsonl': labelled.join('\n'),
  });
  return root;
}
