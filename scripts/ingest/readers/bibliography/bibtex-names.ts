import { joinLines } from '../records/plain-paragraphs.ts';
import { listPeople, turnName, type People } from '../records/person-names.ts';
import { texToPlain } from './tex-to-plain.ts';

/**
 * Read a BibTeX list of names: `Family, Given and Given Family and others`. What stands in braces
 * is one word, its commas and `and` too. The library is not asked to take names apart, because it
 * tears `Shun-ichi Amari` to pieces (citation-js 0.8.2), and a whole name is all that is wanted.
 */
export function readBibtexNames(value: string): People {
  const names = splitOutsideBraces(value, /\s+and(?=\s)|^\s*and(?=\s)|\s+and\s*$/giu);
  return listPeople(names.map(readName));
}

/** BibLaTeX also has `family=Jahn, given=Hans, prefix=von`. */
function readName(name: string): string {
  const parts = splitOutsideBraces(name, /,/g).map((part) => joinLines(texToPlain(part)));
  const labelled = new Map(
    parts.map((part) => {
      const [label = '', ...words] = part.split('=');
      return [label.trim().toLowerCase(), words.join('=').trim()] as const;
    }),
  );
  if (labelled.get('family')) {
    const order = ['given', 'prefix', 'family', 'suffix'].map((label) => labelled.get(label));
    return order.filter((part) => part).join(' ');
  }
  const commaless = parts.map((part) => part.replaceAll(',', comma)).join(',');
  return turnName(commaless).replaceAll(comma, ',');
}

/** Stands for a comma that was in braces; a character that no text may hold. */
const comma = '\uFDD1';

function splitOutsideBraces(text: string, divider: RegExp): string[] {
  const depths = braceDepths(text);
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: found, index } of text.matchAll(divider)) {
    if (depths(index) > 0) continue;
    pieces.push(text.slice(start, index));
    start = index + found.length;
  }
  return [...pieces, text.slice(start)];
}

/** Tell how deep in braces a place is; places are asked for in ascending order. */
function braceDepths(text: string): (place: number) => number {
  let depth = 0;
  let counted = 0;
  return (place) => {
    for (; counted < place; counted += 1) {
      if (text[counted] === '{') depth += 1;
      else if (text[counted] === '}') depth -= 1;
    }
    return depth;
  };
}
