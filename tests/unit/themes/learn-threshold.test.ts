import { describe, expect, test } from 'vitest';
import { THRESHOLDS } from '../../../scripts/ingest/place-under-themes.ts';
import type { JudgedPaper } from '../../../scripts/themes/judged-papers.ts';
import { crossValidate, learnThreshold } from '../../../scripts/themes/learn-threshold.ts';

/** A paper that the one theme scores so, and that belongs there or does not. */
function paper(score: number, isWanted: boolean, isTitleAlone = false): JudgedPaper {
  const scores = [{ id: 'lamps', score, contributions: [] }];
  const wanted = isWanted ? ['lamps'] : [];
  return { id: 'a', title: 'A', wanted, scores, isTitleAlone };
}

describe('learning a threshold', () => {
  test('takes the middle between what belongs and what does not', () => {
    const papers = [paper(4, false), paper(8, true), paper(9, true)];
    const { learned, points } = learnThreshold(papers, ['lamps']);
    expect(learned).toBe(6);
    expect(points.find(({ threshold }) => threshold === 6)?.micro.f1).toBe(1);
    expect(points.find(({ threshold }) => threshold === 4)?.micro.f1).toBe(0.8);
    expect(points.find(({ threshold }) => threshold === 9)?.micro.f1).toBeCloseTo(2 / 3);
  });

  test('takes the longest of several runs that are as good', () => {
    const papers = [paper(3, true), paper(4, false), paper(5, true), paper(11, false)];
    const { learned, points } = learnThreshold(papers, ['lamps']);
    const best = Math.max(...points.map(({ micro }) => micro.f1 ?? 0));
    expect(points.find(({ threshold }) => threshold === learned)?.micro.f1).toBe(best);
  });

  test('moves the threshold of titles where titles are all that is judged', () => {
    const titles = [paper(2, false, true), paper(6, true, true)];
    expect(learnThreshold(titles, ['lamps'])).toMatchObject({ kind: 'titleAlone', learned: 4 });
    const mixed = [...titles, paper(6, true)];
    expect(learnThreshold(mixed, ['lamps']).kind).toBe('withAbstract');
  });

  test('falls back on the threshold in use where there is nothing to learn from', () => {
    expect(learnThreshold([], ['lamps']).learned).toBeGreaterThan(0);
    expect(THRESHOLDS.titleAlone).toBeLessThan(THRESHOLDS.withAbstract);
  });
});

describe('cross-validation', () => {
  test('judges each paper by a threshold that it had no part in', () => {
    // Learned without the second paper, every threshold up to 10 is as good: the middle misses it.
    const papers = [paper(10, true), paper(4, true)];
    const { micro, thresholds } = crossValidate(papers, ['lamps'], 2);
    expect(thresholds).toEqual([3, 6]);
    expect(micro).toMatchObject({ right: 1, missed: 1, wrong: 0 });
  });

  test('more folds than papers leave some folds empty', () => {
    const { thresholds, micro } = crossValidate([paper(10, true), paper(9, true)], ['lamps'], 4);
    expect(thresholds).toHaveLength(4);
    expect(micro).toMatchObject({ right: 2, missed: 0, wrong: 0 });
  });
});
