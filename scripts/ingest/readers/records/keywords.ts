import { joinLines } from './plain-paragraphs.ts';

/**
 * Divide a list of keywords that is written as one text: at its semicolons or lines where it has
 * any, else at its commas.
 */
export function splitKeywords(text: string): string[] {
  return listKeywords(/[;\n]/.test(text.trim()) ? text.split(/[;\n]/) : text.split(','));
}

/** Keywords without what belongs to their list alone, and without the subjects of arXiv. */
export function listKeywords(parts: readonly string[]): string[] {
  return parts
    .map((part) => joinLines(part).replace(/[.,;]$/, ''))
    .filter((part) => part !== '' && !arxivSubject.test(part));
}

/** What arXiv files papers under, as Zotero writes it among their keywords: nobody's words for one. */
const arxivSubject =
  /^(?:Astrophysics|Computer Science|Condensed Matter|Economics|Electrical Engineering and Systems Science|High Energy Physics|Mathematics|Nonlinear Sciences|Physics|Quantitative Biology|Quantitative Finance|Statistics) - /;
