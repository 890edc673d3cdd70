import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive, type Shelf } from '../../../lib/archive.ts';
import { drawImage } from '../../../lib/draw-image.ts';
import { formatNumber } from '../../../lib/format-number.ts';
import { makesImages } from '../../../lib/images.ts';

export const getStaticPaths = (async () => {
  if (!makesImages) return [];
  const { areas } = await loadArchive();
  return areas.flatMap(({ title, hue, shelves }) =>
    shelves.map((shelf) => ({ params: { id: shelf.id }, props: { shelf, area: { title, hue } } })),
  );
}) satisfies GetStaticPaths;

interface Props {
  shelf: Shelf;
  area: { title: string; hue: number };
}

export const GET: APIRoute<Props> = async ({ props: { shelf, area } }) => {
  const { title, definition, papers } = shelf;
  const count = `${formatNumber(papers.length)} ${papers.length === 1 ? 'paper' : 'papers'}`;
  const image = await drawImage({
    kicker: area.title,
    title,
    lines: [definition, count],
    hue: area.hue,
  });
  return new Response(image, { headers: { 'content-type': 'image/png' } });
};
