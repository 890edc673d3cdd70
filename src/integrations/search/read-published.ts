import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperRecord } from '../../lib/paper.ts';

/** A paper as the built site publishes it for programs. */
export type PublishedPaper = Omit<PaperRecord, 'abstract' | 'themes'> & {
  abstract?: string;
  /** The titles of its themes, primary first. */
  themes: string[];
};

interface PublishedArea {
  themes: { id: string; title: string }[];
}

/**
 * Read the papers that a built site publishes, in the order of its index: newest first, those
 * without a date last. Throws where a paper names a theme that is not published.
 */
export function readPublished(site: string): PublishedPaper[] {
  const data = join(site, 'data');
  const areas = JSON.parse(readFileSync(join(data, 'themes.json'), 'utf8')) as PublishedArea[];
  const titles = new Map(
    areas.flatMap(({ themes }) => themes).map(({ id, title }) => [id, title] as const),
  );
  const titleOf = (id: string) => {
    const title = titles.get(id);
    if (title === undefined) throw new Error(`There is no theme with the id ${id}.`);
    return title;
  };
  return readFileSync(join(data, 'papers.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PaperRecord)
    .map((paper) => ({ ...paper, themes: paper.themes.map(({ id }) => titleOf(id)) }))
    .sort(newestFirst);
}

function newestFirst(a: PublishedPaper, b: PublishedPaper): number {
  const [first = '', second = ''] = [a.published, b.published];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
