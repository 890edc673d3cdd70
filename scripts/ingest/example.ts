import type { Token } from '../../src/lib/tokenise.ts';

/**
 * Tells, for a text, whether the word at `start` is named as one example among others: `tasks such
 * as pruning`, `(e.g., pruning)`. Many phrases begin at one word, which is looked at once.
 */
export function exampleIn(tokens: readonly Token[]): (start: number) => boolean {
  const known: boolean[] = [];
  return (start) => (known[start] ??= isAfterCue(start, tokens));
}

/** How many words may stand between a cue and an example: examples come two or three at a time. */
const REACH = 4;

/** The last two words of a turn that announces examples; the full stops of `e.g.` are no words. */
const CUES: ReadonlySet<string> = new Set(['such as', 'e g']);

function isAfterCue(start: number, tokens: readonly Token[]): boolean {
  const sentence = tokens[start]?.sentence;
  for (let at = start - 1; at >= start - 1 - REACH; at -= 1) {
    const token = tokens[at];
    if (token?.sentence !== sentence) return false;
    if (CUES.has(`${tokens[at - 1]?.word} ${token?.word}`)) return true;
  }
  return false;
}
