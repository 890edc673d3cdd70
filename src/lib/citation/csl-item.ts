import { identifierLinks } from '../identifier-links.ts';
import type { PaperRecord } from '../paper.ts';
import { splitName, type CitedName } from './split-name.ts';

/** What a paper is, of the types of CSL: `article` is a preprint, `document` anything. */
export type CslType = 'article-journal' | 'paper-conference' | 'article' | 'document';

/** A paper as CSL-JSON has it (Citation Style Language 1.0.2). What is unknown is left out. */
export interface CslItem {
  /** The paper's id, which is its key too: it is ASCII, readable, and never changes. */
  id: string;
  type: CslType;
  title: string;
  author?: CitedName[];
  issued?: { 'date-parts': [number[]] };
  'container-title'?: string;
  publisher?: string;
  /** `arXiv:2403.00483`, as Zotero writes it. */
  number?: string;
  DOI?: string;
  URL?: string;
  note?: string;
}

/** What a record says where its authors are not all named: no format has a field for that. */
export const moreAuthorsNote = 'There are more authors than are named here.';

/**
 * Make the citation of a paper from its record alone. Only named authors are authors: a count
 * names nobody. The type follows from where the paper appeared: a venue that calls itself a
 * journal makes it `article-journal`, any other venue `paper-conference`; without one it is
 * `article` (a preprint) where arXiv or OpenReview has it, and else `document`.
 */
export function cslItem(paper: PaperRecord): CslItem {
  const { id, title, authors, hasMoreAuthors, published, venue, identifiers = {} } = paper;
  const { arxiv, doi } = identifiers;
  const url = citedAddress(paper);
  const isPreprint = venue === undefined && arxiv !== undefined;
  return {
    id,
    type: cslType(paper),
    title,
    ...(authors === undefined ? {} : { author: authors.map(splitName) }),
    ...(published === undefined ? {} : { issued: { 'date-parts': [datePartsOf(published)] } }),
    ...(venue === undefined ? {} : { 'container-title': venue }),
    ...(isPreprint ? { publisher: 'arXiv', number: `arXiv:${arxiv}` } : {}),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(url === undefined ? {} : { URL: url }),
    ...(hasMoreAuthors ? { note: moreAuthorsNote } : {}),
  };
}

function cslType({ venue, identifiers = {} }: PaperRecord): CslType {
  if (venue !== undefined) return isJournal.test(venue) ? 'article-journal' : 'paper-conference';
  const { arxiv, openreview } = identifiers;
  return arxiv === undefined && openreview === undefined ? 'document' : 'article';
}

/** Conferences are mostly known by an acronym, journals by one of these words in their name. */
const isJournal =
  /\b(?:journal|transactions|trans\.|letters|magazine|annals|annual review|bulletin|archives?|quarterly|nature|science|cell|lancet|pnas|plos|jmlr|tmlr|tpami|ijcv|tacl|access|frontiers|proceedings of the (?:ieee|national academy of sciences))\b/i;

/** The page of the paper itself; a DOI says its own address. */
function citedAddress({ identifiers = {}, links = [] }: PaperRecord): string | undefined {
  const pages = identifierLinks(identifiers).filter(({ title }) => !/^(?:PDF|DOI)$/.test(title));
  return pages[0]?.url ?? links.find(({ kind }) => kind === 'paper')?.url;
}

function datePartsOf(published: string): number[] {
  return published.split('-').map(Number);
}
