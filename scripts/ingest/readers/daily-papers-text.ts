/**
 * Reads the text that copying a whole Hugging Face Daily Papers page gives.
 *
 * Page furniture comes first, then for each paper, divided by blank lines: its title; its
 * abstract; and three lines of facts, `  • 5 authors` or `apple Apple` (the name of an
 * organisation's picture, then its own name), `·`, and `Mar 1, 2024 1`, where the year is left
 * out when it is the year of capture and the last number counts comments. A paper can lack all
 * three lines of facts.
 */
import type { Entry, Reading, Source } from '../entry.ts';
import { makeIssue, type IssueCode } from '../issue.ts';
import { readListedDate } from '../read-listed-date.ts';
import { isFacts, isSeparator, readFacts } from './daily-papers/daily-papers-facts.ts';
import { furnitureName } from './daily-papers/daily-papers-furniture.ts';
import type { Reader } from './index.ts';
import { splitBlocks, type Block } from './daily-papers/text-blocks.ts';

export const dailyPapersText: Reader = {
  format: 'daily-papers-text',
  isPage: true,
  recognises: ({ lines }) =>
    lines.some((line) => line.trim() === 'Daily Papers' || isSeparator(line)),
  read,
};

/** What the reader has gathered so far. */
interface State {
  file: string;
  reading: Reading;
  /** The paper being read: from its title until the next one. */
  open: Entry | undefined;
  hasFacts: boolean;
}

const longestTitle = 300;

/** Of a title that is a statement; longer ones are sentences of an abstract. */
const longestStatement = 120;

function read({ lines, file }: Source): Reading[] {
  const { blocks, blank } = splitBlocks(lines);
  const reading: Reading = { entries: [], ledger: blank, issues: [] };
  const state: State = { file, reading, open: undefined, hasFacts: false };
  const first = blocks.findIndex((block) => !isFurniture(block) && !isDate(block));
  const header = first === -1 ? blocks.length : first;
  const footer = blocks.findLastIndex((block) => !isFurniture(block));
  for (const [index, block] of blocks.entries()) {
    if (index < header && isDate(block)) addPageDate(block, state);
    else if (index < header || index > footer) addFurniture(block, reading);
    else readBlock(block, index < footer ? blocks[index + 1] : undefined, state);
  }
  checkEnd(state, lines.length);
  reading.ledger.sort((a, b) => a.line - b.line);
  return [reading];
}

function isFurniture({ lines }: Block): boolean {
  return lines.every((line) => furnitureName(line) !== undefined);
}

/** A date alone, with no `·` before it: the page's own where it stands before any paper. */
function isDate({ lines }: Block): boolean {
  return lines.length === 1 && readListedDate(lines[0]?.trim() ?? '', 0)?.rest === '';
}

function isDateWithCount({ lines }: Block): boolean {
  return lines.length === 1 && /^\d*$/.test(readListedDate(lines[0]?.trim() ?? '', 0)?.rest ?? '-');
}

function addFurniture(block: Block, { ledger }: Reading): void {
  for (const [index, text] of block.lines.entries()) {
    const name = furnitureName(text) ?? '';
    ledger.push({ line: block.line + index, role: 'furniture', name });
  }
}

function addPageDate({ line, lines }: Block, state: State): void {
  const text = lines[0]?.trim() ?? '';
  const listed = readListedDate(text, line);
  if (!listed || state.reading.pageDate) return report(state, 'stray-date', line, { line: text });
  state.reading.pageDate = listed.date;
  state.reading.ledger.push({ line, role: 'furniture', name: 'page date' });
}

function readBlock(block: Block, next: Block | undefined, state: State): void {
  const { open, hasFacts } = state;
  if (isFacts(block)) {
    addFacts(block, next, state);
  } else if (isDateWithCount(block)) {
    report(state, 'stray-date', block.line, { line: block.lines[0]?.trim() ?? '' });
  } else if (!open || hasFacts) {
    addTitle(block, state);
  } else if (isTitleLike(block, next, open)) {
    if (open.abstract.length === 0) reportLostAbstract(open, state);
    addTitle(block, state);
    reportGuess(block, state);
  } else {
    addParagraph(block, open, state.reading);
  }
}

