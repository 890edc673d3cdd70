import type { MinedPhrase } from './mine-phrases.ts';
import type { StemmedText } from './stem-texts.ts';

/** Which paper has which phrases, by their numbers. */
export interface PhraseIndex {
  phrases: readonly MinedPhrase[];
  /** How many papers have each phrase. */
  papers: Int32Array;
  /** The phrases of each paper, each once, those of its title first. */
  ofPaper: Int32Array[];
  /** How many of them stand in the title. */
  inTitle: Int32Array;
}

/** Find all phrases in all texts, in time that grows with the texts alone. */
export function indexPhrases(
  phrases: readonly MinedPhrase[],
  texts: readonly StemmedText[],
): PhraseIndex {
  const root = trieOf(phrases);
  const papers = new Int32Array(phrases.length);
  const inTitle = new Int32Array(texts.length);
  const ofPaper = texts.map((text, number) => {
    const found = phrasesIn(text, root, 0, text.titleEnd, new Set());
    inTitle[number] = found.size;
    phrasesIn(text, root, text.titleEnd, text.stems.length, found);
    for (const phrase of found) papers[phrase] = (papers[phrase] ?? 0) + 1;
    return Int32Array.from(found);
  });
  return { phrases, papers, ofPaper, inTitle };
}

interface Node {
  next: Map<number, Node>;
  phrase?: number;
}

function trieOf(phrases: readonly MinedPhrase[]): Node {
  const root: Node = { next: new Map() };
  for (const [number, { stems }] of phrases.entries()) {
    let node = root;
    for (const stem of stems) {
      const next: Node = node.next.get(stem) ?? { next: new Map() };
      node.next.set(stem, next);
      node = next;
    }
    node.phrase = number;
  }
  return root;
}

function phrasesIn(
  { stems }: StemmedText,
  root: Node,
  from: number,
  to: number,
  found: Set<number>,
): Set<number> {
  for (let start = from; start < to; start += 1) {
    let node: Node | undefined = root;
    for (let at = start; at < to && node; at += 1) {
      node = node.next.get(stems[at] ?? 0);
      if (node?.phrase !== undefined) found.add(node.phrase);
    }
  }
  return found;
}
