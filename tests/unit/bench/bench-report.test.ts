import { expect, test } from 'vitest';
import { benchReport } from '../../../scripts/bench/bench-report.ts';
import type { BuildMeasure } from '../../../scripts/bench/measure-build.ts';

const cold: BuildMeasure = {
  seconds: 3,
  memory: {
    processes: [
      { name: 'build', bytes: 600_400_000 },
      { name: 'pagefind', bytes: 20_000_000 },
    ],
    together: 610_000_000,
  },
  figures: {
    papers: 100,
    unplaced: 40,
    themes: 26,
    digests: 1,
    pages: 134,
    files: 259,
    bytes: 1_679_278,
    largest: { path: 'data/papers.jsonl', bytes: 200_000 },
    steps: [
      { step: 'Building pages', seconds: 1.23456 },
      { step: 'Indexing papers', seconds: 0.5 },
    ],
    peakMemory: 600_400_000,
  },
};
const skipped = { repeatedTitle: 1, refusedByReader: 2 };

function report(isWatched: boolean) {
  const source = { kind: 'generated', seed: 1 } as const;
  const warm = { ...cold, seconds: 2 };
  return benchReport({ source, skipped, machine: { processors: 2 }, cold, warm, isWatched });
}

test('a report gives seconds and milliseconds a paper for each step and the whole', () => {
  expect(report(true).cold.seconds).toEqual({
    'Building pages': 1.235,
    'Indexing papers': 0.5,
    'Whole command': 3,
  });
  expect(report(true).cold.millisecondsPerPaper).toEqual({
    'Building pages': 12.346,
    'Indexing papers': 5,
    'Whole command': 30,
  });
});

test('a report keeps cold and warm apart, and says where the papers came from', () => {
  const { cold: first, warm, source } = report(true);
  expect([first.seconds['Whole command'], warm.seconds['Whole command']]).toEqual([3, 2]);
  expect(source).toEqual({ kind: 'generated', seed: 1, skipped });
});

test('a report names the peak of each process and of all together', () => {
  expect(report(true).cold.peakMemoryMegabytes).toEqual({
    processes: [
      { process: 'build', megabytes: 600 },
      { process: 'pagefind', megabytes: 20 },
    ],
    together: 610,
  });
});

test('a report says where only the build itself could be measured', () => {
  expect(report(true).memory).toContain('Every process');
  expect(report(false).memory).toContain('build process alone');
});
