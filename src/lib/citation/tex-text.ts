/** Writes text as TeX, with one way of writing what is not ASCII. */
export interface TexWriter {
  /** Write plain text. Formulas between dollar signs stay formulas. */
  texText(text: string): string;
  /**
   * Write a title. Styles of bibliographies lower the capitals of titles; braces protect those that
   * carry meaning: words with a capital past their first letter or beside a digit (`BERT`,
   * `iPhone`, `3D`), single letters, and, where the title is set like a sentence, names.
   */
  texTitle(title: string): string;
  /** Write a part of a name: a comma or the word `and` in it would be read as the end of it. */
  texNamePart(words: string): string;
}

/** Make a writer; `texLetter` writes a character that is not ASCII, or leaves it as it is. */
export function texWriter(texLetter: (character: string) => string): TexWriter {
  const write = (text: string) => texWords(text, texLetter);
  const texText = (text: string) => outsideFormulas(text, write);
  return {
    texText,
    texTitle: (title) => writeTitle(title, write),
    texNamePart: (words) => texText(words).replace(/,|\band\b/gi, (mark) => `{${mark}}`),
  };
}

/** Addresses are not TeX, but braces and backslashes would still end or break the field. */
export function verbatim(value: string | undefined): string | undefined {
  return value?.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}

type Write = (text: string) => string;

function writeTitle(title: string, write: Write): string {
  const isSentence = isSetLikeSentence(title);
  let isFirst = true;
  return outsideFormulas(title, (part) =>
    part.replace(/\S+/gu, (word) => {
      const isMeant = innerCapital.test(word) || (isSentence && !isFirst && name.test(word));
      isFirst = false;
      return isMeant ? protectedWord(word, write) : write(word);
    }),
  );
}

/** Punctuation stays outside: styles look for the colon before a subtitle. */
function protectedWord(word: string, write: Write): string {
  const [, before = '', core = '', after = ''] = wordParts.exec(word) ?? [];
  return `${write(before)}{${write(core)}}${write(after)}`;
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

function texWords(text: string, texLetter: Write): string {
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
  '\\': String.raw`{\textbackslash}`,
  '{': String.raw`{\textbraceleft}`,
  '}': String.raw`{\textbraceright}`,
  '^': String.raw`{\textasciicircum}`,
  '~': String.raw`{\textasciitilde}`,
  '`': String.raw`{\textasciigrave}`,
  '<': String.raw`{\textless}`,
  '>': String.raw`{\textgreater}`,
  '|': String.raw`{\textbar}`,
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
