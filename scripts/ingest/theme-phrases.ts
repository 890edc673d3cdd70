import type { Theme } from '../../src/lib/theme.ts';
import { tokenise } from '../../src/lib/tokenise.ts';
import type { Token } from '../../src/lib/tokenise.ts';
import { spellOut, type Abbreviations, type SpelledToken } from './abbreviations.ts';

/** A phrase of one theme. */
export interface Phrase {
  themeId: string;
  /**
   * Whether it counts always, only where the theme's context is given, or is that context and
   * counts nothing.
   */
  kind: 'always' | 'in context' | 'context';
  /** As written in the theme file. */
  text: string;
  /** As written in the theme file; negative where the phrase speaks against the theme. */
  weight: number;
}

/** Every phrase of every theme, ready to be found in one pass over a text. */
export interface ThemePhrases {
  root: TrieNode;
}

/** A phrase and the tokens it covers: from `start` up to, not including, `end`. */
export interface Found {
  phrase: Phrase;
  start: number;
  end: number;
  /** The abbreviation that stands there for the phrase or for a part of it. */
  short?: string;
}

interface TrieNode {
  next: Map<string, TrieNode>;
  phrases: Phrase[];
}

/** Compile once, place many. */
export function compileThemes(themes: readonly Theme[]): ThemePhrases {
  const root = trieNode();
  for (const theme of themes) {
    for (const phrase of phrasesOf(theme)) addPhrase(root, phrase);
  }
  return { root };
}

/**
 * Every phrase that stands in the text, written out or as one of the `abbreviations`, in order.
 * Within one theme no two overlap: the one that starts first wins, and of those that start
 * together the longest. Takes time in proportion to the text, however many phrases there are.
 */
export function findPhrases(
  tokens: readonly Token[],
  { root }: ThemePhrases,
  abbreviations: Abbreviations = new Map(),
): Found[] {
  const spelled = spellOut(tokens, abbreviations);
  const shortened = Map.groupBy(spelled ? foundInSpelled(spelled, root) : [], ({ start }) => start);
  const found: Found[] = [];
  const coveredUntil = new Map<string, number>();
  for (let start = 0; start < tokens.length; start += 1) {
    const candidates = [...phrasesAt(tokens, start, root), ...(shortened.get(start) ?? [])];
    if (candidates.length === 0) continue;
    for (const candidate of longestPerVoice(candidates)) {
      const voice = voiceOf(candidate.phrase);
      const covered = coveredUntil.get(voice) ?? 0;
      if (start < covered || isNamedAgain(candidate, covered, tokens, abbreviations)) continue;
      coveredUntil.set(voice, candidate.end);
      found.push(candidate);
    }
  }
  return found;
}

/** In `mixture of experts (MoE)` the bracket is no second mention where the first was found. */
function isNamedAgain(
  { start, end }: Found,
  covered: number,
  tokens: readonly Token[],
  abbreviations: Abbreviations,
): boolean {
  const token = tokens[start];
  if (!token?.opensBracket || end !== start + 1) return false;
  const long = abbreviations.get(token.exact);
  return long !== undefined && covered > start - long.length;
}

/** The phrases that an abbreviation has a part in, by their place in the text as it was. */
function foundInSpelled(spelled: readonly SpelledToken[], root: TrieNode): Found[] {
  return spelled.flatMap((first, at) =>
    phrasesAt(spelled, at, root).flatMap(({ phrase, end }) => {
      const short = spelled.slice(at, end).find((token) => token.short !== undefined)?.short;
      const last = spelled[end - 1] ?? first;
      return short === undefined ? [] : [{ phrase, start: first.at, end: last.at + 1, short }];
    }),
  );
}

function phrasesOf({ id, phrases, context = [], inContext = {}, against = {} }: Theme): Phrase[] {
  const weighted = (list: Theme['phrases'], kind: Phrase['kind'], sign: 1 | -1) =>
    Object.entries(list).map(([text, weight]) => ({
      themeId: id,
      kind,
      text,
      weight: sign * weight,
    }));
  return [
    ...weighted(phrases, 'always', 1),
    ...weighted(inContext, 'in context', 1),
    ...weighted(against, 'always', -1),
    ...context.map((text): Phrase => ({ themeId: id, kind: 'context', text, weight: 0 })),
  ];
}

