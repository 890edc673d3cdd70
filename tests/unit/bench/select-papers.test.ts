import { describe, expect, test } from 'vitest';
import type { BenchPaper } from '../../../scripts/bench/bench-paper.ts';
import { parseLine } from '../../../scripts/bench/read-corpus.ts';
import { selectPapers } from '../../../scripts/bench/select-papers.ts';

function paper(title: string, changes: Partial<BenchPaper> = {}): BenchPaper {
  return { title, abstract: 'We prove it.', authorCount: 2, date: '2006-01-01', ...changes };
}

describe('which papers a benchmark takes', () => {
  test('the first ones, and not one more is asked for', () => {
    const candidates = [paper('One'), paper('Two'), paper('Three')].values();
    expect(selectPapers(candidates, 2).papers).toEqual([paper('One'), paper('Two')]);
    expect(candidates.next().value).toEqual(paper('Three'));
  });

  test('a title that is the same but for case and punctuation is skipped', () => {
    const { papers, skipped } = selectPapers([paper('On Trees'), paper('On trees!')], 2);
    expect(papers).toEqual([paper('On Trees')]);
    expect(skipped).toEqual({ repeatedTitle: 1, refusedByReader: 0 });
  });

  test.each<[string, Partial<BenchPaper>]>([
    ['has no abstract', { abstract: '' }],
    ['has no authors', { authorCount: 0 }],
    ['has an impossible title', { title: 'T'.repeat(400) }],
    ['has a title that is page furniture', { title: 'Daily Papers' }],
    ['holds a NUL byte', { abstract: 'We prove\0 it.' }],
  ])('a paper that %s is skipped, because the reader would refuse it', (_, changes) => {
    expect(selectPapers([paper('Sound', changes)], 1)).toEqual({
      papers: [],
      skipped: { repeatedTitle: 0, refusedByReader: 1 },
    });
  });
});

describe('a line of a corpus', () => {
  test('becomes a paper on one line, each author counted once', () => {
    const data = { title: ' On\ttrees ', abstract: 'We\n prove  it.', venue: 'any' };
    const line = JSON.stringify({ ...data, authors: ['A', 'B', 'A'], date: '2006-01-01' });
    expect(parseLine(line, 'corpus:1')).toEqual(paper('On trees', { authors: ['A', 'B'] }));
  });

  test.each(['no JSON', '[]', '{"title":"Without the rest"}'])(
    'is named with its place where it is none: %s',
    (line) => {
      expect(() => parseLine(line, 'corpus:7')).toThrow('corpus:7');
    },
  );
});
