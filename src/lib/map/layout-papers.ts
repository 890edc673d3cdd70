import { UMAP } from 'umap-js';
import type { Neighbour } from '../alike/nearest-papers.ts';
import { seededRandom } from '../random.ts';
import type { Point } from './point.ts';
import { startPositions } from './start-positions.ts';

/**
 * Lay papers out so that those which are alike come near each other (UMAP: McInnes, Healy and
 * Melville 2018). `neighbours` of each paper come nearest first; of two that are equally far, one
 * of the same group is nearer. The same input gives the same points to the last digit.
 */
export function layoutPapers(
  neighbours: readonly (readonly Neighbour[])[],
  groups: readonly (string | undefined)[],
): Point[] {
  const count = neighbours.length;
  if (count <= NEIGHBOURS) return ring(count);
  const near = neighbours.map((list, place) => nearestOf(list, place, groups));
  const random = seededRandom(SEED);
  const umap = new UMAP({
    nNeighbors: NEIGHBOURS,
    nEpochs: epochs(count),
    // Points of a theme may come close: the map shows where themes are before it shows papers.
    minDist: 0.02,
    negativeSampleRate: 3,
    random: () => random.below(2 ** 30) / 2 ** 30,
  });
  umap.setPrecomputedKNN(...toTable(near));
  const steps = umap.initializeFit(near.map(() => []));
  const embedding = umap.getEmbedding();
  // It would start from chance, and tear apart what it has no time to bring together.
  for (const [place, { x, y }] of startPositions(near, random).entries()) embedding[place] = [x, y];
  for (let step = 0; step < steps; step += 1) umap.step();
  return umap.getEmbedding().map(([x = 0, y = 0]) => ({ x, y }));
}

const SEED = 1;

/** With the paper itself, as UMAP counts. More cost time and blur small themes. */
const NEIGHBOURS = 6;

/** How much likeness counts between papers of one theme. */
const SAME_GROUP_FACTOR = 2;

/** Large archives get fewer rounds, so that their map takes a small share of the build. */
function epochs(count: number): number {
  return Math.round(Math.min(400, Math.max(60, 1_000_000 / count)));
}

function nearestOf(
  neighbours: readonly Neighbour[],
  place: number,
  groups: readonly (string | undefined)[],
): Neighbour[] {
  const group = groups[place];
  return neighbours
    .map(({ index, likeness }) => {
      const isSame = group !== undefined && groups[index] === group;
      return { index, likeness: Math.min(1, likeness * (isSame ? SAME_GROUP_FACTOR : 1)) };
    })
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
    .slice(0, NEIGHBOURS - 1);
}

/** UMAP's own form: each paper first in its own row, -1 where neighbours are lacking. */
function toTable(near: readonly (readonly Neighbour[])[]): [number[][], number[][]] {
  const row = (own: number, values: number[], lacking: number) =>
    [own, ...values, ...Array<number>(NEIGHBOURS).fill(lacking)].slice(0, NEIGHBOURS);
  return [
    near.map((list, place) =>
      row(
        place,
        list.map(({ index }) => index),
        -1,
      ),
    ),
    near.map((list) =>
      row(
        0,
        list.map(({ likeness }) => 1 - likeness),
        1,
      ),
    ),
  ];
}

/** Too few for a map. */
function ring(count: number): Point[] {
  return Array.from({ length: count }, (_, place) => {
    const angle = (2 * Math.PI * place) / count;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}
