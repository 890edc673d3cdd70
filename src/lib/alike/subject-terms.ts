import { tokenise, type Token } from '../tokenise.ts';
import { isCommonWord } from './common-words.ts';

/** A word, or two that stand together, that can say what a text is about. */
export interface SubjectTerm {
  /** The same for all inflections, for `deep-learning` and `deep learning`, for `multi-view` and `multiview`. */
  key: string;
  /** As the text has it. */
  written: string;
  isPair: boolean;
}

/** The subject terms of a plain text, in order, each as often as it stands there. */
export function subjectTerms(text: string): SubjectTerm[] {
  const tokens = tokenise(text);
  const terms: SubjectTerm[] = [];
  let last: number | undefined;
  for (const [at, token] of tokens.entries()) {
    if (connectors.has(token.word)) continue;
    if (!canBeInPair(token)) {
      last = undefined;
      continue;
    }
    if (token.word.length > 1 && !halfWords.has(token.word)) {
      terms.push({ key: token.stem, written: written(token), isPair: false });
    }
    const pair = last === undefined ? undefined : pairOf(tokens, last, at);
    if (pair) terms.push(pair);
    last = at;
  }
  return terms;
}

/** Markdown as `subjectTerms` should read it: the letters of a formula are no words. */
export function withoutFormulas(markdown: string): string {
  return markdown.replace(/(?<!\\)(\$+)(?:\\.|[^$\\])+\1/gsu, ' ');
}

/** Small words that a subject's name may hold: mixture of experts, structure from motion. */
const connectors: ReadonlySet<string> = new Set(['of', 'from', 'to']);

/** A number says too little, and a single letter too, unless a hyphen joins it to a word: U-Net. */
function canBeInPair({ word, joined }: Token): boolean {
  if (word.length === 1) return joined !== undefined;
  return !/^\p{N}+$/u.test(word) && !isCommonWord(word);
}

/** They say something only with the word beside them: multi-view, end effector, open world. */
const halfWords: ReadonlySet<string> = new Set(
  'co cross end inter intra long low multi non open post pre re real self semi short shot sub un world'.split(
    ' ',
  ),
);

/**
 * The two words at `start` and `end`: between them stand connectors alone, and one at most makes a
 * name. A pair is a whole: of `zero-shot transfer` it is `zero-shot`, and never `shot transfer`.
 */
function pairOf(tokens: readonly Token[], start: number, end: number): SubjectTerm | undefined {
  const pair = tokens.slice(start, end + 1);
  const [first, second] = [pair[0], pair.at(-1)];
  if (!first || !second || first.clause !== second.clause || pair.length > 3) return undefined;
  const isHyphened = pair.slice(0, -1).every(({ joined }) => joined);
  const isPart = tokens[start - 1]?.joined !== undefined || second.joined !== undefined;
  if (isPart && !isHyphened) return undefined;
  return {
    key: (halfWords.has(first.word) && first.joined?.stem) || first.stem + second.stem,
    written: pair.map(written).join(isHyphened ? '-' : ' '),
    isPair: true,
  };
}

/** In its own case: `exact` lacks nothing but a plural s. */
function written({ word, exact }: Token): string {
  return exact + word.slice(exact.length);
}
