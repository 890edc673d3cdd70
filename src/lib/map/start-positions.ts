import type { Neighbour } from '../alike/nearest-papers.ts';
import type { Random } from '../random.ts';
import type { Point } from './point.ts';

/**
 * Where a layout starts from: two slowest waves of a random walk over the neighbours (Laplacian
 * eigenmaps: Belkin and Niyogi 2003), found by power iteration, so that what is far apart in the
 * whole is far apart from the start. Each wave is spread evenly over -10 to 10.
 */
export function startPositions(near: readonly (readonly Neighbour[])[], random: Random): Point[] {
  const links = bothWays(near);
  const sizes = links.map((list) => list.reduce((sum, { likeness }) => sum + likeness, 0) || 1);
  const wave = () => Float64Array.from(near, () => random.below(2 ** 30) / 2 ** 29 - 1);
  const [first, second] = [wave(), wave()];
  for (let round = 0; round < ROUNDS; round += 1) {
    walk(first, links, sizes);
    walk(second, links, sizes);
    centre(first, sizes);
    centre(second, sizes);
    takeOut(first, second, sizes);
    normalise(first);
    normalise(second);
  }
  const [x, y] = [evenly(first), evenly(second)];
  return near.map((_, place) => ({ x: x[place] ?? 0, y: y[place] ?? 0 }));
}

/** Enough for the large parts to come apart; the layout does the rest. */
const ROUNDS = 60;

function bothWays(near: readonly (readonly Neighbour[])[]): Neighbour[][] {
  const links: Neighbour[][] = near.map(() => []);
  for (const [place, list] of near.entries()) {
    for (const { index, likeness } of list) {
      links[place]?.push({ index, likeness });
      links[index]?.push({ index: place, likeness });
    }
  }
  return links;
}

/** One lazy step: each paper takes half of its value from its neighbours. */
function walk(wave: Float64Array, links: readonly Neighbour[][], sizes: readonly number[]): void {
  const before = wave.slice();
  for (const [place, list] of links.entries()) {
    let sum = 0;
    for (const { index, likeness } of list) sum += likeness * (before[index] ?? 0);
    wave[place] = ((before[place] ?? 0) + sum / (sizes[place] ?? 1)) / 2;
  }
}

function centre(wave: Float64Array, sizes: readonly number[]): void {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const mean = wave.reduce((sum, value, place) => sum + value * (sizes[place] ?? 0), 0) / total;
  for (const [place, value] of wave.entries()) wave[place] = value - mean;
}

/** Take out of `wave` what it has of `other`. */
function takeOut(other: Float64Array, wave: Float64Array, sizes: readonly number[]): void {
  let [shared, whole] = [0, 0];
  for (const [place, value] of other.entries()) {
    shared += value * (wave[place] ?? 0) * (sizes[place] ?? 0);
    whole += value * value * (sizes[place] ?? 0);
  }
  if (whole === 0) return;
  for (const [place, value] of wave.entries()) {
    wave[place] = value - (shared / whole) * (other[place] ?? 0);
  }
}

function normalise(wave: Float64Array): void {
  const length = Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0));
  if (length === 0) return;
  for (const [place, value] of wave.entries()) wave[place] = value / length;
}

/** The values' ranks instead of the values: a wave has most of its papers in few places. */
function evenly(wave: Float64Array): Float64Array {
  const order = [...wave.keys()].sort((a, b) => (wave[a] ?? 0) - (wave[b] ?? 0) || a - b);
  const spread = new Float64Array(wave.length);
  for (const [rank, place] of order.entries()) spread[place] = (rank / wave.length - 0.5) * 20;
  return spread;
}
