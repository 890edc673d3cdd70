import type { CslItem } from '../../lib/citation/csl-item.ts';
import type { CitedName } from '../../lib/citation/split-name.ts';

/**
 * Write a citation as a BibTeX entry in UTF-8, as LaTeX and biber have read it since 2018: letters
 * stay as they are, and only what TeX takes for its own is escaped. (The citations that are made
 * at build are ASCII; the tables for that are longer than this whole page.)
 */
export function bibtexText(item: CslItem): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const venue = item['container-title'];
  const fields: [string, string | undefined][] = [
    ['title', inBraces(texTitle(item.title))],
    ['author', inBraces(texAuthors(item))],
    [item.type === 'article-journal' ? 'journal' : 'booktitle', inBraces(venue && texText(venue))],
    ['year', inBraces(year === undefined ? undefined : String(year).padStart(4, '0'))],
    ['month', months[(month ?? 0) - 1]],
    ['eprint', inBraces(item.number?.replace('arXiv:', ''))],
    ['archivePrefix', item.number && '{arXiv}'],
    ['doi', inBraces(verbatim(item.DOI))],
    ['url', inBraces(verbatim(item.URL))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${entryTypes[item.type]}{${item.id},\n${lines.join('')}}\n`;
}

const entryTypes = {
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  article: 'misc',
  document: 'misc',
} as const;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function texAuthors({ author = [], note }: CslItem): string | undefined {
  const names = author.map(texName);
  // Only records whose names are not all have a note.
  if (note !== undefined && names.length > 0) names.push('others');
  return names.length > 0 ? names.join(' and ') : undefined;
}

function texName(name: CitedName): string {
  if ('literal' in name) return `{${texText(name.literal)}}`;
  const particle = name['non-dropping-particle'];
  const family = [particle, texNamePart(name.family)].filter(Boolean).join(' ');
  return [family, name.suffix, texNamePart(name.given)].filter(Boolean).join(', ');
}

/** A comma or the word `and` inside of a part would be read as the end of it. */
function texNamePart(words: string): string {
  return texText(words).replace(/,|\band\b/gi, (mark) => `{${mark}}`);
}

/** Braces keep the capitals of words such as `BERT`, `iPhone` and `3D`, which styles would lower. */
function texTitle(title: string): string {
  return texText(title).replace(/\S+/gu, (word) =>
    /[\p{L}\p{N}]['’*.-]?\p{Lu}|\p{Lu}\p{Ll}*\d|^\p{Lu}$/u.test(word) ? `{${word}}` : word,
  );
}

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces that are escaped too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

function texText(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .replace(/[\\{}$&%#_^~]/g, (sign) => signs[sign] ?? `\\${sign}`)
      // Two hyphens are a dash to TeX, two quotes another quote.
      .replace(/([-'`])(?=\1)/g, '$1{}')
  );
}

function inBraces(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}

/** Addresses are not TeX, but braces and backslashes would still end or break the field. */
function verbatim(value: string | undefined): string | undefined {
  return value?.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}
