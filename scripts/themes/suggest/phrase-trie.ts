import { role, type StemmedText } from './stem-texts.ts';

/** Phrases by their stems, to be found in one pass over a text. */
export interface PhraseTrie {
  next: Map<number, PhraseTrie>;
  /** The number of the phrase that ends here. */
  phrase?: number;
}

/** A place in a text: its first and its last word. */
export interface Span {
  start: number;
  end: number;
}

/** Make phrases ready to be found, each by its number. */
export function phraseTrie(
  phrases: Iterable<readonly [number: number, stems: readonly number[]]>,
): PhraseTrie {
  const root: PhraseTrie = { next: new Map() };
  for (const [number, stems] of phrases) {
    let node = root;
    for (const stem of stems) {
      const next: PhraseTrie = node.next.get(stem) ?? { next: new Map() };
      node.next.set(stem, next);
      node = next;
    }
    node.phrase = number;
  }
  return root;
}

/** Meet every phrase that stands wholly in a part of a text, in order. */
export function findInText(
  { stems }: StemmedText,
  root: PhraseTrie,
  part: Span,
  meet: (phrase: number, at: Span) => void,
): void {
  for (let start = part.start; start <= part.end; start += 1) {
    let node: PhraseTrie | undefined = root;
    for (let end = start; end <= part.end && node; end += 1) {
      node = node.next.get(stems[end] ?? 0);
      if (node?.phrase !== undefined) meet(node.phrase, { start, end });
    }
  }
}

/**
 * Whether a phrase is a whole where it stands: no word that names something follows, and no hyphen
 * joins it to others.
 */
export function isWhole({ roles, hyphens }: StemmedText, { start, end }: Span): boolean {
  return hyphens[start - 1] !== 1 && hyphens[end] !== 1 && roles[end + 1] !== role.subject;
}
