import type { Random } from '../../../src/lib/random.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Misspell the longest word of a text, the first of several: a letter left out, swapped or replaced. */
export function misspell(text: string, random: Random): string {
  const words = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({ word, index }));
  const longest = words.toSorted((a, b) => b.word.length - a.word.length)[0];
  if (!longest) return text;
  const { word, index } = longest;
  return text.slice(0, index) + misspellWord(word, random) + text.slice(index + word.length);
}

function misspellWord(word: string, random: Random): string {
  const kind = random.pick(['deletion', 'swap', 'substitution'] as const);
  const at = random.below(Math.max(1, word.length - 1));
  const [before, here, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  if (kind === 'deletion') return before + next + after;
  if (kind === 'swap' && here.toLowerCase() !== next.toLowerCase())
    return before + next + here + after;
  const others = [...letters].filter((letter) => letter !== here.toLowerCase());
  return before + random.pick(others) + next + after;
}
