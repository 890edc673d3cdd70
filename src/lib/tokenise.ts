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
  let last: { word: string; end: number; token: Token } | undefined;
  for (const match of plain.matchAll(WORD)) {
    const word = match[0].replace(/['’].*$/u, '');
    const gap = plain.slice(last?.end ?? match.index, match.index);
    const token: Token = {
      word: word.toLowerCase(),
      ...wordKeys(word),
      sentence: (last?.token.sentence ?? 0) + (endsSentence(gap, word) ? 1 : 0),
      clause: (last?.token.clause ?? 0) + (CLAUSE_END.test(gap) ? 1 : 0),
      ...(OPEN_BRACKET.test(gap) ? { opensBracket: true } : {}),
    };
    if (last && HYPHEN.test(gap)) last.token.joined = wordKeys(last.word + word);
    tokens.push(token);
    last = { word, end: match.index + match[0].length, token };
  }
  return tokens;
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

function wordKeys(word: string): { stem: string; exact: string } {
  return { stem: stem(word), exact: word.replace(/s$/u, '') };
}

/** Stemming is most of the cost of placing, and a few thousand words are most of every text. */
const STEMS_KEPT = 50_000;
const stems = new Map<string, string>();

function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = computeStem(word);
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(word, result);
  return result;
}

function computeStem(word: string): string {
  const american = withAmericanSpelling(withoutMarks(word.toLowerCase()));
  const family = FAMILIES.find((start) => american.startsWith(start));
  if (family) return family;
  if (AGENT_NOUN.test(american)) return american.replace(/s$/u, '');
  return ABILITY.test(american) ? american.replace(ABILITY, 'abl') : stemmer(american);
}

/** Beginnings of words that the stemmer would merge with words of another meaning: general, generate. */
const FAMILIES = [
  'agentic',
  'demonstration',
  'embedding',
  'general',
  'helpfulness',
  'modeling',
  'personaliz',
  'pretrained',
  'reasoning',
  'recommendation',
  'trained',
  'weighted',
];

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
