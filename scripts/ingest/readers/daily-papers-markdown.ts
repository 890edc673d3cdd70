/**
 * Reads a Hugging Face Daily Papers page (https://huggingface.co/papers?q=…) saved as Markdown.
 *
 * For each paper: its upvotes, or `-`, in a link to the page to log in at; `### [title](page)`;
 * the abstract in a link to the same page; in a link the pictures of its authors and `3 authors`,
 * or the picture and name of an organisation; `·`; a date with the comments glued to it, in a
 * link to `page#community`. A line end inside a link is saved as `\\` and a line end.
 */
import type { Reading, Source } from '../entry.ts';
import { listPapers } from './daily-papers/daily-papers-listing.ts';
import { readFrontMatter } from './daily-papers/front-matter.ts';
import type { Reader } from './index.ts';
import { markdownPieces } from './daily-papers/markdown-pieces.ts';
import { splitBlocks, type Block } from './daily-papers/text-blocks.ts';

export const dailyPapersMarkdown: Reader = {
  format: 'daily-papers-markdown',
  recognises: ({ text, lines }) =>
    lines.some((line) => paperHeading.test(line)) ||
    (lines.some((line) => pageHeading.test(line)) && hubLink.test(text)),
  read,
};

const hub = String.raw`\]\(<?(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co))`;
const paperHeading = new RegExp(
  String.raw`^#{1,6} {1,9}\S.{0,1000}${hub}?\/papers\/[\w.-]{4,40}[>)\s]`,
);
const pageHeading = /^#{1,6} +\[?Daily Papers\b/;
const hubLink = new RegExp(hub);

function read(source: Source): Reading[] {
  const { ledger, statedCapture } = readFrontMatter(source.lines);
  const page = source.lines.map((line, index) => (index < ledger.length ? '' : line));
  const { blocks } = splitBlocks(page);
  const pieces = joinOpenLinks(blocks).flatMap(markdownPieces);
  const reading = listPapers(source, pieces, ledger);
  return [{ ...reading, ...(statedCapture ? { statedCapture } : {}) }];
}

/**
 * Join the blocks that a link spans: some programs leave blank lines between `[` and `](…)`. The
 * blank ones become the `\` that others put there. A heading or a whole link ends one that was
 * never closed.
 */
function joinOpenLinks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    const { isWhole, opens, closes } = readBrackets(block);
    if (isWhole) joined.push(...open.splice(0));
    if (isWhole || (open.length === 0 && !opens)) joined.push(block);
    else open.push(block);
    if (open.length === 0 || !closes) continue;
    joined.push(joinBlocks(open));
    open = [];
  }
  return [...joined, ...open];
}

function readBrackets({ lines }: Block): { isWhole: boolean; opens: boolean; closes: boolean } {
  const text = lines.join('\n').trim();
  const [left, right] = ['[', ']'].map((sign) => text.split(sign).length);
  const endsLink = linkEnd.test(text);
  const isBalanced = left === right;
  return {
    isWhole: text.startsWith('#') || (text.startsWith('[') && endsLink && isBalanced),
    opens: text.startsWith('[') && !isBalanced && !endsLink,
    closes: endsLink && (left ?? 0) < (right ?? 0),
  };
}

const linkEnd = /\]\([^\s()]{1,500}(?:\s{1,9}"[^"]{0,300}")?\)/;

function joinBlocks(blocks: readonly Block[]): Block {
  const [first] = blocks;
  const lines: string[] = [];
  for (const block of blocks) {
    const blank = block.line - (first?.line ?? 1) - lines.length;
    lines.push(...Array.from({ length: blank }, () => '\\'), ...block.lines);
  }
  return { line: first?.line ?? 1, lines };
}
