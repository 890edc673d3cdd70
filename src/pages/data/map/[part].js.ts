import type { APIRoute, GetStaticPaths } from 'astro';
import { loadMap, type MapPaper } from '../../../lib/archive-map.ts';

/**
 * Papers in one file. They follow each other on the map: who looks closely at one place loads the
 * few files of that place.
 */
const partSize = 256;

export const getStaticPaths = (async () => {
  const { papers } = await loadMap();
  const count = Math.ceil(papers.length / partSize);
  return Array.from({ length: count }, (_, part) => ({
    params: { part: String(part) },
    props: { papers: papers.slice(part * partSize, (part + 1) * partSize) },
  }));
}) satisfies GetStaticPaths;

/** A classic script that hands over titles, themes and ids: pages opened from disk may load no other. */
export const GET: APIRoute<{ papers: MapPaper[] }> = ({ params, props }) => {
  const rows = props.papers.map(({ paper }) => [
    paper.title,
    paper.shelves[0]?.theme.title ?? '',
    paper.id,
  ]);
  return new Response(`shelfmarkMap(${params['part']},${JSON.stringify(rows)});\n`, {
    headers: { 'content-type': 'text/javascript' },
  });
};
