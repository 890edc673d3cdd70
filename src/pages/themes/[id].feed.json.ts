import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive, type Shelf } from '../../lib/archive.ts';
import { feedResponse, themeFeed } from '../../lib/feeds/archive-feeds.ts';

export const getStaticPaths = (async () => {
  const { shelves } = await loadArchive();
  return shelves.map((shelf) => ({ params: { id: shelf.id }, props: { shelf } }));
}) satisfies GetStaticPaths;

interface Props {
  shelf: Shelf;
}

/** The newest papers of a theme. */
export const GET: APIRoute<Props> = ({ props: { shelf }, site }) =>
  feedResponse(themeFeed(shelf), 'json', site);
