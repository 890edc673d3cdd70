import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive } from '../../lib/archive.ts';
import {
  citationFile,
  citationFormats,
  type CitationFormat,
} from '../../lib/citation/citation-formats.ts';

export const getStaticPaths = (() =>
  citationFormats.map((format) => ({
    params: { extension: format.extension },
    props: { format },
  }))) satisfies GetStaticPaths;

interface Props {
  format: CitationFormat;
}

/** All papers of the archive as citations. */
export const GET: APIRoute<Props> = async ({ props: { format } }) => {
  const { papers } = await loadArchive();
  return new Response(citationFile(format, papers), {
    headers: { 'content-type': format.mediaType },
  });
};
