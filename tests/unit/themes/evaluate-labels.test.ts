import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Misplacement } from '../../../scripts/themes/evaluate-themes.ts';
import { evaluateLabels, type EvaluationOptions } from '../../../scripts/themes/evaluate-labels.ts';
import { fixturePairs } from '../fixture-pairs.ts';
import { temporaryArchive } from '../temporary-archive.ts';
import { labelledArchive } from './labelled-archive.ts';

async function evaluated(labels: string, options: Partial<EvaluationOptions> = {}) {
  const { root, folders, write } = await temporaryArchive({});
  await write({ ...labelledArchive, 'labels.json': labels });
  return evaluateLabels(
    { file: 'labels.json', folders, byTitles: false, folds: 0, ...options },
    { workingFolder: root, progress: () => undefined },
  );
}

describe('what an evaluation says', () => {
  const pairs = fixturePairs(join(import.meta.dirname, 'evaluations'));
  test.each(pairs)('$name', async ({ input, expected }) => {
    const { report, issues } = await evaluated(input);
    const { papers, micro, macro, primary, misses, falseHits, unjudged } =
      report?.evaluation ?? expect.unreachable('There is no report.');
    expect({
      ...{ papers, notJudged: report?.notJudged, codes: issues.map(({ code }) => code) },
      ...{ micro: rounded(micro), macro: rounded(macro), primary },
      ...{ misses: misses.map(inALine), falseHits: falseHits.map(inALine), unjudged },
    }).toEqual(expected);
  });

  test('judged by titles, no abstract counts and the threshold of titles is learned', async () => {
    const labels = await readFile(
      join(import.meta.dirname, 'evaluations/misses-and-false-hits.txt'),
      'utf8',
    );
    const { report } = await evaluated(labels, { byTitles: true });
    expect(report?.evaluation.misses.map(inALine)).toContain('An Evening | lamps | ');
    expect(report?.curve.kind).toBe('titleAlone');
    expect((await evaluated(labels)).report?.curve.kind).toBe('withAbstract');
  });

  test('cross-validation learns one threshold a fold, and is left out unless asked for', async () => {
    const labels = await readFile(
      join(import.meta.dirname, 'evaluations/misses-and-false-hits.txt'),
      'utf8',
    );
    expect((await evaluated(labels)).report?.crossValidation).toBeUndefined();
    const { report } = await evaluated(labels, { folds: 2 });
    expect(report?.crossValidation?.thresholds).toHaveLength(2);
  });
});

describe('labels that cannot be used', () => {
  const themes = { lamps: 'Light.' };
  test.each([
    ['no JSON', '{', 'labels-not-valid'],
    ['another shape', '[]', 'labels-not-valid'],
    ['no papers', JSON.stringify({ themes, papers: [] }), 'labels-not-valid'],
    ['an unknown field', JSON.stringify({ themes, papers: [], more: 1 }), 'labels-not-valid'],
    [
      'a theme that the file does not define',
      JSON.stringify({ themes, papers: [{ title: 'A Lamp', themes: ['stones'] }] }),
      'labels-not-valid',
    ],
    [
      'a theme twice',
      JSON.stringify({ themes, papers: [{ title: 'A Lamp', themes: ['lamps', 'lamps'] }] }),
      'labels-not-valid',
    ],
    [
      'no paper of the archive',
      JSON.stringify({ themes, papers: [{ title: 'A Tree', themes: ['lamps'] }] }),
      'labels-without-papers',
    ],
  ])('with %s there is no report', async (_, labels, code) => {
    const { report, issues } = await evaluated(labels);
    expect(report).toBeUndefined();
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map((issue) => [issue.code, issue.file])).toEqual([[code, 'labels.json']]);
  });

  test('a file that does not exist is named', async () => {
    const { report, issues } = await evaluated('{}', { file: 'nowhere.json' });
    expect(report).toBeUndefined();
    expect(issues.map(({ code, file }) => [code, file])).toEqual([
      ['input-not-readable', 'nowhere.json'],
    ]);
  });

  test('an archive that cannot be read says why', async () => {
    const { root, folders, write } = await temporaryArchive({});
    const labels = JSON.stringify({ themes, papers: [{ title: 'A Lamp', themes: [] }] });
    await write({ 'labels.json': labels });
    const { report, issues } = await evaluateLabels(
      { file: 'labels.json', folders, byTitles: false, folds: 0 },
      { workingFolder: root, progress: () => undefined },
    );
    expect(report).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['folder-without-digests']);
  });
});

/** `title | theme score | phrase field weight ×times adds n, …` */
function inALine({ title, theme, score, evidence }: Misplacement): string {
  const why = evidence.map(
    ({ phrase, field, weight, times, adds }) =>
      `${phrase} ${field} ${weight} ×${times} adds ${adds}`,
  );
  return `${title} | ${[theme, score].join(' ').trim()} | ${why.join(', ')}`;
}

function rounded(rates: object): object {
  return JSON.parse(
    JSON.stringify(rates, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ),
  ) as object;
}
