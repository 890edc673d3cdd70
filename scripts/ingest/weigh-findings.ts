import type { Evidence } from '../../src/lib/paper.ts';
import { findPhrases } from './theme-phrases.ts';
import type { Found, Phrase, ThemePhrases } from './theme-phrases.ts';
import { tokenise } from '../../src/lib/tokenise.ts';
import type { Token } from '../../src/lib/tokenise.ts';

export type Field = Evidence['field'];

/** A phrase that stands once in a text. */
export interface Finding {
  phrase: Phrase;
  field: Field;
  /** What it adds to its theme's score before repeats are discounted; negative where it speaks against. */
  value: number;
}

/** A title has room for what matters only; a digest's heading is one person's opinion of it. */
export const FIELD_FACTOR: Readonly<Record<Field, number>> = {
  title: 1.75,
  topic: 1.5,
  abstract: 1,
};

/** Every finding of every theme in one field of a paper, in the order of the text. */
export function findingsIn(field: Field, text: string, themes: ThemePhrases): Finding[] {
  const tokens = tokenise(text);
  return findPhrases(tokens, themes).map((found) => ({
    phrase: found.phrase,
    field,
    value:
      found.phrase.weight *
      FIELD_FACTOR[field] *
      (field === 'abstract' && isInOuterSentence(found, tokens) ? OUTER_SENTENCE_FACTOR : 1) *
      (isContrasted(found, tokens) ? CONTRAST_FACTOR : 1),
  }));
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

/** Repeating a phrase adds certainty, not subject: each finding is worth half of the one before. */
const REPEAT_FACTOR = 0.5;

/** After this many findings in one field, a phrase has said all it can. */
const MOST_REPEATS = 3;

/** What a paper sets itself apart from is near its subject, but is not its subject. */
const CONTRAST_FACTOR = 0.5;

/** How many words may stand between a cue and its phrase: `unlike most existing pruning`. */
const CONTRAST_REACH = 3;

/** One word, or the last two of a turn such as `in contrast to`. */
const CONTRAST_CUES: ReadonlySet<string> = new Set([
  'unlike',
  'without',
  'than',
  'instead of',
  'contrary to',
  'contrast to',
  'opposed to',
  'compared to',
  'compared with',
]);

function isInOuterSentence({ start }: Found, tokens: readonly Token[]): boolean {
  const sentence = tokens[start]?.sentence;
  return sentence === 0 || sentence === tokens.at(-1)?.sentence;
}

function isContrasted({ start }: Found, tokens: readonly Token[]): boolean {
  const clause = tokens[start]?.clause;
  for (let at = start - 1; at >= start - 1 - CONTRAST_REACH; at -= 1) {
    const token = tokens[at];
    if (!token || token.clause !== clause) return false;
    const before = tokens[at - 1];
    if (CONTRAST_CUES.has(token.word)) return true;
    if (before && CONTRAST_CUES.has(`${before.word} ${token.word}`)) return true;
  }
  return false;
}
