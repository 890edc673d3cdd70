import type { CslItem } from './csl-item.ts';
import { verbatim, type TexWriter } from './tex-text.ts';

/** What BibTeX calls the parts of a citation that it names in its own way, their values in TeX. */
export interface BibtexParts {
  type: string;
  /** All names, as BibTeX joins them. */
  names: string | undefined;
}

/**
 * Write a citation as a BibTeX entry. An arXiv id stands as `eprint`. Authors who are not named are
 * `and others`, which BibTeX prints as “et al.”.
 */
export function bibtexEntryText(
  item: CslItem,
  { texTitle }: TexWriter,
  { type, names }: BibtexParts,
): string {
  const venue = item['container-title'];
  const [year, month = 0] = item.issued?.['date-parts'][0] ?? [];
  const venueField = item.type === 'article-journal' ? 'journal' : 'booktitle';
  const arxiv = item.number?.replace(/^arXiv:/, '');
  const fields: [string, string | undefined][] = [
    ['title', braced(texTitle(item.title))],
    ['author', braced(names && `${names}${item.note === undefined ? '' : ' and others'}`)],
    [venueField, braced(venue && texTitle(venue))],
    ['year', braced(year === undefined ? undefined : String(year).padStart(4, '0'))],
    ['month', months[month - 1]],
    ['eprint', braced(arxiv)],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['doi', braced(verbatim(item.DOI))],
    ['url', braced(verbatim(item.URL))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

/** BibTeX's own names of the months. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}
