import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { joinLines } from '../records/plain-paragraphs.ts';

/**
 * Divide an abstract as arXiv keeps it: a new paragraph follows a blank line or begins with an
 * indented line, where not all lines are indented. https://info.arxiv.org/help/prep.html#abstracts
 */
export function arxivParagraphs(text: string): string[] {
  const lines = text.split('\n').slice(1);
  const isIndented = (line: string) => /^\s{2,}\S/.test(line);
  const marksParagraphs = lines.some((line) => line.trim() !== '' && !isIndented(line));
  const divider = marksParagraphs ? /\n\s*\n|\n(?=[^\S\n]{2,}\S)/ : /\n[^\S\n]*\n/;
  return text
    .split(divider)
    .map(joinLines)
    .filter((paragraph) => paragraph !== '');
}

/** Give the text of HTML, nothing of which is kept as markup; `undefined` where it is nested too deeply. */
export function htmlText(html: string): string | undefined {
  try {
    return toString(fromHtml(html, { fragment: true }));
  } catch {
    return undefined;
  }
}

/** Find the addresses in a comment such as “12 pages, code at https://github.com/…”. */
export function addressesIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"{}|\\^`]{1,2000}/g) ?? [];
  return found.map((address) => address.replace(/[.,;:!?)\]'*]+$/, ''));
}
