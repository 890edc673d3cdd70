import { expect, test } from 'vitest';
import type { Paper } from '../../../src/lib/archive.ts';
import { paperNeighbours } from '../../../src/lib/paper-neighbours.ts';

/** A paper with its themes, primary first. */
function paper(id: string, ...themes: string[]): Paper {
  return { id, shelves: themes.map((theme) => ({ theme: { id: theme } })) } as Paper;
}

test('a paper stands between the newer and the older paper of its primary theme', () => {
  const papers = [
    paper('newest', 'a'),
    paper('elsewhere', 'b', 'a'),
    paper('middle', 'a', 'b'),
    paper('nowhere'),
    paper('oldest', 'a'),
    paper('nowhere-either'),
  ];
  const rows = [...paperNeighbours(papers)].map(
    ([id, { newer, older }]) => [id, newer?.id, older?.id] as const,
  );
  expect(rows.toSorted()).toEqual([
    ['elsewhere', undefined, undefined],
    ['middle', 'newest', 'oldest'],
    ['newest', undefined, 'middle'],
    ['nowhere', undefined, 'nowhere-either'],
    ['nowhere-either', 'nowhere', undefined],
    ['oldest', 'middle', undefined],
  ]);
});
