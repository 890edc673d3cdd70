import { bibtexEntryText } from '../../lib/citation/bibtex-entry.ts';
import type { CslItem } from '../../lib/citation/csl-item.ts';
import type { CitedName } from '../../lib/citation/split-name.ts';
import { texWriter } from '../../lib/citation/tex-text.ts';

/**
 * Letters stay as they are: LaTeX and biber have read UTF-8 since 2018. (The citations that are made
 * at build are ASCII; the library with the tables for that is larger than this whole page.)
 */
const tex = texWriter((letter) => letter);

/** Write a citation as the BibTeX entry that the paper's own page has, but with its letters in UTF-8. */
export function bibtexText(item: CslItem): string {
  return bibtexEntryText(item, tex, {
    type: entryTypes[item.type],
    names: item.author?.map(texName).join(' and '),
  });
}

const entryTypes = {
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  article: 'misc',
  document: 'misc',
} as const;

function texName(name: CitedName): string {
  if ('literal' in name) return `{${tex.texNamePart(name.literal)}}`;
  const particle = name['non-dropping-particle'];
  const parts = [name.family, name.suffix, name.given].map((part) => part && tex.texNamePart(part));
  const [family, ...others] = parts;
  const last = [particle && tex.texNamePart(particle), family].filter(Boolean).join(' ');
  return [last, ...others].filter(Boolean).join(', ');
}
