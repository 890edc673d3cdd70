import { cslOfBibtex, formulaLetters } from './citation-library.ts';

/**
 * Turn a BibTeX value into plain text: its braces go, accents become letters, commands
 * characters. Formulas stay as they are: the library would flatten them (`\frac{1}{2}`).
 * A formula that is one letter is that letter. What the library cannot read stays TeX, without its
 * braces.
 */
export function texToPlain(value: string): string {
  if (!texSigns.test(value)) return value;
  const formulas: string[] = [];
  const shielded = shieldTex(value, formulas);
  const plain = cslOfBibtex('misc', { title: shielded })?.title ?? value.replace(/[{}]/g, '');
  return tidy(plain).replaceAll(placeholder, () => formulas.shift() ?? '');
}

/** Most values hold none of these, and the library need not look at them. */
const texSigns = /[\\{}$~`]|''|--/;

/** Join what the library leaves apart: an accent after a dotless i. */
function tidy(text: string): string {
  return text
    .replace(/ı(?=\p{M})/gu, 'i')
    .replace(/ȷ(?=\p{M})/gu, 'j')
    .normalize('NFC');
}

/** A character that no text may hold. */
const placeholder = '\uFDD0';
const formula = /\\.|\$\$(?:[^$\\]|\\.)+\$\$|\$(?:[^$\\]|\\.)+\$|\$/gsu;

function shieldTex(value: string, formulas: string[]): string {
  return (
    value
      .replaceAll(placeholder, '')
      // Zotero balances a lone brace with one that takes no room.
      .replace(/\\vphantom\{\\[{}]\}/g, '')
      .replace(
        /\\\(([^\\]{1,400}?(?:\\[^)][^\\]{0,400}?){0,40})\\\)/gu,
        (_, inner: string) => `$${inner}$`,
      )
      .replace(formula, (found) => {
        if (found.startsWith('\\')) return found;
        if (found === '$') return String.raw`\$`;
        const letter = formulaLetters.get(/^\$\\(\w+)\$$/.exec(found)?.[1] ?? '');
        if (letter !== undefined) return letter;
        formulas.push(found);
        return placeholder;
      })
      .replace(/\\([~^])\{\}/g, (_, accent) =>
        accent === '~' ? '\\textasciitilde{}' : '\\textasciicircum{}',
      )
      .replace(/\\[`'"=.uvHtcdbkr]\{\s*\}/g, '')
      .replace(/\\(begin|end)(?![A-Za-z])/g, '$1 ')
  );
}
