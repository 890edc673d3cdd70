import type { MinedPhrase } from './mine-phrases.ts';
import { findInText, isWhole, phraseTrie, type Span } from './phrase-trie.ts';
import type { StemmedTexts } from './stem-texts.ts';

/** Which paper has which phrases, by their numbers. */
export interface PhraseIndex {
  /** Every stem by its number. */
  stems: readonly string[];
  phrases: readonly MinedPhrase[];
  /** How many papers have each phrase. */
  papers: Int32Array;
  /** The phrases of each paper, each once, those of its title first. */
  ofPaper: Int32Array[];
  /** How many of them stand in the title. */
  inTitle: Int32Array;
  /**
   * Of all places where each phrase stands, the share where it is a whole: `inertial` and
   * `shot learning` are hardly ever.
   */
  wholeness: Float64Array;
}

/** Find all phrases in all texts, in time that grows with the texts alone. */
export function indexPhrases(
  phrases: readonly MinedPhrase[],
  { texts, stems }: Pick<StemmedTexts, 'texts' | 'stems'>,
): PhraseIndex {
  const root = phraseTrie([...phrases.entries()].map(([number, { stems }]) => [number, stems]));
  const papers = new Int32Array(phrases.length);
  const inTitle = new Int32Array(texts.length);
  const places = { all: new Int32Array(phrases.length), whole: new Int32Array(phrases.length) };
  const ofPaper = texts.map((text, number) => {
    const found = new Set<number>();
    const meet = (phrase: number, at: Span) => {
      found.add(phrase);
      places.all[phrase] = (places.all[phrase] ?? 0) + 1;
      if (isWhole(text, at)) places.whole[phrase] = (places.whole[phrase] ?? 0) + 1;
    };
    findInText(text, root, { start: 0, end: text.titleEnd - 1 }, meet);
    inTitle[number] = found.size;
    findInText(text, root, { start: text.titleEnd, end: text.stems.length - 1 }, meet);
    for (const phrase of found) papers[phrase] = (papers[phrase] ?? 0) + 1;
    return Int32Array.from(found);
  });
  const wholeness = Float64Array.from(
    places.all,
    (all, at) => (places.whole[at] ?? 0) / (all || 1),
  );
  return { stems, phrases, papers, ofPaper, inTitle, wholeness };
}
