/**
 * Finds the data of a saved Daily Papers page: `<div data-target="DailyPapers" data-props="…">`,
 * whose attribute is the JSON that the page is drawn from.
 */
import type { Element, Root } from 'hast';
import { findElements } from '../html/find-elements.ts';
import { lineFinder } from '../records/find-line.ts';

/** The JSON in an attribute, its entities resolved. */
export interface PageData {
  json: string;
  firstLine: number;
  lastLine: number;
  /** The line of the page on which a place in `json` stands. */
  lineAt: (offset: number) => number;
}

/** Give the data of a page parsed from `html` with positions of its attributes. */
export function findPageData(tree: Root, html: string): PageData[] {
  return findElements(tree, isListing).map((holder) => toPageData(holder, html));
}

function isListing({ properties }: Element): boolean {
  const { dataTarget, dataProps } = properties;
  if (typeof dataProps !== 'string') return false;
  return dataTarget === 'DailyPapers' || /"dailyPapers"\s*:/.test(dataProps);
}

function toPageData({ properties, data, position }: Element, html: string): PageData {
  const json = String(properties['dataProps']);
  const place = data?.position?.properties?.['dataProps'] ?? position;
  const attribute = html.slice(place?.start.offset ?? 0, place?.end.offset ?? 0);
  const intro = /^[^=]*=\s*/.exec(attribute)?.[0] ?? '';
  const firstLine = (place?.start.line ?? 1) + intro.split('\n').length - 1;
  const lines = [firstLine, ...linesAfterBreaks(attribute.slice(intro.length), firstLine)];
  const innerLine = lineFinder(json);
  return {
    json,
    firstLine,
    lastLine: place?.end.line ?? firstLine,
    lineAt: (offset) => lines[innerLine(offset) - 1] ?? firstLine,
  };
}

/** A break in the JSON is one in the page, or an entity that leaves the page on the same line. */
function linesAfterBreaks(raw: string, firstLine: number): number[] {
  let line = firstLine;
  return Array.from(raw.matchAll(lineBreak), ([written]) => {
    if (written === '\n') line += 1;
    return line;
  });
}

const lineBreak = /\n|&#0{0,9}10(?!\d);?|&#x0{0,9}a(?![\da-f]);?|&NewLine;/gi;
