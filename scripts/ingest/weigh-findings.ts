import type { Evidence } from '../../src/lib/paper.ts';
import { tokenise, type Token } from '../../src/lib/tokenise.ts';
import { definedAbbreviations } from './abbreviations.ts';
import { contrastIn } from './contrast.ts';
import { exampleIn } from './example.ts';
import { findPhrases, type Found, type Phrase, type ThemePhrases } from './theme-phrases.ts';

export type Field = Evidence['field'];

/** What is known of a paper before it is placed. */
export interface PaperText {
  title: string;
  /** Plain text; empty where none is known. */
  abstract: string;
  /** Whether the abstract is somebody's summary in a few sentences. */
  isSummary?: boolean | undefined;
  /** What its authors or a library file it under. */
  keywords?: readonly string[] | undefined;
  /** The headings that digests listed it under. */
  topics?: readonly string[];
}

/** A phrase that stands once in a text. */
export interface Finding {
  phrase: Phrase;
  field: Field;
  /** The abbreviation that stands there for it. */
  short?: string;
  /** What it adds to its theme's score before repeats are discounted; negative where it speaks against. */
  value: number;
}

/**
 * A title has room for what matters only, and keywords for little else; a digest's heading is a
 * hint, which places nothing alone.
 */
export const FIELD_FACTOR: Readonly<Record<Field, number>> = {
  title: 1.75,
  keyword: 1.5,
  topic: 0.65,
  abstract: 1,
};

/** Every finding of every theme in a paper: of its title, its keywords, its headings, its abstract, in order. */
export function findingsIn(text: PaperText, themes: ThemePhrases): Finding[] {
  const { title, abstract, keywords = [], topics = [] } = text;
  const fields = [
    { field: 'title', tokens: tokenise(title) },
    { field: 'keyword', tokens: tokenise(keywords.join('. ')) },
    { field: 'topic', tokens: tokenise(topics.join('. ')) },
    { field: 'abstract', tokens: tokenise(abstract) },
  ] as const;
  const abbreviations = definedAbbreviations(fields.flatMap(({ tokens }) => tokens));
  return fields.flatMap(({ field, tokens }) => {
    const placeFactor = placeFactorIn(field, tokens);
    return findPhrases(tokens, themes, abbreviations).map((found): Finding => {
      const { phrase, short } = found;
      const isContext = phrase.weight === 0;
      const value = isContext ? 0 : phrase.weight * FIELD_FACTOR[field] * placeFactor(found);
      return { phrase, field, value, ...(short === undefined ? {} : { short }) };
    });
  });
}

function placeFactorIn(field: Field, tokens: readonly Token[]): (found: Found) => number {
  const isContrasted = contrastIn(tokens);
  const isExample = exampleIn(tokens);
  const lengthFactor = Math.min(1, Math.sqrt(USUAL_WORDS / tokens.length));
  return (found) => {
    const contrast = isContrasted(found.start, found.end) ? CONTRAST_FACTOR : 1;
    const aside = contrast * (isExample(found.start) ? EXAMPLE_FACTOR : 1);
    if (field !== 'abstract') return aside;
    return aside * lengthFactor * (isInOuterSentence(found, tokens) ? OUTER_SENTENCE_FACTOR : 1);
  };
}

/** What the findings of one phrase in one field are worth: the strongest in full, repeats ever less. */
export function valueWithRepeats(findings: readonly Finding[]): number {
  return findings
    .map(({ value }) => value)
    .sort((a, b) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_REPEATS)
    .reduce((sum, value, repeat) => sum + value * REPEAT_FACTOR ** repeat, 0);
}

/** Abstracts state their subject first and their result last, and wander between. */
const OUTER_SENTENCE_FACTOR = 1.25;

/** An abstract of more words has more to say of everything, but no more subjects. */
const USUAL_WORDS = 150;

/** Repeating a phrase adds certainty, not subject: each finding is worth half of the one before. */
const REPEAT_FACTOR = 0.5;

/** After this many findings in one field, a phrase has said all it can. */
const MOST_REPEATS = 3;

/** What a paper sets itself apart from is near its subject, but is not its subject. */
const CONTRAST_FACTOR = 0.5;

/** What a paper names as one example among others is where it is at home, and rarely its subject. */
const EXAMPLE_FACTOR = 0.5;

function isInOuterSentence({ start }: Found, tokens: readonly Token[]): boolean {
  const sentence = tokens[start]?.sentence;
  return sentence === 0 || sentence === tokens.at(-1)?.sentence;
}
