import type { APIRoute } from 'astro';
import { loadArchive, type Paper } from '../../lib/archive.ts';

/** One paper a line, sorted by id; what is unknown is left out. */
export const GET: APIRoute = async () => {
  const { papers } = await loadArchive();
  const lines = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(toLine);
  return new Response(lines.join(''), { headers: { 'content-type': 'application/jsonl' } });
};

function toLine(paper: Paper): string {
  const { id, title, abstract, published, authors, hasMoreAuthors, authorCount } = paper;
  const { organization, venue, keywords, identifiers, links, counts, isSummary } = paper;
  const { themes, digests, sources, addresses } = paper;
  const text = { id, title, ...(abstract === '' ? {} : { abstract }), isSummary, published };
  const who = { authors, hasMoreAuthors, authorCount, organization, venue };
  const rest = { keywords, identifiers, links, counts, themes, digests, sources, addresses };
  return `${JSON.stringify({ ...text, ...who, ...rest })}\n`;
}
