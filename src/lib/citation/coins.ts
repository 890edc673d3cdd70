import type { PaperRecord } from '../paper.ts';
import { cslItem, type CslType } from './csl-item.ts';

/**
 * Write a paper as the title of a COinS span (OpenURL 1.0, ANSI/NISO Z39.88-2004, in its
 * key/encoded-value form), from which Zotero offers the papers of a whole list.
 */
export function coins(paper: PaperRecord): string {
  const { title, authors = [], published } = paper;
  const { type, DOI, URL: url, 'container-title': venue } = cslItem(paper);
  const { format, titleKey, venueKey, ...rest } = contexts[type];
  const fields: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ...Object.entries(rest).map(([key, value]): [string, string] => [`rft.${key}`, value]),
    [`rft.${titleKey}`, title],
    [`rft.${venueKey}`, venue],
    ...authors.map((author): [string, string] => ['rft.au', author]),
    ['rft.date', published],
    ['rft_id', DOI === undefined ? undefined : `info:doi/${DOI}`],
    ['rft_id', url],
  ];
  return fields
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encoded(value)}`]))
    .join('&');
}

/** The matrix of OpenURL's fields that each type of paper is described with. */
const contexts: Readonly<
  Record<CslType, { format: string; titleKey: string; venueKey: string; [key: string]: string }>
> = {
  'article-journal': {
    format: 'journal',
    genre: 'article',
    titleKey: 'atitle',
    venueKey: 'jtitle',
  },
  'paper-conference': {
    format: 'book',
    genre: 'proceeding',
    titleKey: 'atitle',
    venueKey: 'btitle',
  },
  article: { format: 'dc', type: 'preprint', titleKey: 'title', venueKey: 'source' },
  document: { format: 'dc', type: 'document', titleKey: 'title', venueKey: 'source' },
};

/** Readable where it can be: a list has a hundred of these. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%20/g, '+').replace(/%3A/g, ':').replace(/%2F/g, '/');
}
