import type { Element, Root } from 'hast';
import { isoDate, isPublishedDate, monthNumber } from '../../../../src/lib/published-date.ts';
import type { ListedDate, Reading } from '../../entry.ts';
import { readListedDate } from '../../read-listed-date.ts';
import { findElements } from '../html/find-elements.ts';
import { lineFinder } from '../records/find-line.ts';
import type { Piece } from '../html/html-pieces.ts';

/** What a saved Daily Papers page says of itself, outside its cards. */
export interface PageFacts {
  /** What its relative addresses start from. */
  base: string;
  /** The day that the page is about: from its own address, else as it shows it. */
  date?: ListedDate;
  /** The piece of text that shows the date. */
  datePiece?: Piece;
  statedCapture?: NonNullable<Reading['statedCapture']>;
}

/** Read what a page says of itself. */
export function readPageFacts(tree: Root, html: string, pieces: readonly Piece[]): PageFacts {
  const heads = findElements(tree, ({ tagName }) => /^(?:base|link|meta)$/.test(tagName));
  const datePiece = findShownDate(pieces);
  const shown = datePiece && readListedDate(datePiece.text.trim(), datePiece.line)?.date;
  const date = dateInAddress(heads) ?? shown;
  const statedCapture = savedDate(html);
  return {
    base: findBase(heads),
    ...(date ? { date } : {}),
    ...(datePiece ? { datePiece } : {}),
    ...(statedCapture ? { statedCapture } : {}),
  };
}

const site = 'https://huggingface.co/papers';

function findBase(heads: readonly Element[]): string {
  const holder = heads.find(({ tagName, properties }) => tagName === 'base' && properties['href']);
  const href = String(holder?.properties['href'] ?? '');
  const base = URL.canParse(href, site) ? new URL(href, site) : new URL(site);
  return /^https?:$/.test(base.protocol) ? base.href : site;
}

/** The address of a day's page: `https://huggingface.co/papers/date/2025-11-03`. */
function dateInAddress(heads: readonly Element[]): ListedDate | undefined {
  for (const { properties, position } of heads) {
    const { rel, property, href, content } = properties;
    const isOwn = Array.isArray(rel) && rel.includes('canonical');
    const address = isOwn ? href : property === 'og:url' ? content : undefined;
    const iso = /\/papers\/date\/(\d{4}-\d{2}-\d{2})$/.exec(String(address))?.[1];
    if (iso === undefined || !isPublishedDate(iso)) continue;
    const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
    return { line: position?.start.line ?? 1, day, month, year };
  }
  return undefined;
}

/** The first date before any card that leads nowhere: links lead to other days. */
function findShownDate(pieces: readonly Piece[]): Piece | undefined {
  const first = pieces.findIndex(({ card }) => card !== undefined);
  const before = first === -1 ? pieces : pieces.slice(0, first);
  return before.find(
    ({ kind, href, text, line }) =>
      kind !== 'unseen' && href === undefined && readListedDate(text.trim(), line)?.rest === '',
  );
}

/** What SingleFile writes at the top of a page: `saved date: Mon Nov 03 2025 10:00:00 GMT+0100`. */
function savedDate(html: string): PageFacts['statedCapture'] {
  const match = /saved date: [A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) /.exec(
    html.slice(0, 5000),
  );
  const [, name = '', day, year] = match ?? [];
  const date = isoDate(Number(year), monthNumber(name) ?? 0, Number(day));
  if (!match || !isPublishedDate(date)) return undefined;
  return { date, line: lineFinder(html)(match.index) };
}
