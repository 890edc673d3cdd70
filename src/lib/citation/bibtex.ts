import { bibtexEntry } from './citation-library.ts';
import type { CslItem } from './csl-item.ts';
import type { CitedName } from './split-name.ts';
import { texText, texTitle } from './tex-text.ts';

/**
 * Write a citation as a BibTeX entry. A paper in a journal is `@article`, at a conference
 * `@inproceedings`, any other `@misc`; an arXiv id stands as `eprint`. Authors who are not named
 * are `and others`, which BibTeX prints as “et al.”.
 */
export function bibtex(item: CslItem): string {
  const { author = [], issued, title, note } = item;
  const venue = item['container-title'];
  const { type, properties } = bibtexEntry({
    type: item.type === 'article' ? 'document' : item.type,
    ...(author.length > 0 ? { author: author.map(texName) } : {}),
    ...(venue === undefined ? {} : { 'container-title': venue }),
    ...(issued === undefined ? {} : { issued }),
  });
  const { author: names, journal, booktitle, year } = properties;
  const month = months[(issued?.['date-parts'][0][1] ?? 0) - 1];
  const fields: [string, string | undefined][] = [
    ['title', braced(texTitle(title))],
    ['author', braced(names && `${names}${note === undefined ? '' : ' and others'}`)],
    ['journal', braced(journal && texTitle(venue ?? ''))],
    ['booktitle', braced(booktitle && texTitle(venue ?? ''))],
    ['year', braced(year)],
    ['month', month],
    ...eprintFields(item),
    ['doi', braced(verbatim(item.DOI))],
    ['url', braced(verbatim(item.URL))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

/** BibTeX's own names of the months. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function eprintFields({ number }: CslItem): [string, string][] {
  const arxiv = number?.replace(/^arXiv:/, '');
  if (arxiv === undefined) return [];
  return [
    ['eprint', `{${arxiv}}`],
    ['archivePrefix', '{arXiv}'],
  ];
}

function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}

/** Addresses are not TeX, but braces and backslashes would still end or break the field. */
function verbatim(value: string | undefined): string | undefined {
  return value?.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}

function texName(name: CitedName): CitedName {
  const parts = Object.entries(name).map(([part, words]) => [part, texNamePart(words)]);
  return Object.fromEntries(parts) as CitedName;
}

/** A comma or the word `and` inside of a part would be read as the end of it. */
function texNamePart(words: string): string {
  return texText(words).replace(/,|\band\b/gi, (mark) => `{${mark}}`);
}
