import type { APIRoute, GetStaticPaths } from 'astro';
import { loadMap, type MapPaper } from '../../../lib/archive-map.ts';
import { partSize, type MapRow } from '../../../lib/map/map-data.ts';
import { dataScript } from '../../../search/load-data.ts';

export const getStaticPaths = (async () => {
  const { papers } = await loadMap();
  const count = Math.ceil(papers.length / partSize);
  return Array.from({ length: count }, (_, part) => ({
    params: { part: String(part) },
    props: { papers: papers.slice(part * partSize, (part + 1) * partSize) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ papers: MapPaper[] }> = ({ params, props }) => {
  const rows = props.papers.map(({ paper }): MapRow => {
    return [paper.title, paper.shelves[0]?.theme.title ?? '', paper.id];
  });
  return new Response(dataScript(params['part'] ?? '', rows), {
    headers: { 'content-type': 'text/javascript' },
  });
};
