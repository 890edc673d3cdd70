import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Neighbour } from '../../../src/lib/alike/nearest-papers.ts';
import { seededRandom } from '../../../src/lib/random.ts';

/** The numbers of papers, or of whatever else a graph is of, that belong together. */
export type Cluster = number[];

export interface ClusterOptions {
  /** About so many clusters, … */
  wanted: number;
  /** … each of so many members or more. */
  least: number;
}

/** Find communities of papers among their nearest neighbours; see `clusterGraph`. */
export function clusterPapers(
  neighbours: readonly (readonly Neighbour[])[],
  options: ClusterOptions,
): Cluster[] {
  const graph = new UndirectedGraph();
  for (const paper of neighbours.keys()) graph.addNode(paper);
  for (const [paper, near] of neighbours.entries()) {
    // Who are each other's nearest are linked twice as strongly.
    for (const { index, likeness } of near.slice(0, NEIGHBOURS))
      link(graph, paper, index, likeness);
  }
  return clusterGraph(graph, options);
}

/** Link two nodes, or link them more strongly. */
export function link(graph: UndirectedGraph, a: number, b: number, strength: number): void {
  graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: Number(weight) + strength }));
}

/**
 * Find communities (Louvain: Blondel and others 2008), the largest first. How fine they are is
 * chosen so that about `wanted` of them have `least` members or more; smaller ones are left out. The
 * same graph gives the same communities.
 */
export function clusterGraph(graph: UndirectedGraph, { wanted, least }: ClusterOptions): Cluster[] {
  if (graph.order === 0) return [];
  const choices = RESOLUTIONS.map((resolution) =>
    communitiesOf(graph, resolution).filter((cluster) => cluster.length >= least),
  );
  const distance = (clusters: readonly Cluster[]) =>
    Math.abs(Math.log((clusters.length || 0.5) / wanted));
  const [best = []] = choices.toSorted((a, b) => distance(a) - distance(b));
  return best.toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** From few large communities to many small ones. */
const RESOLUTIONS = [0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8];

/** More of them blur the borders of communities. */
const NEIGHBOURS = 8;

function communitiesOf(graph: UndirectedGraph, resolution: number): Cluster[] {
  const random = seededRandom(1);
  const communities = louvain(graph, { resolution, rng: () => random.below(2 ** 30) / 2 ** 30 });
  const members = Object.entries(communities);
  const byCommunity = Map.groupBy(members, ([, community]) => community);
  return [...byCommunity.values()].map((cluster) => cluster.map(([member]) => Number(member)));
}
