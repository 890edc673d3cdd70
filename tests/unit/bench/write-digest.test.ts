import { describe, expect, test } from 'vitest';
import type { BenchPaper } from '../../../scripts/bench/bench-paper.ts';
import { generatePapers } from '../../../scripts/bench/generate-papers.ts';
import { selectPapers } from '../../../scripts/bench/select-papers.ts';
import { writeDigest, writeDigests } from '../../../scripts/bench/write-digest.ts';
import { readDigest } from '../../../scripts/ingest/read-digest.ts';

const paper: BenchPaper = {
  title: 'Pruning Sparse Networks',
  abstract: 'We prune networks. They stay sparse.',
  authorCount: 3,
  date: '2006-01-01',
};

function readBack(name: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  return readDigest({ bytes, file: `digests/${name}`, shownAs: name });
}

describe('digests of a benchmark', () => {
  test('the reader finds the same papers in them, in the same order', () => {
    const { papers } = selectPapers(generatePapers([['graph network'], ['pruning']]), 250);
    const read = [...writeDigests(papers)].flatMap(([name, text]) => {
      const { digests, issues } = readBack(name, text);
      expect(issues).toEqual([]);
      return digests.flatMap(({ entries }) => entries);
    });
    expect(
      read.map(({ text, authorCount, published }) => ({
        title: text.title,
        abstract: text.plainAbstract,
        authorCount,
        date: published,
      })),
    ).toEqual(papers);
  });

  test('a page holds a hundred papers', () => {
    const papers = Array.from({ length: 201 }, () => paper);
    const pages = [...writeDigests(papers).values()];
    expect(pages.map((text) => text.split(paper.abstract).length - 1)).toEqual([100, 100, 1]);
  });

  test('they are named by the days after the newest paper', () => {
    const papers = Array.from({ length: 101 }, () => paper);
    const newest = { ...paper, date: '2024-02-28' };
    expect([...writeDigests([newest, ...papers]).keys()]).toEqual([
      '2024-02-29.txt',
      '2024-03-01.txt',
    ]);
  });

  test('a page begins with its furniture and its date, and a single author is one', () => {
    const text = writeDigest([{ ...paper, authorCount: 1 }], '2025-11-03');
    expect(text).toContain('Daily Papers\n\nbyAK and the research community\n\nNov 3\n\nPruning');
    expect(text).toContain('\n\n  • 1 author\n·\nJan 1, 2006\n');
  });
});
