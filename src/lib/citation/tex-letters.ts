import { texNames } from './citation-library.ts';

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

/**
 * Write a letter as ASCII that every BibTeX reads back, where TeX has a name for it: Latin and Greek
 * letters and signs. Other scripts stay as they are, in UTF-8. It is in braces, so that what follows
 * is no part of the command, and BibTeX sorts it as one letter.
 */
export function texLetter(character: string): string {
  const known = letters.get(character);
  if (known !== undefined) return known;
  const [base = '', accent = '', ...others] = character.normalize('NFD');
  const command = accents.get(accent);
  if (command === undefined || others.length > 0 || !/[A-Za-z]/.test(base)) return character;
  return /^[a-z]/i.test(command) ? `{\\${command}{${base}}}` : `{\\${command}${base}}`;
}
