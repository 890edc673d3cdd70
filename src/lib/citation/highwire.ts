import { identifierLinks } from '../identifier-links.ts';
import type { PaperRecord } from '../paper.ts';
import { cslItem } from './csl-item.ts';

/**
 * The `citation_*` tags of a paper's page, which Google Scholar and Zotero read: a tag for every
 * named author and every keyword, and only for what is known. `address` is the page's own, where that is known.
 */
export function highwireTags(
  paper: PaperRecord,
  address: string | undefined,
): { name: string; content: string }[] {
  const { title, authors = [], published, keywords = [], identifiers = {}, links = [] } = paper;
  const { type, 'container-title': venue } = cslItem(paper);
  const pdf =
    links.find(({ kind }) => kind === 'pdf')?.url ??
    identifierLinks(identifiers).find((link) => link.title === 'PDF')?.url;
  const venueTag = type === 'article-journal' ? 'journal_title' : 'conference_title';
  const tags: [string, string | undefined][] = [
    ['title', title],
    ...authors.map((author): [string, string] => ['author', author]),
    ['publication_date', published?.replaceAll('-', '/')],
    [venueTag, venue],
    ...keywords.map((keyword): [string, string] => ['keywords', keyword]),
    ['doi', identifiers.doi],
    ['arxiv_id', identifiers.arxiv],
    ['pdf_url', pdf],
    ['abstract_html_url', address],
  ];
  return tags.flatMap(([name, content]) =>
    content === undefined ? [] : [{ name: `citation_${name}`, content }],
  );
}
