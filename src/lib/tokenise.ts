import { stemmer } from 'stemmer';

/** One word of a text as themes look for it; hyphenated words are several tokens. */
export interface Token {
  /** As written, in lower case. */
  word: string;
  /** Without its inflection and in lower case: `experts` and `Expert` are one. */
  stem: string;
  /** In its own case without a plural s, for acronyms: `MoEs` is `MoE`. */
  exact: string;
  /** The two keys of this token and the next as one word, where a hyphen joins them. */
  joined?: { stem: string; exact: string };
  /** An opening bracket stands right before it. */
  opensBracket?: true;
  /** Counted from 0. */
  sentence: number;
  /** Counted from 0 through the whole text. No phrase runs over the end of a clause. */
  clause: number;
}

/**
 * The words of a plain text in order. Web addresses are no words: their paths name repositories,
 * not subjects.
 */
export function tokenise(text: string): Token[] {
  const plain = withoutAddresses(text.normalize('NFKC').replaceAll(SOFT_HYPHEN, ''));
  const tokens: Token[] = [];
  let last: { written: string; end: number; token: Token } | undefined;
  for (const match of plain.matchAll(WORD)) {
    const [whole] = match;
    const gap = plain.slice(last?.end ?? match.index, match.index);
    const { written, word, stem, exact } = keysOf(whole);
    const { sentence = 0, clause = 0 } = last?.token ?? {};
    const token: Token = { word, stem, exact, sentence, clause };
    if (gap !== ' ') readGap(gap, written, token);
    if (last && HYPHEN.test(gap)) last.token.joined = joinedKeys(last.written + written);
    tokens.push(token);
    last = { written, end: match.index + whole.length, token };
  }
  return tokens;
}

/** Nearly every gap is one space; only another one can end anything. */
function readGap(gap: string, word: string, token: Token): void {
  if (endsSentence(gap, word)) token.sentence += 1;
  if (CLAUSE_END.test(gap)) token.clause += 1;
  if (OPEN_BRACKET.test(gap)) token.opensBracket = true;
}

const SOFT_HYPHEN = '\u00AD';
const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)?/gu;
const HYPHEN = /^[-\u2010\u2011\u2013]$/u;
const OPEN_BRACKET = /[([][^)\]]*$/u;
const CLAUSE_END = /[,;:.!?()[\]\u2014]|--|\s[-\u2013]\s/u;

function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, ' ');
}

/** A full stop inside `e.g.` or `1.58` ends no sentence: a new one starts after a space, not in lower case. */
function endsSentence(gap: string, nextWord: string): boolean {
  return /[.!?]["'”’)\]}]*\s/u.test(gap) && !/^\p{Ll}/u.test(nextWord);
}

interface Keys extends Pick<Token, 'word' | 'stem' | 'exact'> {
  /** In its own case, without what an apostrophe adds. */
  written: string;
}

/** Stemming is most of the cost of placing, and a few thousand words are most of every text. */
const KEYS_KEPT = 50_000;
const keys = new Map<string, Keys>();

function keysOf(whole: string): Keys {
  const known = keys.get(whole);
  if (known) return known;
  const written = whole.replace(/['’].*$/u, '');
  const exact = written.replace(/s$/u, '');
  const made = { written, word: written.toLowerCase(), stem: stem(written), exact };
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(whole, made);
  return made;
}

function joinedKeys(word: string): NonNullable<Token['joined']> {
  const { stem, exact } = keysOf(word);
  return { stem, exact };
}

function stem(word: string): string {
  const american = withAmericanSpelling(withoutMarks(word.toLowerCase()));
  const family = FAMILY.exec(american)?.[1];
  if (family !== undefined) return family;
  if (AGENT_NOUN.test(american)) return american.replace(/s$/u, '');
  return ABILITY.test(american) ? american.replace(ABILITY, 'abl') : stemmer(american);
}

/** Words that the stemmer would merge with words of another meaning: general, generate. */
const FAMILIES = [
  'agentic',
  'animation',
  'assistant',
  'conversation',
  'coordination',
  'correspondence',
  'demonstration',
  'distribution',
  'electronic',
  'embedding',
  'explainability',
  'exploration',
  'general',
  'helpfulness',
  'interpretability',
  'modeling',
  'multimodal',
  'personaliz',
  'physics',
  'pretrained',
  'reasoning',
  'recommendation',
  'segmentation',
  'streaming',
  'tokeniz',
  'trainability',
  'trained',
  'truthfulness',
  'variational',
  'weighted',
];
const FAMILY = new RegExp(
  `^(${FAMILIES.join('|')})(?:s|al|e[ds]?|ers?|ing|ations?|ly|iz\\p{L}+|ity)?$`,
  'u',
);

/** The stemmer would take an adapter for adaptation, a decoder for decoding. */
const AGENT_NOUN = /^[a-z]{4,}(?:er|or)s?$/u;

/** The stemmer would take controllability for control, and what is unlearnable for unlearned. */
const ABILITY = /(?<=^[a-z]{4,})ab(?:le|ly|ility|ilities)$/u;

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function withAmericanSpelling(word: string): string {
  return word
    .replace(/(?<=[a-z]{4})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/u, 'iz')
    .replace(/(?<=behavi|col|lab|neighb)our/u, 'or')
    .replace('modelling', 'modeling');
}
