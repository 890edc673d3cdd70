import { isCommonWord } from '../../../src/lib/alike/common-words.ts';
import { tokenise, type Token } from '../../../src/lib/tokenise.ts';
import type { PaperText } from '../../ingest/weigh-findings.ts';

/** A text as numbers: its title, then its abstract. */
export interface StemmedText {
  /** The number of each word's stem; `clauseBreak` between clauses. */
  stems: Int32Array;
  /** The number of each word as it is written; see `StemmedTexts.words`. */
  written: Int32Array;
  /** What each word may be in a phrase. */
  roles: Uint8Array;
  /** 1 where a hyphen joins a word to the next. */
  hyphens: Uint8Array;
  /** Where the title ends, and where the abstract's first sentence does. */
  titleEnd: number;
  openingEnd: number;
}

export interface StemmedTexts {
  texts: StemmedText[];
  /** Every stem and every written word by its number. */
  stems: string[];
  words: string[];
}

export const clauseBreak = -1;

/** A phrase begins and ends with words that name something; others may stand between. */
export const role = { barrier: 0, between: 1, subject: 2 } as const;

/** Read texts once, so that phrases are counted without looking at letters again. */
export function stemTexts(texts: readonly PaperText[]): StemmedTexts {
  const ids = { stems: new Map<string, number>(), words: new Map<string, number>() };
  const stemmed = texts.map((text) => stemText(text, ids));
  return { texts: stemmed, stems: [...ids.stems.keys()], words: [...ids.words.keys()] };
}

type Ids = Map<string, number>;

function stemText({ title, abstract }: PaperText, ids: { stems: Ids; words: Ids }): StemmedText {
  const [titleTokens, abstractTokens] = [tokenise(title), tokenise(abstract)];
  const opening = abstractTokens.filter(({ sentence }) => sentence === 0);
  const parts = [titleTokens, opening, abstractTokens.slice(opening.length)].map(readClauses);
  const words = parts.flat();
  return {
    stems: Int32Array.from(words, (word) => (word ? idOf(word.stem, ids.stems) : clauseBreak)),
    written: Int32Array.from(words, (word) =>
      word ? idOf(writtenWord(word), ids.words) : clauseBreak,
    ),
    roles: Uint8Array.from(words, (word) => (word ? roleOf(word) : role.barrier)),
    hyphens: Uint8Array.from(words, (word) => Number(word?.joined !== undefined)),
    titleEnd: parts[0]?.length ?? 0,
    openingEnd: (parts[0]?.length ?? 0) + (parts[1]?.length ?? 0),
  };
}

function idOf(key: string, ids: Ids): number {
  const id = ids.get(key) ?? ids.size;
  if (id === ids.size) ids.set(key, id);
  return id;
}

/** In its own case: `exact` lacks nothing but a plural s. */
function writtenWord({ word, exact }: Token): string {
  return exact + word.slice(exact.length);
}

/** The words of a text, with nothing after the last one of each clause. */
function readClauses(tokens: readonly Token[]): (Token | undefined)[] {
  return tokens.flatMap((token, at) =>
    tokens[at + 1]?.clause === token.clause ? [token] : [token, undefined],
  );
}

const betweenWords: ReadonlySet<string> = new Set(
  'a an and by for from in of on the to with'.split(' '),
);

/** Of no subject either: turns of phrase, and remains of headings, citations and glyphs. */
const emptyWords: ReadonlySet<string> = new Set(
  'abstract abstracts al appendix cid crucial et extended figure keywords play plays qualitative quantitative role section supplementary tion'.split(
    ' ',
  ),
);

function roleOf({ word }: Token): number {
  if (betweenWords.has(word)) return role.between;
  if (word.length === 1 || /^\p{N}+$/u.test(word)) return role.barrier;
  return isCommonWord(word) || emptyWords.has(word) ? role.barrier : role.subject;
}
