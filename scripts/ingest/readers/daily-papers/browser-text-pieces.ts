import type { Piece } from './daily-papers-piece.ts';
import { scanReferenceLinks, type Span } from './scan-reference-links.ts';

/** Lines of a page and where its links lead, as far as that is known. */
export interface BrowserText {
  /** The number of the first line, from 1. */
  first: number;
  lines: readonly string[];
  targets: ReadonlyMap<number, string>;
}

/** A link or a heading that spans lines: `[` and what followed it so far. */
interface OpenLink {
  from: number;
  level?: number;
  lines: string[];
  /** Its `[` stands alone, so its end begins a line of its own. */
  isBlock: boolean;
}

/**
 * Read the text that a text browser makes of a page into pieces. A link is `[text][31]`, on one
 * line or, with `[` and `][31]` on lines of their own, round many; a heading has its `#`.
 */
export function browserTextPieces({ first, lines, targets }: BrowserText): Piece[] {
  const pieces: Piece[] = [];
  let open: OpenLink | undefined;
  for (const [index, raw] of lines.entries()) {
    const [number, line] = [first + index, raw.trim()];
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    const isTitleOver = open?.level !== undefined && line === '';
    if (open && (isTitleOver || (heading && !continuesHeading(open, heading[1])))) {
      pieces.push(...unclosedPieces(open));
      open = undefined;
    }
    if (open) {
      const end = findEnd(open, heading?.[2] ?? line);
      open.lines.push(end?.text ?? heading?.[2] ?? line);
      if (!end) continue;
      pieces.push(linkPiece(open, number, targets.get(end.reference)));
      open = undefined;
      if (end.rest !== '') open = addLine(end.rest, number, targets, pieces);
    } else if (line !== '') {
      open = addLine(line, number, targets, pieces);
    }
  }
  return open ? [...pieces, ...unclosedPieces(open)] : pieces;
}

/** Some browsers repeat the `###` on each line of a long heading. */
function continuesHeading({ level }: OpenLink, signs: string | undefined): boolean {
  return level !== undefined && signs?.length === level;
}

function findEnd(
  { isBlock }: OpenLink,
  line: string,
): { text: string; reference: number; rest: string } | undefined {
  const pattern = isBlock ? /^()\]\[(\d{1,6})\](.*)$/ : /^(.*)\]\[(\d{1,6})\]()$/;
  const [, text, reference, rest] = pattern.exec(line) ?? [];
  if (text === undefined || rest === undefined) return undefined;
  return { text, reference: Number(reference), rest: rest.trim() };
}

/** Add the pieces of a line; gives the link that the line begins and does not end. */
function addLine(
  line: string,
  number: number,
  targets: BrowserText['targets'],
  pieces: Piece[],
): OpenLink | undefined {
  const [, signs, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
  const { spans, open } = scanReferenceLinks(title ?? line);
  if (signs !== undefined && open === undefined) {
    pieces.push(headingPiece(spans, signs.length, number, targets));
    return undefined;
  }
  for (const span of spans) pieces.push(...spanPieces(span, number, targets));
  if (open === undefined) return undefined;
  const isBlock = open === '';
  const level = signs === undefined ? {} : { level: signs.length };
  return { from: number, lines: [open], isBlock, ...level };
}

function headingPiece(
  spans: readonly Span[],
  level: number,
  from: number,
  targets: BrowserText['targets'],
): Piece {
  const text = collapse(spans.map((span) => span.text).join(''));
  const links = spans.filter(({ reference }) => reference !== undefined);
  const url = targets.get(links[0]?.reference ?? -1);
  const isLink =
    links.length > 0 && spans.every((span) => links.includes(span) || span.text.trim() === '');
  const place = { from, to: from, level, isLink };
  return {
    form: 'heading',
    text,
    paragraphs: [text],
    ...place,
    ...(url === undefined ? {} : { url }),
  };
}

function spanPieces(
  { text, reference }: Span,
  from: number,
  targets: BrowserText['targets'],
): Piece[] {
  if (reference !== undefined) {
    return [linkPiece({ from, lines: [text], isBlock: false }, from, targets.get(reference))];
  }
  return text
    .split(/(?<=^|\s)(·)(?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Piece => ({ form: 'text', from, to: from, text: part, paragraphs: [part] }));
}

function linkPiece({ from, lines, level }: OpenLink, to: number, url: string | undefined): Piece {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trim());
  }
  const whole = paragraphs.filter((part) => part.length > 0).map((part) => part.join(' '));
  const { text, picture } = splitPictures(whole.join(' '));
  return {
    form: level === undefined ? 'link' : 'heading',
    from,
    to,
    text,
    paragraphs: whole,
    ...textPlace(from, lines),
    ...(level === undefined ? {} : { level, isLink: true }),
    ...(picture === undefined || level !== undefined ? {} : { picture }),
    ...(url === undefined ? {} : { url }),
  };
}

function textPlace(from: number, lines: readonly string[]): { textLine?: number } {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first > 0 ? { textLine: from + first } : {};
}

/** Pictures stand before other text as `[name]`; authors each have one, after a `*`. */
function splitPictures(whole: string): { text: string; picture?: string } {
  const pictures = /^(?:(?:[-*•]\s+)?\[[^[\]]{0,100}\]\s*){0,200}/.exec(whole)?.[0] ?? '';
  const picture = /\[([^[\]]+)\]/.exec(pictures)?.[1];
  const text = collapse(whole.length > longestLabel ? whole : whole.slice(pictures.length));
  const words = text.replace(/^(?:[-*•]\s+)+/, '');
  return { text: words, ...(picture === undefined ? {} : { picture }) };
}

/** Longer text is an abstract, whose brackets are its own. */
const longestLabel = 250;

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A link that never ends is the text that it was read from, `[` and all. */
function unclosedPieces({ from, lines }: OpenLink): Piece[] {
  const text = `[${collapse(lines.join(' '))}`;
  return [{ form: 'text', from, to: from + lines.length - 1, text, paragraphs: [text] }];
}
