import { texNames } from './citation-library.ts';

/**
 * Write plain text as TeX that every BibTeX reads back: ASCII for Latin and Greek letters and for
 * signs; other scripts as they are, in UTF-8. Formulas between dollar signs stay formulas.
 */
export function texText(text: string): string {
  return outsideFormulas(text, texWords);
}

/**
 * Write a title as TeX. Styles of bibliographies lower the capitals of titles; braces protect
 * those that carry meaning: words with a capital past their first letter or beside a digit
 * (`BERT`, `iPhone`, `3D`), single letters, and, where the title is set like a sentence, names.
 */
export function texTitle(title: string): string {
  const isSentence = isSetLikeSentence(title);
  let isFirst = true;
  return outsideFormulas(title, (part) =>
    part.replace(/\S+/gu, (word) => {
      const isMeant = innerCapital.test(word) || (isSentence && !isFirst && name.test(word));
      isFirst = false;
      return isMeant ? protectedWord(word) : texWords(word);
    }),
  );
}

/** Punctuation stays outside: styles look for the colon before a subtitle. */
function protectedWord(word: string): string {
  const [, before = '', core = '', after = ''] = wordParts.exec(word) ?? [];
  return `${texWords(before)}{${texWords(core)}}${texWords(after)}`;
}

const wordParts = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;

function outsideFormulas(text: string, write: (part: string) => string): string {
  if (!text.includes('$')) return write(text);
  return text
    .split(formula)
    .map((part, index) => (index % 2 === 1 ? part : write(part)))
    .join('');
}

/** Between two dollar signs, balanced in its braces, and with something that only TeX has. */
const formula = /(\$(?=[^$]*[\\^_])(?:[^$\\{}]|\\[A-Za-z]+|\{[^${}]*\})+\$)/u;

const innerCapital = /[\p{L}\p{N}]['’.]?\p{Lu}|\p{Lu}\p{Ll}*\d|^(?!A$)\p{Lu}$/u;
const name = /^["“‘(]*\p{Lu}\p{Ll}/u;

/** Most of the longer words of the title begin in lower case. */
function isSetLikeSentence(title: string): boolean {
  const words = title.match(/(?<![\p{L}\p{N}])\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 2 && capitals.length * 2 < words.length;
}

function texWords(text: string): string {
  if (!needsTex.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(special, (character, at: number, all: string) => {
      const next = all.charAt(at + 1);
      const isJoined = joining.some((signs) => signs.includes(character) && signs.includes(next));
      return `${signs[character] ?? texLetter(character)}${next && isJoined ? '{}' : ''}`;
    })
    .replace(/\n+/g, ' ');
}

/** Signs that TeX makes another one of where they meet: two hyphens are a dash. */
const joining = ['-–—', "'”", '“'];

/** Most words do not. */
const needsTex = /[^\w .,:;()/!?*+=@[\]-]|--|_/;

/** All that is not ASCII, and what TeX takes for its own. */
const special = /[\\{}$&%#_^~`<>|'-]|[^\0-\x7F]/gu;

const signs: Readonly<Record<string, string>> = {
  '-': '-',
  "'": "'",
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '–': '--',
  '—': '---',
  '“': '``',
  '”': "''",
  '\u00A0': '~',
};

const letters = new Map([
  ...Object.entries(texNames.mathCommands).map(
    ([name, letter]) => [letter, `$\\${name}$`] as const,
  ),
  ...Object.entries(texNames.commands).flatMap(([name, letter]) =>
    letter === null ? [] : [[letter, `{\\${name}}`] as const],
  ),
]);
const accents = new Map(
  Object.entries(texNames.diacritics).map(([name, accent]) => [accent, name] as const),
);

/** In braces, so that what follows is no part of the command, and BibTeX sorts it as one letter. */
function texLetter(character: string): string {
  const known = letters.get(character);
  if (known !== undefined) return known;
  const [base = '', accent = '', ...others] = character.normalize('NFD');
  const command = accents.get(accent);
  if (command === undefined || others.length > 0 || !/[A-Za-z]/.test(base)) return character;
  return /^[a-z]/i.test(command) ? `{\\${command}{${base}}}` : `{\\${command}${base}}`;
}
