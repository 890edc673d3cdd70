import { describe, expect, test } from 'vitest';
import { generatePapers } from '../../../scripts/bench/generate-papers.ts';
import { selectPapers } from '../../../scripts/bench/select-papers.ts';

const themes = [['graph network', 'node embedding'], ['pruning']];

function generate(count: number, seed?: number) {
  return [...generatePapers(themes, seed).take(count)];
}

describe('generated papers', () => {
  test('the same seed gives the same papers, and another one gives others', () => {
    expect(generate(50, 7)).toEqual(generate(50, 7));
    expect(generate(50, 7)).not.toEqual(generate(50, 8));
  });

  test('fewer papers are the beginning of more', () => {
    expect(generate(20).slice(0, 5)).toEqual(generate(5));
  });

  test('no title comes twice, and a reader refuses none', () => {
    expect(selectPapers(generatePapers(themes), 500).skipped).toEqual({
      repeatedTitle: 0,
      refusedByReader: 0,
    });
  });

  test('abstracts are about as long as those of real papers', () => {
    const papers = generate(500);
    const mean = papers.reduce((sum, { abstract }) => sum + abstract.length, 0) / papers.length;
    expect(mean).toBeGreaterThan(950);
    expect(mean).toBeLessThan(1200);
  });

  test('a few words are frequent and most are rare, as in a language', () => {
    const counts = new Map<string, number>();
    const text = generate(500).map(({ abstract }) => abstract.toLowerCase());
    for (const [word] of text.join(' ').matchAll(/[a-z]+/g)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const all = sorted.reduce((sum, count) => sum + count, 0);
    const frequent = sorted.slice(0, 100).reduce((sum, count) => sum + count, 0);
    expect(frequent / all).toBeGreaterThan(0.25);
    expect(sorted.filter((count) => count === 1).length / sorted.length).toBeGreaterThan(0.2);
  });

  test('every paper is about the phrases of one theme', () => {
    for (const { title, abstract } of generate(50)) {
      const text = `${title} ${abstract}`.toLowerCase();
      expect(text.includes('pruning') && /graph network|node embedding/.test(text)).toBe(false);
    }
  });
});
