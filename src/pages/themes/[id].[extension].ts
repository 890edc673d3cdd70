import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive, type Shelf } from '../../lib/archive.ts';
import {
  citationFile,
  citationFormats,
  type CitationFormat,
} from '../../lib/citation/citation-formats.ts';

export const getStaticPaths = (async () => {
  const { shelves } = await loadArchive();
  return shelves.flatMap((shelf) =>
    citationFormats.map((format) => ({
      params: { id: shelf.id, extension: format.extension },
      props: { shelf, format },
    })),
  );
}) satisfies GetStaticPaths;

interface Props {
  shelf: Shelf;
  format: CitationFormat;
}

/** All papers of a theme as citations. */
export const GET: APIRoute<Props> = ({ props: { shelf, format } }) =>
  new Response(citationFile(format, shelf.papers), {
    headers: { 'content-type': format.mediaType },
  });
