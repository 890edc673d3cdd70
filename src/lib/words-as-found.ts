import { tokenise, type Token } from './tokenise.ts';

/**
 * The words of `text` that a theme's phrase stands for, as they are written there, where it first
 * stands: `quantised models` for `quantized model`. Nothing where only a hyphen tells them apart.
 */
export function wordsAsFound(text: string, phrase: string): string | undefined {
  const wanted = phrase.split(/\s+/u).flatMap(tokensOfWord);
  const tokens = tokenise(text);
  const start = tokens.findIndex((_, at) =>
    wanted.every((isWanted, i) => isWanted(tokens[at + i])),
  );
  if (start === -1 || wanted.length === 0) return undefined;
  const found = tokens.slice(start, start + wanted.length);
  return found.map((token, at) => `${written(token)}${gapAfter(token, at, found)}`).join('');
}

type IsWanted = (token: Token | undefined) => boolean;

/** A word in its own case, such as an acronym, is wanted in that case; any other in any form. */
function tokensOfWord(word: string): IsWanted[] {
  const key = /^.+\p{Lu}/u.test(word) ? 'exact' : 'stem';
  return tokenise(word).map((wanted) => (token) => token?.[key] === wanted[key]);
}

function written({ word, exact }: Token): string {
  return exact + word.slice(exact.length);
}

function gapAfter(token: Token, at: number, found: readonly Token[]): string {
  if (at === found.length - 1) return '';
  return token.joined ? '-' : ' ';
}
