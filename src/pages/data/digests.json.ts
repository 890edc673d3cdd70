import type { APIRoute } from 'astro';
import { loadArchive } from '../../lib/archive.ts';
import { digestTitle } from '../../lib/digest.ts';

/** The digests, newest first, each with the ids of its papers in its own order. */
export const GET: APIRoute = async () => {
  const { digests } = await loadArchive();
  const data = digests.map((digest) => {
    const { id, files, format, date, until, captured, lines, papers } = digest;
    const title = digestTitle(digest);
    return { id, title, files, format, date, until, captured, lines, papers };
  });
  return new Response(`${JSON.stringify(data, undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
