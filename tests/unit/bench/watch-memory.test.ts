import { describe, expect, test } from 'vitest';
import { parseMemory, parseParent, processTree } from '../../../scripts/bench/watch-memory.ts';

describe('the memory of processes', () => {
  test('the peak and the present size are read from a status', () => {
    const status = 'Name:\tnode\nVmPeak:\t  9999 kB\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n';
    expect(parseMemory(status)).toEqual({ peak: 2_097_152, now: 1_048_576 });
  });

  test('a process that has ended has none', () => {
    expect(parseMemory('')).toBeUndefined();
    expect(parseMemory('Name:\tnode\nState:\tZ (zombie)\n')).toBeUndefined();
  });

  test('the parent is found whatever brackets and spaces the name holds', () => {
    expect(parseParent('12 (a) b (c)) S 7 12 12 0 -1')).toBe(7);
    expect(parseParent('')).toBeUndefined();
  });

  test('a tree holds children and theirs, parents first, and no strangers', () => {
    const parents = new Map([
      [5, 3],
      [3, 2],
      [4, 2],
      [9, 1],
    ]);
    expect(processTree(2, parents)).toEqual([2, 3, 4, 5]);
  });
});
