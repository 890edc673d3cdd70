import { texAccents, texStyles, texSymbols } from './tex-symbols.ts';

/**
 * Turn the TeX that a capture left in running words into the characters it stood for.
 *
 * Pages lose TeX in two ways: whole (`1.69\%`, `\textgreater 13B`) and damaged, the backslash or
 * dollars gone (`256times256`, `leq 7B`, `texttt{D}ual`). Damaged TeX looks like English, so
 * each rule for it is tied to its context: `nine times`, `~70%` and `A*-Decoding` must survive.
 */
export function repairTex(words: string): string {
  return rules.reduce(
    (text, [pattern, replacement]) => replaceAll(text, pattern, replacement),
    words,
  );
}

/** Find what still looks like TeX, each kind once: commands, groups and comments that no rule knows. */
export function texRemains(words: string): string[] {
  return [
    ...new Set(
      words.match(/\\[A-Za-z]+|(?<![\w^])[\w^]{1,40}\{[^{}]{0,200}\}|(?<=[.!?] )% [A-Z]\w*/g) ?? [],
    ),
  ];
}

type Replacement = string | ((...groups: string[]) => string);
type Rule = readonly [RegExp, Replacement];

const symbolNames = Object.keys(texSymbols)
  .sort((a, b) => b.length - a.length)
  .join('|');

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-=()ni'].map((character, index) => [
    character,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index] ?? '',
  ]),
);
const subscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-=()'].map((character, index) => [
    character,
    [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? '',
  ]),
);

const rules: readonly Rule[] = [
  // Forced line breaks, and the spaces of TeX
  [/\\\\(?=\s|$)|\\(?=\s)/g, ' '],
  [/\\[,;:!](?=\S)|\\(?:quad|qquad)\b ?/g, ' '],
  // Accents: na\"{\i}ve, caf\'e, \c{c}
  [
    /\\(["'`^~=.])\s?(?:\{\\?([A-Za-z])\}|\\?([aeiounycszAEIOUNYCSZ]))/g,
    (_, accent, a, b) => accented(accent, a ?? b),
  ],
  [/\\([cvuHkr])\{\\?([A-Za-z])\}/g, (_, accent, letter) => accented(accent, letter)],
  // Damaged colour, \color{ddtD}ecoupled: the name of the colour ran into the text it coloured
  [/\\?\bcolor\{[a-z]*([A-Z][^{}]*)\}/g, '$1'],
  [/\\?\btextcolor\{\w+\}\{([^{}]*)\}/g, '$1'],
  [/\\color\{\w*\}\s*/g, ''],
  // A fraction, whole or with \frac lost from \frac{\text{a}}{b}
  [/\\?\b(?:frac|text)\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2'],
  // Styles, with or without their backslash: texttt{D}ual
  [new RegExp(String.raw`(?:\\|(?<![A-Za-z]))(?:${texStyles})\s?\{([^{}]*)\}`, 'g'), '$1'],
  [/\\(?:bf|it|em|rm|sc|tt|large|small|footnotesize)\b\s*/g, ''],
  // Notes and citations keep their text, in brackets
  [/\\(?:footnote|thanks)\{([^{}]*)\}/g, ' ($1)'],
  [/~?\\(?:cite|citep|citet|ref)\{([^{}]*)\}/g, ' [$1]'],
  // Named characters, bare or in braces: \textgreater 13B, {\epsilon}-differential
  [new RegExp(String.raw`\{\\(${symbolNames})\}`, 'g'), (_, name) => texSymbols[name ?? ''] ?? ''],
  [
    new RegExp(String.raw`\\(textgreater|textless|leq|le|geq|ge|approx|sim)(?![A-Za-z])\s*`, 'g'),
    (_, name) => texSymbols[name ?? ''] ?? '',
  ],
  [
    new RegExp(String.raw`\\(${symbolNames})(?![A-Za-z])(?:\{\})?`, 'g'),
    (_, name) => texSymbols[name ?? ''] ?? '',
  ],
  // Escaped characters
  [/\\([%&_#$])/g, '$1'],
  // Damaged relations, only where a number makes them one: 256times256, 4times faster, leq 7B
  [/(?<=\d)times(?=\d)/g, '×'],
  [/(?<=\d)times(?![A-Za-z])/g, '×'],
  [/(?<![\w-])(leq|geq)(?![\w-])\s*/g, (_, name) => texSymbols[name ?? ''] ?? ''],
  [/(?<=\d%?)(leq|geq|approx)(?=\d)/g, (_, name) => texSymbols[name ?? ''] ?? ''],
  [/(?<=\s|\()approx ?(?=\d)/g, '≈'],
  [/(?<=\d%?)\\?sim(?=\d)/g, '–'],
  [/(?<=\s|\()sim(?=\d)/g, '∼'],
  [/(?<=\d)pm(?=\d)|(?<=\d\.\d{1,6}) pm (?=\d{1,6}\.\d)/g, '±'],
  [/(?<=\s)(rightarrow|leftarrow|Rightarrow)(?=\s)/g, (_, name) => texSymbols[name ?? ''] ?? ''],
  // Raised and lowered numbers: SAP^{2}, 10^{-4}, H_{2}O
  [/\^\{([0-9+\-=()ni]+)\}/g, (_, digits) => translate(digits, superscripts)],
  [/(?<=\w)_\{([0-9+\-=()]+)\}/g, (_, digits) => translate(digits, subscripts)],
  [/(?<=\d)\^(-?\d+)/g, (_, digits) => translate(digits, superscripts)],
  // A tie is a space where it joins words; before a number it says “about”
  [/(?<=[\p{L}\d)\]}.,])~(?=[\p{L}([{\\])|(?<=[\p{L})\]}.])~(?=\d)/gu, ' '],
  // Braces that grouped something and hold no list
  [/(?<![\w\\^_])\{([^{}\\,:]+)\}/g, '$1'],
];

function replaceAll(text: string, pattern: RegExp, replacement: Replacement): string {
  return typeof replacement === 'string'
    ? text.replace(pattern, replacement)
    : text.replace(pattern, replacement);
}

function accented(accent = '', letter = ''): string {
  return `${letter}${texAccents[accent] ?? ''}`.normalize('NFC');
}

function translate(text = '', table: Readonly<Record<string, string>>): string {
  return [...text].map((character) => table[character] ?? character).join('');
}
