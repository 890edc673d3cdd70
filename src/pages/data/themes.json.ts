import type { APIRoute } from 'astro';
import { loadArchive } from '../../lib/archive.ts';

/** The areas in their order, each with its themes and the ids of their papers, newest first. */
export const GET: APIRoute = async () => {
  const { areas } = await loadArchive();
  const data = areas.map(({ id, title, shelves }) => ({
    id,
    title,
    themes: shelves.map((shelf) => ({
      id: shelf.id,
      title: shelf.title,
      definition: shelf.definition,
      papers: shelf.papers.map((paper) => paper.id),
    })),
  }));
  return new Response(`${JSON.stringify(data, undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
