import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { htmlTag } from '../html/html-tags.ts';

/** A stretch of text in one style, or the end of a line. White space in it is as it stands. */
export type Run =
  { kind: 'text'; value: string; style: Style; url: string | undefined } | { kind: 'break' };

type Style = 'plain' | 'emphasis' | 'strong';

/** A parser's work on one cell may grow with the square of its signs: no real cell has so many. */
export const mostSigns = 500;

/** Count what opens markup. A cell with more than `mostSigns` must not be read. */
export function countSigns(cell: string): number {
  return cell.match(/[*_<[]/g)?.length ?? 0;
}

/**
 * Read the Markdown and HTML of one table cell into runs of plain text with their addresses.
 * A cell holds no blocks: `1)` and `#` are text. Formulas between dollars and TeX accents keep
 * their backslashes, as on the site that shows them; `\\`, TeX's end of a line, becomes a space.
 * A tag that HTML does not have, such as `<think>`, is text.
 */
export function readCell(cell: string): Run[] {
  const [, bold, label, url, words] = simple.exec(cell) ?? [];
  const value = label ?? words;
  if (value !== undefined) return [textRun(value, { style: bold ? 'strong' : 'plain', url })];
  const runs: Run[] = [];
  addRuns(fromMarkdown(protectTex(cell), { extensions: [withoutBlocks] }), inPlainText, runs);
  return joinRuns(runs);
}

/** The words of runs on one line. */
export function plainText(runs: readonly Run[]): string {
  const words = runs.map((run) => (run.kind === 'break' ? ' ' : run.value)).join('');
  return words.replace(/\s+/g, ' ').trim();
}

/** Take from a title the signs of a bold text that was never closed. */
export function withoutStrayBold(title: string): string {
  return title.replace(/^\*{2,}\s*|(?<!\*)\*{2,}$/g, '').trim();
}

/** Words or one link, bold or not: most cells of a long table, read without the parser's cost. */
const simple =
  /^(\*\*)?(?:\[([^\s\\`*_<&[\]]+)\]\((https?:[^\s\\()<>&]+)\)|([^\s\\`*_<&[\]](?:[^\\`*_<&[\]]*[^\s\\`*_<&[\]])?))(?:\1)$/;

interface Context {
  style: Style;
  url: string | undefined;
}

const inPlainText: Context = { style: 'plain', url: undefined };

const withoutBlocks = {
  disable: {
    null: [
      ...['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow'],
      ...['list', 'setextUnderline', 'thematicBreak'],
    ],
  },
};

/** What must come out of the parser as it went in has its signs escaped before. */
function protectTex(cell: string): string {
  const tex =
    /(?<!\\)\$(?=\S)(?:[^$\\]|\\.)*?(?<=\S)\$(?!\d)|\\["'^](?=[\p{L}{\\])|(?<lineEnd>\\\\)(?=\s|\p{L}|$)/gu;
  return cell.replace(tex, (found: string, lineEnd: string | undefined) =>
    lineEnd === undefined ? found.replace(/[!-%'-/:-@[-`{-~]/g, '\\$&') : ' ',
  );
}

function addRuns(node: Nodes, context: Context, runs: Run[]): void {
  if (node.type === 'text' || node.type === 'inlineCode') runs.push(textRun(node.value, context));
  else if (node.type === 'image') runs.push(textRun(node.alt ?? '', context));
  else if (node.type === 'break') runs.push({ kind: 'break' });
  else if ('children' in node) {
    const inner = { ...contextOf(node, context) };
    for (const child of node.children) {
      if (child.type === 'html') addTag(child.value, inner, runs);
      else addRuns(child, inner, runs);
    }
  }
}

function contextOf(node: Nodes, context: Context): Context {
  if (node.type === 'strong') return { ...context, style: 'strong' };
  if (node.type === 'emphasis' && context.style === 'plain')
    return { ...context, style: 'emphasis' };
  return node.type === 'link' ? { ...context, url: node.url } : context;
}

/** A tag changes the context of what follows it. */
function addTag(html: string, context: Context, runs: Run[]): void {
  const tag = htmlTag(html);
  if (tag.kind === 'unknown') runs.push(textRun(html, context));
  else if (tag.kind === 'break') runs.push({ kind: 'break' });
  else if (tag.kind === 'anchor') context.url = tag.url;
  else if (tag.kind === 'bold') context.style = tag.isOpen ? 'strong' : 'plain';
}

function textRun(value: string, { style, url }: Context): Run {
  return { kind: 'text', value, style, url };
}

/** Neighbours in one style become one run, so that a divider between words is found in one. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && run.kind === 'text' && isLike(last, run)) last.value += run.value;
    else joined.push({ ...run });
  }
  return joined;
}

function isLike(a: Context, b: Context): boolean {
  return a.style === b.style && a.url === b.url;
}
