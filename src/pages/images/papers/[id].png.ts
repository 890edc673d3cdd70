import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive, type Paper } from '../../../lib/archive.ts';
import { drawImage } from '../../../lib/draw-image.ts';
import { makesImages } from '../../../lib/images.ts';
import { formatPublishedDate } from '../../../lib/published-date.ts';

export const getStaticPaths = (async () => {
  if (!makesImages) return [];
  const { papers } = await loadArchive();
  return papers.map((paper) => ({ params: { id: paper.id }, props: { paper } }));
}) satisfies GetStaticPaths;

interface Props {
  paper: Paper;
}

/** Names on a picture. */
const mostNames = 3;

export const GET: APIRoute<Props> = async ({ props: { paper } }) => {
  const { title, authors = [], hasMoreAuthors, published, shelves } = paper;
  const [primary] = shelves;
  const names = authors.slice(0, mostNames).join(', ');
  const others = hasMoreAuthors || authors.length > mostNames ? ' et al.' : '';
  const image = await drawImage({
    kicker: primary?.theme.title ?? 'Not yet under a theme',
    title,
    lines: [
      ...(names === '' ? [] : [`${names}${others}`]),
      ...(published === undefined ? [] : [formatPublishedDate(published)]),
    ],
    hue: primary?.area.hue ?? 0,
  });
  return new Response(image, { headers: { 'content-type': 'image/png' } });
};
