import type { KeptRecord } from '../lib/kept-paper.ts';
import { readPublishedDate } from '../lib/published-date.ts';

type Meta = Readonly<Record<string, string | undefined>>;

/**
 * What a result tells of its paper to the reading list, read back from what the index keeps of it
 * for people. Links, and what an organisation is called elsewhere, are not among it.
 */
export function resultRecord(meta: Meta, themes: readonly string[]): KeptRecord {
  const names = listOf(meta['authors']);
  const authors = names.filter((name) => name !== 'et al.');
  const count = Number(meta['authorcount']?.slice(1));
  const { venue, date } = meta;
  const published = date === undefined ? undefined : readPublishedDate(date);
  return {
    ...(authors.length > 0 && { authors }),
    ...(names.length > authors.length && { hasMoreAuthors: true as const }),
    ...(count > 0 && { authorCount: count }),
    ...(venue && { venue }),
    ...(published && { published }),
    ...identifiersOf(meta),
    ...(themes.length > 0 && { themes: [...themes] }),
  };
}

/** A DOI begins with its directory indicator, which no arXiv id does. */
function identifiersOf(meta: Meta): Pick<KeptRecord, 'identifiers'> {
  const written = listOf(meta['identifiers']);
  const doi = written.find((each) => each.startsWith('10.'));
  const arxiv = written.find((each) => !each.startsWith('10.'));
  if (!doi && !arxiv) return {};
  return { identifiers: { ...(arxiv && { arxiv }), ...(doi && { doi }) } };
}

function listOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split('; ');
}
