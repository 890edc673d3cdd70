import type { PaperRecord } from './paper.ts';

/** What a page tells of a paper to the reading list: all that a citation of it is made from. */
export type KeptRecord = Pick<
  PaperRecord,
  | 'authors'
  | 'hasMoreAuthors'
  | 'authorCount'
  | 'organization'
  | 'published'
  | 'venue'
  | 'identifiers'
  | 'links'
> & {
  /** Ids of its themes. */
  themes?: string[];
};

/** A paper on a reader's list, with what the reader added. */
export interface KeptPaper extends KeptRecord {
  id: string;
  title: string;
  note?: string;
  isRead?: true;
}

/** Write what the reading list needs to know of a paper, for an attribute of its place on a page. */
export function keptRecord(paper: PaperRecord): string {
  const { authors, hasMoreAuthors, authorCount, organization, published, venue } = paper;
  const links = paper.links?.filter(({ kind }) => kind === 'paper');
  const record: { [Key in keyof KeptRecord]: KeptRecord[Key] | undefined } = {
    authors,
    hasMoreAuthors,
    authorCount,
    organization,
    published,
    venue,
    identifiers: paper.identifiers,
    links: links?.length ? links : undefined,
    themes: paper.themes.length > 0 ? paper.themes.map(({ id }) => id) : undefined,
  };
  return JSON.stringify(record);
}
