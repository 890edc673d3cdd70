import type { Token } from '../../src/lib/tokenise.ts';

/** What abbreviations stand for, by their exact form. */
export type Abbreviations = ReadonlyMap<string, readonly Token[]>;

/** A token of a text in which abbreviations are written out. */
export interface SpelledToken extends Token {
  /** The place of the token in the text as it was, which several may share. */
  at: number;
  /** The abbreviation that stood there. */
  short?: string;
}

/**
 * The abbreviations that a text itself defines, in either order: `machine unlearning (MU)` and
 * `MU (machine unlearning)`. The letters of the short form must stand in the long one in their
 * order, the first of them at the beginning of a word (Schwartz and Hearst, A Simple Algorithm
 * for Identifying Abbreviation Definitions in Biomedical Text, 2003). The first definition holds.
 */
export function definedAbbreviations(tokens: readonly Token[]): Abbreviations {
  const defined = new Map<string, readonly Token[]>();
  for (const [at, token] of tokens.entries()) {
    if (!token.opensBracket) continue;
    for (const { short, long } of definitionsAt(tokens, at)) {
      if (!defined.has(short)) defined.set(short, withoutLastJoin(long));
    }
  }
  return defined;
}

/**
 * Write out each abbreviation, but not where it is defined: its meaning stands there already.
 * Gives nothing where there is nothing to write out.
 */
export function spellOut(
  tokens: readonly Token[],
  abbreviations: Abbreviations,
): SpelledToken[] | undefined {
  const isShort = (token: Token, at: number) =>
    abbreviations.has(token.exact) && !isDefinition(tokens, at);
  if (abbreviations.size === 0 || !tokens.some(isShort)) return undefined;
  return tokens.flatMap((token, at): SpelledToken[] => {
    const long = isShort(token, at) ? abbreviations.get(token.exact) : undefined;
    if (!long) return [{ ...token, at }];
    const { exact: short, sentence, clause } = token;
    return long.map((word) => ({ ...word, sentence, clause, at, short }));
  });
}

interface Definition {
  short: string;
  long: readonly Token[];
}

/** Reads the bracket that opens before `tokens[at]` as a short form, and as a long one. */
function definitionsAt(tokens: readonly Token[], at: number): Definition[] {
  const before = tokens[at - 1];
  const inside = clauseFrom(tokens, at);
  const [first] = inside;
  if (!before || !first) return [];
  const definitions: Definition[] = [];
  if (inside.length === 1) {
    const words = clauseUpTo(tokens, at, mostWords(first.exact));
    const start = startOfLongForm(first.exact, words);
    if (start !== undefined) definitions.push({ short: first.exact, long: words.slice(start) });
  } else if (inside.length <= mostWords(before.exact)) {
    if (startOfLongForm(before.exact, inside) === 0)
      definitions.push({ short: before.exact, long: inside });
  }
  return definitions;
}

function isDefinition(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.opensBracket) return definitionsAt(tokens, at).length > 0;
  return next?.opensBracket === true && definitionsAt(tokens, at + 1).length > 0;
}

/** MU, CoT, LoRA, T2I: two capitals at least, and not so long that it must be a word. */
const ABBREVIATION = /^(?=.{2,10}$)\p{L}*\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u;

/** T2I is text-to-image. */
const SPOKEN_TO = /(?<=\p{L})2(?=\p{L})/gu;

/** A long form has few words that give no letter: from, of, and. */
function mostWords(short: string): number {
  return Math.min(short.length + 5, short.length * 2);
}

/** Where in `words` the long form of `short` begins; it runs to their end. */
function startOfLongForm(short: string, words: readonly Token[]): number | undefined {
  if (!ABBREVIATION.test(short)) return undefined;
  const letters = short
    .toLowerCase()
    .replace(SPOKEN_TO, 't')
    .replace(/[^\p{L}]/gu, '');
  const text = words.map(({ word }) => word).join(' ');
  const start = alignBackwards(letters, text, 'initials') ?? alignBackwards(letters, text, 'any');
  return start === undefined ? undefined : text.slice(0, start).split(' ').length - 1;
}

/** Find each letter to the left of the one after it. The first letter always begins a word. */
function alignBackwards(letters: string, text: string, kind: 'initials' | 'any') {
  let at = text.length;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const beginsWord = index === 0 || kind === 'initials';
    do {
      if (at === 0) return undefined;
      at = text.lastIndexOf(letters.charAt(index), at - 1);
    } while (at > 0 && beginsWord && text[at - 1] !== ' ');
    if (at < 0) return undefined;
  }
  return at;
}

function clauseFrom(tokens: readonly Token[], at: number): readonly Token[] {
  const clause = tokens[at]?.clause;
  let end = at;
  while (tokens[end] && tokens[end]?.clause === clause) end += 1;
  return tokens.slice(at, end);
}

function clauseUpTo(tokens: readonly Token[], at: number, most: number): readonly Token[] {
  const clause = tokens[at - 1]?.clause;
  let start = at;
  while (start > 0 && at - start < most && tokens[start - 1]?.clause === clause) start -= 1;
  return tokens.slice(start, at);
}

/** The hyphen behind the last word joins it to what follows there, not to what follows here. */
function withoutLastJoin(words: readonly Token[]): readonly Token[] {
  return words.map((word, index) => {
    if (index < words.length - 1) return word;
    const { joined: _, ...alone } = word;
    return alone;
  });
}
