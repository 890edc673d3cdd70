import { bibtexEntryText } from './bibtex-entry.ts';
import { bibtexEntry } from './citation-library.ts';
import type { CslItem } from './csl-item.ts';
import type { CitedName } from './split-name.ts';
import { texLetter } from './tex-letters.ts';
import { texWriter } from './tex-text.ts';

const tex = texWriter(texLetter);

/**
 * Write a citation as a BibTeX entry in ASCII, but for scripts that TeX has no names for. A paper in
 * a journal is `@article`, at a conference `@inproceedings`, any other `@misc`.
 */
export function bibtex(item: CslItem): string {
  const { author = [] } = item;
  const { type, properties } = bibtexEntry({
    type: item.type === 'article' ? 'document' : item.type,
    ...(author.length > 0 ? { author: author.map(texName) } : {}),
  });
  return bibtexEntryText(item, tex, { type, names: properties.author });
}

function texName(name: CitedName): CitedName {
  const parts = Object.entries(name).map(([part, words]) => [part, tex.texNamePart(words)]);
  return Object.fromEntries(parts) as CitedName;
}
