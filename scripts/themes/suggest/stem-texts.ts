import { isCommonWord } from '../../../src/lib/alike/common-words.ts';
import { tokenise, type Token } from '../../../src/lib/tokenise.ts';
import type { PaperText } from '../../ingest/weigh-findings.ts';

/** A text as numbers: its title, then its abstract. */
export interface StemmedText {
  /** The number of each word's stem; `clauseBreak` between clauses. */
  stems: Int32Array;
  /** What each word may be in a phrase. */
  roles: Uint8Array;
  /** Where the title ends, and where the abstract's first sentence does. */
  titleEnd: number;
  openingEnd: number;
}

export interface StemmedTexts {
  texts: StemmedText[];
  /** The stems by their numbers. */
  stems: string[];
}

export const clauseBreak = -1;

/** A phrase begins and ends with words that name something; others may stand between. */
export const role = { barrier: 0, between: 1, subject: 2 } as const;

/** Read texts once, so that phrases are counted without looking at letters again. */
export function stemTexts(texts: readonly PaperText[]): StemmedTexts {
  const ids = new Map<string, number>();
  const stemmed = texts.map((text) => stemText(text, ids));
  return { texts: stemmed, stems: [...ids.keys()] };
}

function stemText({ title, abstract }: PaperText, ids: Map<string, number>): StemmedText {
  const [titleTokens, abstractTokens] = [tokenise(title), tokenise(abstract)];
  const opening = abstractTokens.filter(({ sentence }) => sentence === 0);
  const parts = [titleTokens, opening, abstractTokens.slice(opening.length)].map(readClauses);
  const words = parts.flat();
  const idOf = (stem: string) => {
    const id = ids.get(stem) ?? ids.size;
    ids.set(stem, id);
    return id;
  };
  return {
    stems: Int32Array.from(words, (word) => (word ? idOf(word.stem) : clauseBreak)),
    roles: Uint8Array.from(words, (word) => (word ? roleOf(word) : role.barrier)),
    titleEnd: parts[0]?.length ?? 0,
    openingEnd: (parts[0]?.length ?? 0) + (parts[1]?.length ?? 0),
  };
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

function roleOf({ word }: Token): number {
  if (betweenWords.has(word)) return role.between;
  const isSubject = word.length > 1 && !/^\p{N}+$/u.test(word) && !isCommonWord(word);
  return isSubject ? role.subject : role.barrier;
}
