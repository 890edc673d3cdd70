/**
 * Give plain typewriter text the characters of print: curly quotes, dashes, minus signs, an
 * ellipsis. `before` is the character that stood in front of the text, if any: a quote after
 * a letter closes, even where an address or a formula lies between.
 */
export function setType(words: string, before = ''): string {
  const text = rules.reduce(
    (done, [pattern, replacement]) => done.replace(pattern, replacement),
    before + words,
  );
  return text.slice(before.length);
}

const rules: readonly (readonly [RegExp, string])[] = [
  // TeX quotes: ``so''
  [/``/g, '“'],
  [/''/g, '”'],
  // Dashes: --- and word--word part a sentence, 2--6 is a range, word -- word is a spaced dash.
  // Before a letter after a space (--model) and in a longer row, hyphens are left alone.
  [/(?<!-)---(?!-)/g, '—'],
  [/(?<=\d%?) ?--? ?(?=\d+(?:\.\d+)?(?:%|×|x\b))/g, '–'],
  [/(?<=\d)--(?=\d)/g, '–'],
  [/(?<=[\p{L}\p{N})\]”’"'.,])--(?=[\p{L}\p{N}([“‘"'])/gu, '—'],
  [/(?<=\s)--(?=\s)/g, '–'],
  [/(?<=[\p{L})\]”’"'.,] )-(?= [\p{L}([“‘"'])/gu, '–'],
  // A hyphen before a number that nothing precedes is a minus sign
  [/(?<=^|[\s(])-(?=\d)/g, '−'],
  [/(?<!\.)\.\.\.(?!\.)/g, '…'],
  // Straight quotes: one after a space or an opening bracket opens, every other one closes
  [/(?<=^|[\s([{—–“‘/])"(?=\S)/g, '“'],
  [/"/g, '”'],
  [/(?<=^|[\s([{—–“])'(?=\d\ds?\b)/g, '’'],
  [/(?<=^|[\s([{—–“/])'(?=\S)/g, '‘'],
  [/`(?=[^`'\s][^`']{0,80}')/g, '‘'],
  [/'/g, '’'],
];
