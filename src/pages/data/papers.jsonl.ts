import type { APIRoute } from 'astro';
import { loadArchive, type Paper } from '../../lib/archive.ts';

/** One paper a line, sorted by id; what is unknown is left out. */
export const GET: APIRoute = async () => {
  const { papers } = await loadArchive();
  const lines = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(toLine);
  return new Response(lines.join(''), { headers: { 'content-type': 'application/jsonl' } });
};

function toLine(paper: Paper): string {
  const { id, title, abstract, published, authors, authorCount, organization, links } = paper;
  const { counts, themes, digests, addresses } = paper;
  const facts = { id, title, abstract, published, authors, authorCount, organization, links };
  return `${JSON.stringify({ ...facts, counts, themes, digests, addresses })}\n`;
}
