import { expect, test } from 'vitest';
import type { ListedPaper } from '../../../src/lib/archive.ts';
import { topicGroups } from '../../../src/lib/topic-groups.ts';

function listed(rank: number, topic?: string): ListedPaper {
  return { rank, appearance: { id: 'd', rank, ...(topic ? { topic } : {}) } } as ListedPaper;
}

test('papers stand under the headings of their digest, in its order', () => {
  const groups = topicGroups([
    listed(1),
    listed(2, 'A'),
    listed(3, 'A'),
    listed(4, 'B'),
    listed(5, 'A'),
  ]);
  expect(groups.map(({ topic, listed }) => [topic, listed.map(({ rank }) => rank)])).toEqual([
    [undefined, [1]],
    ['A', [2, 3]],
    ['B', [4]],
    ['A', [5]],
  ]);
});

test('a digest without headings is one group', () => {
  expect(topicGroups([listed(1), listed(2)])).toHaveLength(1);
});