function trieNode(): TrieNode {
  return { next: new Map(), phrases: [] };
}

function addPhrase(root: TrieNode, phrase: Phrase): void {
  const tokens = phrase.text.split(/\s+/u).flatMap(phraseTokens);
  if (tokens.length === 0)
    throw new Error(`Theme "${phrase.themeId}": the phrase "${phrase.text}" holds no word.`);
  for (const keys of keySequences(tokens, 0)) {
    let node = root;
    for (const key of keys) node = childOf(node, key);
    node.phrases.push(phrase);
  }
}

/** An upper-case letter after the first makes a name or an acronym: MoE, LoRA, BLEU. */
const CASED = /^.+\p{Lu}/u;

interface PhraseToken {
  key: string;
  joinedKey: string | undefined;
}

function phraseTokens(word: string): PhraseToken[] {
  const kind = CASED.test(word) ? 'exact' : 'stem';
  return tokenise(word).map((token) => ({ key: token[kind], joinedKey: token.joined?.[kind] }));
}

/** Each way to write the words from `start` on: apart (by spaces or hyphens), or joined. */
function keySequences(tokens: readonly PhraseToken[], start: number): string[][] {
  const token = tokens[start];
  if (!token) return [[]];
  const { key, joinedKey } = token;
  const apart = keySequences(tokens, start + 1).map((rest) => [key, ...rest]);
  if (joinedKey === undefined) return apart;
  return [...apart, ...keySequences(tokens, start + 2).map((rest) => [joinedKey, ...rest])];
}

function childOf(node: TrieNode, key: string): TrieNode {
  const child = node.next.get(key) ?? trieNode();
  node.next.set(key, child);
  return child;
}

function phrasesAt(tokens: readonly Token[], start: number, root: TrieNode): Found[] {
  const found: Found[] = [];
  if (!beginsPhrase(tokens[start], root)) return found;
  const open = [{ node: root, end: start }];
  for (let step = open.pop(); step; step = open.pop()) {
    const token = tokens[step.end];
    if (!token || token.clause !== tokens[start]?.clause) continue;
    for (const { key, end } of waysToRead(token, step.end)) {
      const node = step.node.next.get(key);
      if (!node) continue;
      for (const phrase of node.phrases) found.push({ phrase, start, end });
      open.push({ node, end });
    }
  }
  return found;
}

/** Few words begin any phrase, and of the others there is nothing to follow. */
function beginsPhrase(token: Token | undefined, { next }: TrieNode): boolean {
  if (!token) return false;
  const { stem, exact, joined } = token;
  if (next.has(stem) || next.has(exact)) return true;
  return joined !== undefined && (next.has(joined.stem) || next.has(joined.exact));
}

function waysToRead({ stem, exact, joined }: Token, at: number): { key: string; end: number }[] {
  const ways = [{ key: stem, end: at + 1 }];
  if (exact !== stem) ways.push({ key: exact, end: at + 1 });
  if (!joined) return ways;
  ways.push({ key: joined.stem, end: at + 2 });
  if (joined.exact !== joined.stem) ways.push({ key: joined.exact, end: at + 2 });
  return ways;
}

function longestPerVoice(candidates: readonly Found[]): Iterable<Found> {
  const longest = new Map<string, Found>();
  for (const candidate of candidates) {
    const voice = voiceOf(candidate.phrase);
    const other = longest.get(voice);
    if (!other || isBetter(candidate, other)) longest.set(voice, candidate);
  }
  return longest.values();
}

/** A theme's context may stand inside its own phrases: the two never silence each other. */
function voiceOf({ themeId, kind }: Phrase): string {
  return kind === 'context' ? `context of ${themeId}` : themeId;
}

/**
 * Two spellings of one phrase can be listed in a theme; the stronger one speaks, but an
 * abbreviation is first of all what the text says it stands for.
 */
function isBetter(candidate: Found, other: Found): boolean {
  return (
    (candidate.end - other.end ||
      Number(candidate.short !== undefined) - Number(other.short !== undefined) ||
      candidate.phrase.weight - other.phrase.weight ||
      (candidate.phrase.text < other.phrase.text ? 1 : 0)) > 0
  );
}
