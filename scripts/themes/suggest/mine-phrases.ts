import { role, type StemmedText } from './stem-texts.ts';

/** A row of words that several papers open with. */
export interface MinedPhrase {
  /** The numbers of its stems. */
  stems: readonly number[];
  /** Its words that name something. */
  words: number;
}

/** Words that name something in a phrase, and all words. */
const MOST_WORDS = 4;
const LONGEST = 6;

/**
 * The phrases that at least so many papers have in their titles or in the first sentences of their
 * abstracts, where papers say what they are about.
 */
export function minePhrases(texts: readonly StemmedText[], leastPapers: number): MinedPhrase[] {
  const found = new Map<string, { phrase: MinedPhrase; papers: number; last: number }>();
  for (const [number, text] of texts.entries()) {
    for (const phrase of openingPhrases(text)) {
      const key = phrase.stems.join(' ');
      const known = found.get(key);
      if (!known) found.set(key, { phrase, papers: 1, last: number });
      else if (known.last !== number)
        Object.assign(known, { papers: known.papers + 1, last: number });
    }
  }
  const often = [...found.values()].filter(({ papers }) => papers >= leastPapers);
  return often.map(({ phrase }) => phrase);
}

function* openingPhrases({ stems, roles, openingEnd }: StemmedText): Generator<MinedPhrase> {
  for (let start = 0; start < openingEnd; start += 1) {
    if (roles[start] !== role.subject) continue;
    let words = 0;
    for (let end = start; end < Math.min(openingEnd, start + LONGEST); end += 1) {
      if (roles[end] === role.barrier) break;
      if (roles[end] === role.between) continue;
      words += 1;
      if (words > MOST_WORDS) break;
      yield { stems: [...stems.subarray(start, end + 1)], words };
    }
  }
}
