import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Piece } from './daily-papers-piece.ts';
import { flattenMarkdown } from './flatten-markdown.ts';
import { readOuterLink } from './outer-link.ts';
import type { Block } from './text-blocks.ts';

/**
 * Read a block of a page saved as Markdown into pieces. The page is headings, links and plain
 * text: what else looks like markup in it (`- ` at the start of a line of a link, a `*` or
 * `<think>` in an abstract) is text of the page.
 */
export function markdownPieces(block: Block): Piece[] {
  return splitAtHeadings(block).flatMap(partPieces);
}

/** A heading can stand right above or below other lines; a `#` inside a link begins none. */
function splitAtHeadings({ line, lines }: Block): Block[] {
  const parts: Block[] = [];
  let [depth, isAfterHeading] = [0, true];
  for (const [index, text] of lines.entries()) {
    const isHeading = depth <= 0 && /^#{1,6}\s/.test(text);
    const part = isHeading || isAfterHeading ? undefined : parts.at(-1);
    if (part) part.lines.push(text);
    else parts.push({ line: line + index, lines: [text] });
    isAfterHeading = isHeading;
    depth += text.split('[').length - text.split(']').length;
  }
  return parts;
}

function partPieces(block: Block): Piece[] {
  const source = keepTexEscapes(block.lines.map((line) => line.trim()).join('\n'));
  const [, words, url] = plainLink.exec(source) ?? [];
  if (words !== undefined && url !== undefined && words.trim() !== '') {
    return [{ ...textPiece(words.replace(/\s+/g, ' ').trim(), block), form: 'link', url }];
  }
  if (countBrackets(source) > mostBrackets) return [textPiece(block.lines.join(' '), block)];
  const isHeading = source.startsWith('#') && block.lines.length === 1;
  const { children } = fromMarkdown(source, { extensions: [isHeading ? withoutBlocks : textOnly] });
  return children.flatMap((child) => {
    if (child.type === 'heading') return [headingPiece(child, block.line)];
    return child.type === 'paragraph' ? paragraphPieces(child, source, block.line) : [];
  });
}

/** Most abstracts: a link whose words hold no markup is read without the parser's cost. */
const plainLink = /^\[([^\\[\]<&\n]+)\]\((https?:\/\/[^\s\\()<>&"']+)\)$/;

/** A parser's work may grow with the square of the brackets: no real abstract has so many. */
const mostBrackets = 1000;

const blocks = ['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'htmlFlow', 'list'];
const marks = ['setextUnderline', 'thematicBreak', 'attention', 'codeText', 'htmlText'];
const withoutBlocks = { disable: { null: [...blocks, ...marks] } };
const textOnly = { disable: { null: [...blocks, ...marks, 'headingAtx'] } };

function countBrackets(source: string): number {
  return source.match(/[[\]<]/g)?.length ?? 0;
}

/** Nobody who writes Markdown escapes these signs: before them a backslash is TeX. */
function keepTexEscapes(source: string): string {
  return source.replace(/\\([^])/g, (pair, sign: string) =>
    /[%${},;:"'^/=?@&]/.test(sign) ? `\\${pair}` : pair,
  );
}

function textPiece(text: string, { line, lines }: Block): Piece {
  return { form: 'text', from: line, to: line + lines.length - 1, text, paragraphs: [text] };
}

function headingPiece(heading: Heading, firstLine: number): Piece {
  const { children, depth } = heading;
  const links = children.filter((child) => child.type === 'link');
  const rest = flattenMarkdown(children.filter((child) => child.type !== 'link'));
  const flat = flattenMarkdown(children);
  return {
    ...place(heading, firstLine),
    form: 'heading',
    level: depth,
    isLink: links.length > 0 && /^[*_\s]*$/.test(rest.text),
    text: withoutLineEnds(flat.text).replace(/^([*_]{1,3})(.*)\1$/, '$2'),
    paragraphs: flat.paragraphs,
    ...(links[0] ? { url: links[0].url } : {}),
  };
}

/** A title that was broken into lines keeps the backslashes of its line ends. */
function withoutLineEnds(text: string): string {
  return text
    .replace(/(?<!\\)\\+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function paragraphPieces(paragraph: Paragraph, source: string, firstLine: number): Piece[] {
  const [first] = paragraph.children;
  if (first?.type === 'text' && first.value.startsWith('[')) {
    const whole = place(paragraph, firstLine);
    const start = paragraph.position?.start.offset ?? 0;
    const outer = readOuterLink(source.slice(start, paragraph.position?.end.offset));
    if (outer) return [{ ...whole, form: 'link', ...outer }];
  }
  return joinPictures(paragraph.children.flatMap((child) => phrasePieces(child, firstLine)));
}

function phrasePieces(child: PhrasingContent, firstLine: number): Piece[] {
  const lines = place(child, firstLine);
  if (child.type === 'link') {
    return [{ ...lines, form: 'link', ...flattenMarkdown(child.children), url: child.url }];
  }
  if (child.type === 'image') return [{ ...lines, form: 'text', ...flattenMarkdown([child]) }];
  if (child.type !== 'text') return [];
  return child.value.split('\n').flatMap((line, index) => {
    const from = Math.min(lines.from + index, lines.to);
    return linePieces(line, from);
  });
}

/** Divide a line of text at each `·` that stands alone. */
function linePieces(line: string, from: number): Piece[] {
  return line
    .split(/(?<=^|\s)(·)(?=\s|$)/)
    .map((part) =>
      part
        .trim()
        .replace(/(?<!\\)\\+$/, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .map((text): Piece => ({ form: 'text', from, to: from, text, paragraphs: [text] }));
}

/** A picture beside text on its line names what the text says. */
function joinPictures(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isNamed = last?.form === 'text' && last.text === '' && last.to === piece.from;
    if (isNamed && piece.form === 'text' && last.picture !== undefined) {
      joined[joined.length - 1] = { ...piece, picture: last.picture };
    } else joined.push(piece);
  }
  return joined;
}

function place(
  { position }: Heading | Paragraph | PhrasingContent,
  firstLine: number,
): { from: number; to: number } {
  const from = firstLine - 1 + (position?.start.line ?? 1);
  return { from, to: Math.max(from, firstLine - 1 + (position?.end.line ?? 1)) };
}
