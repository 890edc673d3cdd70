import type { TermVector } from './term-vectors.ts';

/**
 * The words that make a text like another, as the text itself has them, strongest first. Pairs that
 * overlap there are joined (`visual place`, `place recognition`: `visual place recognition`), and
 * a word inside a longer one is not said twice.
 */
export function sharedWords(text: string, own: TermVector, other: TermVector): string[] {
  const theirs = new Map([...other.terms].map((term, at) => [term, other.weights[at] ?? 0]));
  const shared = [...own.terms].flatMap((term, at) => {
    const weight = (own.weights[at] ?? 0) * (theirs.get(term) ?? 0);
    return weight > 0 ? [{ words: own.written[at] ?? '', weight }] : [];
  });
  shared.sort((a, b) => b.weight - a.weight);
  const least = (shared[0]?.weight ?? 0) * LEAST_SHARE;
  const strongest = shared
    .slice(0, MOST_TERMS)
    .filter(({ weight }) => weight >= least)
    .map(({ words }) => words);
  const joined = joinOverlapping(strongest, text);
  return joined.filter((words, at) => !isSaid(words, joined, at)).slice(0, MOST_WORDS);
}

/** More than these are no reason but a list. */
const MOST_WORDS = 4;
/** What lies behind, or has less of a share of what the strongest adds, is not why. */
const MOST_TERMS = 8;
const LEAST_SHARE = 0.2;

function joinOverlapping(phrases: readonly string[], text: string): string[] {
  const joined: string[] = [];
  for (const phrase of phrases) {
    const at = joined.findIndex((other) => overlapped(other, phrase, text) !== undefined);
    const longer = overlapped(joined[at] ?? '', phrase, text);
    if (longer === undefined) joined.push(phrase);
    else joined[at] = longer;
  }
  return joined;
}

/** Two phrases of which one ends as the other begins, as one, where the text has it so. */
function overlapped(a: string, b: string, text: string): string | undefined {
  return [joinAt(a, b), joinAt(b, a)].find((words) => words !== undefined && text.includes(words));
}

function joinAt(a: string, b: string): string | undefined {
  const [, last = ''] = /[\s-]([^\s-]+)$/.exec(a) ?? [];
  const [first = '', ...rest] = b.split(/[\s-]/);
  if (last === '' || rest.length === 0 || last.toLowerCase() !== first.toLowerCase()) {
    return undefined;
  }
  return a + b.slice(first.length);
}

function isSaid(words: string, phrases: readonly string[], at: number): boolean {
  const pattern = spaced(words);
  return phrases.some((other, place) => {
    const isLonger = other.length > words.length || (other.length === words.length && place < at);
    return place !== at && isLonger && spaced(other).includes(pattern);
  });
}

/** In lower case between spaces, so that one phrase is found in another by whole words. */
function spaced(words: string): string {
  return ` ${words.toLowerCase().replaceAll('-', ' ')} `;
}
