import type { Token } from '../../src/lib/tokenise.ts';

/**
 * Tells, for a text, whether the words from `start` up to `end` are named as what the paper is
 * not, does not use, or sets itself apart from: `unlike pruning`, `rather than pruning`,
 * `no pruning`, `pruning-free`. Many phrases begin at one word, which is looked at once.
 */
export function contrastIn(tokens: readonly Token[]): (start: number, end: number) => boolean {
  const known: boolean[] = [];
  return (start, end) => {
    const isAfter = (known[start] ??= isAfterCue(start, tokens));
    return isAfter || isFreeOf(end, tokens);
  };
}

/** How many words may stand between a cue and its phrase: `unlike most existing pruning`. */
const REACH = 3;

/** One word, or the last two of a turn such as `in contrast to`. */
const CUES: ReadonlySet<string> = new Set([
  'unlike',
  'without',
  'than',
  'not',
  'no',
  'nor',
  'neither',
  'never',
  'instead of',
  'contrary to',
  'contrast to',
  'opposed to',
  'compared to',
  'compared with',
]);

/** `not only pruning but` says that there is pruning. */
const NO_CUES: ReadonlySet<string> = new Set(['not only', 'not just', 'not merely', 'not simply']);

function isAfterCue(start: number, tokens: readonly Token[]): boolean {
  const clause = tokens[start]?.clause;
  for (let at = start - 1; at >= start - 1 - REACH; at -= 1) {
    const token = tokens[at];
    if (!token || token.clause !== clause) return false;
    const before = tokens[at - 1]?.word ?? '';
    const after = tokens[at + 1]?.word ?? '';
    const isCue = CUES.has(token.word) || CUES.has(`${before} ${token.word}`);
    if (isCue && !NO_CUES.has(`${token.word} ${after}`)) return true;
  }
  return false;
}

/** A hyphen joins the last word to `free`: `retraining-free`. */
function isFreeOf(end: number, tokens: readonly Token[]): boolean {
  return tokens[end - 1]?.joined !== undefined && tokens[end]?.word === 'free';
}