function addTitle(block: Block, state: State): void {
  const title = block.lines[0]?.trim() ?? '';
  if (block.lines.length > 1 || title.length > longestTitle) {
    for (const index of block.lines.keys()) {
      report(state, 'abstract-without-title', block.line + index);
    }
    state.open = undefined;
    return;
  }
  const { entries, ledger } = state.reading;
  const rank = entries.length + 1;
  state.open = { rank, titleLine: block.line, title, abstractLine: block.line, abstract: [] };
  state.hasFacts = false;
  entries.push(state.open);
  ledger.push({ line: block.line, role: 'field', entry: rank, fields: ['title'] });
}

function addParagraph(block: Block, entry: Entry, { ledger }: Reading): void {
  if (entry.abstract.length === 0) entry.abstractLine = block.line;
  entry.abstract.push(block.lines.map((line) => line.trim()).join(' '));
  for (const index of block.lines.keys()) {
    const line = block.line + index;
    ledger.push({ line, role: 'field', entry: entry.rank, fields: ['abstract'] });
  }
}

function addFacts(block: Block, next: Block | undefined, state: State): void {
  const { open: entry, reading } = state;
  if (!entry || state.hasFacts) {
    for (const [index, text] of block.lines.entries()) {
      report(state, 'stray-metadata', block.line + index, { line: text.trim() });
    }
    return;
  }
  if (entry.abstract.length === 0) reportLostAbstract(entry, state);
  const { known, ledger, problems } = readFacts(block, entry.rank);
  Object.assign(entry, known);
  state.hasFacts = true;
  reading.ledger.push(...ledger);
  for (const { code, line, text } of problems) report(state, code, line, { line: text });
  const isCutShort = problems.length === 0 && !entry.date;
  if (isCutShort && next) report(state, 'metadata-incomplete', block.line, { title: entry.title });
}

/**
 * Tell a title from a paragraph where a paper without facts leaves both possible.
 * A title is one line that ends no statement; one that does (“Attention is all you need.”) is
 * known by the text that follows it, and somebody is told of the guess. To take a paragraph for a
 * title can be seen; to take a title for a paragraph would lose a paper in silence.
 */
function isTitleLike({ lines }: Block, next: Block | undefined, open: Entry): boolean {
  const text = lines[0]?.trim() ?? '';
  if (lines.length > 1 || text.length > longestTitle || endsWithAddress(text)) return false;
  const isOnlyText = open.abstract.length === 0 && (next === undefined || isFacts(next));
  if (!endsStatement(text)) return !isOnlyText;
  const isOneStatement = text.length <= longestStatement && !/[.!?…]\s|https?:/.test(text);
  const isFollowed = next !== undefined && !isFacts(next);
  return isOneStatement && isFollowed && (open.abstract.length > 0 || isLong(next));
}

function isLong({ lines }: Block): boolean {
  return lines.join(' ').length > longestTitle;
}

/** Questions and exclamations are no statements: titles ask and call. */
function endsStatement(text: string): boolean {
  return /[.…][)\]}"'”’]*$/.test(text);
}

function endsSentence(text: string): boolean {
  return /[.!?…][)\]}"'”’]*$/.test(text) || endsWithAddress(text);
}

function endsWithAddress(text: string): boolean {
  return /https?:\/\/\S+$/.test(text);
}

function checkEnd(state: State, lastLine: number): void {
  const { open, hasFacts, reading, file } = state;
  if (reading.entries.length === 0 && reading.issues.length === 0) {
    reading.issues.push(makeIssue('no-papers', { file, line: 1 }));
  }
  if (!open) return;
  const end = open.abstract.at(-1);
  if (end === undefined) {
    if (!hasFacts) reportLostAbstract(open, state);
  } else if (hasFacts ? !open.date : !endsSentence(end)) {
    report(state, 'capture-truncated', lastLine);
  } else if (!hasFacts) {
    report(state, 'capture-may-be-truncated', open.titleLine, { title: open.title });
  }
}

function reportGuess({ line, lines }: Block, state: State): void {
  const title = lines[0]?.trim() ?? '';
  if (endsStatement(title)) report(state, 'title-is-statement', line, { title });
}

function reportLostAbstract(entry: Entry, state: State): void {
  report(state, 'title-without-abstract', entry.titleLine, { title: entry.title });
}

function report(
  { reading, file }: State,
  code: IssueCode,
  line: number,
  facts: Record<string, string | number> = {},
): void {
  reading.issues.push(makeIssue(code, { file, line }, facts));
}
