import { linkSchema, type Identifiers, type Link } from '../../../../src/lib/paper.ts';
import { identifiersIn } from '../../identifiers.ts';

/** Make a link of an address; nothing where it is no http(s) address. */
export function linkTo(kind: Link['kind'], address: string): Link | undefined {
  const parsed = linkSchema.safeParse({ kind, url: address.trim() });
  return parsed.success ? parsed.data : undefined;
}

/** Read a DOI however it is written (bare, `doi:`, an address); an arXiv DOI is the arXiv id. */
export function readDoi(text: string): Identifiers | undefined {
  const { arxiv, arxivVersion, doi } = identifiersIn(text);
  if (arxiv !== undefined)
    return { arxiv, ...(arxivVersion === undefined ? {} : { arxivVersion }) };
  return doi === undefined ? undefined : { doi };
}

/** Read an arXiv id that stands alone (`2403.00483v2`, `hep-th/9901001`) or after `arXiv:`. */
export function readArxivId(text: string): Identifiers | undefined {
  const bare = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/\s+\[[\w.-]+\]$/, '');
  const isId = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.test(bare);
  const found = identifiersIn(isId ? `arXiv:${bare}` : text);
  return found.arxiv === undefined ? undefined : found;
}

/** Tell whether a venue only says that a paper is on arXiv: `CoRR`, `arXiv preprint arXiv:…`. */
export function isArxivVenue(venue: string): boolean {
  return /^(?:corr$|arxiv\b|\(?e-?prints? arxiv)/i.test(venue.trim());
}
