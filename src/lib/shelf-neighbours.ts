import { compareText } from './compare-text.ts';

/** Another theme beside a shelf, and how many papers stand on both. */
export interface Neighbour {
  id: string;
  title: string;
  shared: number;
}

interface Placed {
  shelves: readonly { theme: { id: string; title: string } }[];
}

/** The themes that papers of the shelf `id` also stand under, those with most of them first. */
export function neighboursByPapers(id: string, papers: readonly Placed[]): Neighbour[] {
  const neighbours = new Map<string, Neighbour>();
  for (const { theme } of papers.flatMap(({ shelves }) => shelves)) {
    if (theme.id === id) continue;
    const held = neighbours.get(theme.id) ?? { id: theme.id, title: theme.title, shared: 0 };
    neighbours.set(theme.id, { ...held, shared: held.shared + 1 });
  }
  return [...neighbours.values()].sort(
    (a, b) => b.shared - a.shared || compareText(a.title, b.title),
  );
}
