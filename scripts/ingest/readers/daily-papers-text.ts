/**
 * Reads the text that copying a whole Hugging Face Daily Papers page gives.
 *
 * Page furniture comes first, then for each paper, divided by blank lines: its title; its
 * abstract; and three lines of facts, `  • 5 authors` or `apple Apple` (the name of an
 * organisation's picture, then its own name), `·`, and `Mar 1, 2024 1`, where the year is left
 * out when it is the year of capture and the last number counts comments. A paper can lack all
 * three lines of facts.
 */
import type { Entry, LedgerLine, Reading } from '../entry.ts';
import { makeIssue, type IssueCode } from '../issue.ts';
import { readListedDate } from '../read-listed-date.ts';
import type { Reader } from './index.ts';

export const dailyPapersText: Reader = {
  format: 'daily-papers-text',
  recognises: (lines) =>
    lines.some((line) => line.trim() === 'Daily Papers') || lines.some((line) => isSeparator(line)),
  read,
};

/** Lines between two blank ones; `line` is the number of the first. */
interface Block {
  line: number;
  lines: string[];
}

/** What the reader has gathered so far. */
interface State {
  file: string;
  reading: Reading;
  /** The paper being read: after its title, until the next title. */
  open: Entry | undefined;
  hasFacts: boolean;
}

/** What a page shows around its papers, by the name that the ledger gives it. */
const furniture: readonly (readonly [RegExp, string])[] = [
  [/^new$/, 'newsletter badge'],
  [/^Get trending papers in your email inbox( once a day)?!$/, 'newsletter invitation'],
  [/^Subscribe$/, 'newsletter button'],
  [/^Daily Papers$/, 'page heading'],
  [/^by ?AK and the research community$/, 'page byline'],
  [/^(Daily|Weekly|Monthly|Trending Papers|Previous|Next)$/, 'page navigation'],
  [
    /^(Hugging Face|Models|Datasets|Spaces|Community|Docs|Enterprise|Pricing|Log In|Sign Up)$/,
    'site navigation',
  ],
  [/^(TOS|Privacy|About|Careers|Company|Website|© ?Hugging Face)$/, 'site footer'],
];

const longestTitle = 300;

function read(lines: readonly string[], file: string): Reading {
  const reading: Reading = { entries: [], ledger: [], issues: [] };
  const state: State = { file, reading, open: undefined, hasFacts: false };
  const blocks = splitBlocks(lines, reading.ledger);
  const header = blocks.findIndex((block) => !isFurniture(block));
  const footer = blocks.findLastIndex((block) => !isFurniture(block));
  blocks.forEach((block, index) => {
    if (header === -1 || index < header || index > footer) readFurniture(block, reading);
    else readBlock(block, index < footer ? blocks[index + 1] : undefined, state);
  });
  checkEnd(state, lines);
  reading.ledger.sort((a, b) => a.line - b.line);
  return reading;
}

function splitBlocks(lines: readonly string[], ledger: LedgerLine[]): Block[] {
  const blocks: Block[] = [];
  let isInside = false;
  lines.forEach((text, index) => {
    if (text.trim() === '') {
      ledger.push({ line: index + 1, role: 'blank' });
      isInside = false;
      return;
    }
    if (!isInside) blocks.push({ line: index + 1, lines: [] });
    isInside = true;
    blocks.at(-1)?.lines.push(text);
  });
  return blocks;
}

function isFurniture(block: Block): boolean {
  return block.lines.every((line) => furnitureName(line) !== undefined);
}

/** The page's own date is furniture by place: it stands before any paper, alone and without `·`. */
function furnitureName(line: string): string | undefined {
  const text = line.trim();
  const known = furniture.find(([pattern]) => pattern.test(text))?.[1];
  return known ?? (readListedDate(text, 0)?.rest === '' ? 'page date' : undefined);
}

function readFurniture(block: Block, reading: Reading): void {
  block.lines.forEach((text, index) => {
    const line = block.line + index;
    const name = furnitureName(text) ?? 'unknown';
    reading.ledger.push({ line, role: 'furniture', name });
    const date = readListedDate(text.trim(), line);
    if (date && reading.entries.length === 0) reading.pageDate ??= date.date;
  });
}

function readBlock(block: Block, next: Block | undefined, state: State): void {
  const first = block.lines[0]?.trim() ?? '';
  const { open } = state;
  if (isFacts(block)) {
    readFacts(block, next, state);
  } else if (block.lines.length === 1 && readListedDate(first, 0)) {
    report(state, 'stray-date', block.line, { line: first });
  } else if (!open || state.hasFacts) {
    readTitle(block, state);
  } else if (isTitleLike(block, next)) {
    if (open.abstract.length === 0) reportLostAbstract(open, state);
    readTitle(block, state);
  } else {
    readAbstract(block, open, state);
  }
}

function readTitle(block: Block, state: State): void {
  const title = block.lines[0]?.trim() ?? '';
  if (block.lines.length > 1 || title.length > longestTitle) {
    report(state, 'abstract-without-title', block.line);
    state.open = undefined;
    return;
  }
  const rank = state.reading.entries.length + 1;
  state.open = { rank, titleLine: block.line, title, abstractLine: block.line, abstract: [] };
  state.hasFacts = false;
  state.reading.entries.push(state.open);
  state.reading.ledger.push({ line: block.line, role: 'field', entry: rank, fields: ['title'] });
}

function readAbstract(block: Block, entry: Entry, state: State): void {
  if (entry.abstract.length === 0) entry.abstractLine = block.line;
  entry.abstract.push(block.lines.map((line) => line.trim()).join(' '));
  block.lines.forEach((_, index) => {
    const line = block.line + index;
    state.reading.ledger.push({ line, role: 'field', entry: entry.rank, fields: ['abstract'] });
  });
}

function reportLostAbstract(entry: Entry, state: State): void {
  report(state, 'title-without-abstract', entry.titleLine, { title: entry.title });
}

/**
 * Tell a title from a paragraph where a page without facts leaves both possible.
 * A title is one line that ends no statement; one that does (“Attention is all you need.”) is
 * known by what follows it. To take a paragraph for a title is an issue that somebody sees; to
 * take a title for a paragraph would lose a paper in silence.
 */
function isTitleLike(block: Block, next: Block | undefined): boolean {
  const text = block.lines[0]?.trim() ?? '';
  if (block.lines.length > 1 || text.length > longestTitle || endsWithAddress(text)) return false;
  if (!/[.!…][)\]}"'”’]*$/.test(text)) return true;
  const isOneStatement = text.length <= 120 && !/[.!?…]\s|https?:/.test(text);
  return isOneStatement && next !== undefined && !isFacts(next) && isLong(next);
}

function isLong({ lines }: Block): boolean {
  return lines.join(' ').length > longestTitle;
}

function endsWithAddress(text: string): boolean {
  return /https?:\/\/\S+$/.test(text);
}

function isFacts({ lines }: Block): boolean {
  return lines.some((line) => isSeparator(line)) || isAuthorCount(lines[0]?.trim() ?? '');
}

function isSeparator(line: string): boolean {
  return line.trim() === '·';
}

function isAuthorCount(line: string): boolean {
  return /^[•*-]?\s*\d+ authors?$/.test(line);
}

/** Facts are exactly: authors or an organisation, `·`, a date with or without a count. */
function readFacts(block: Block, next: Block | undefined, state: State): void {
  const entry = state.open;
  if (!entry || state.hasFacts) {
    report(state, 'stray-metadata', block.line, { line: block.lines.join(' ').trim() });
    return;
  }
  if (entry.abstract.length === 0) reportLostAbstract(entry, state);
  state.hasFacts = true;
  const [who = '', separator, when, ...rest] = block.lines;
  readWho(who.trim(), block.line, entry, state);
  if (separator !== undefined) readSeparator(separator, block.line + 1, entry, state);
  if (when === undefined) {
    if (next) report(state, 'metadata-incomplete', block.line, { title: entry.title });
    return;
  }
  readWhen(when.trim(), block.line + 2, entry, state);
  rest.forEach((text, index) => {
    report(state, 'metadata-not-understood', block.line + 3 + index, { line: text.trim() });
  });
}

function readSeparator(text: string, line: number, entry: Entry, state: State): void {
  if (!isSeparator(text))
    return report(state, 'metadata-not-understood', line, { line: text.trim() });
  state.reading.ledger.push({ line, role: 'separator', entry: entry.rank });
}

function readWho(text: string, line: number, entry: Entry, state: State): void {
  const count = /^[•*-]?\s*(\d+) authors?$/.exec(text)?.[1];
  if (count === undefined) {
    const organization = readOrganization(text);
    if (!organization) return report(state, 'metadata-not-understood', line, { line: text });
    entry.organization = organization;
  } else {
    if (Number(count) === 0) return report(state, 'metadata-not-understood', line, { line: text });
    entry.authorCount = Number(count);
  }
  const field = count === undefined ? 'organization' : 'authorCount';
  state.reading.ledger.push({ line, role: 'field', entry: entry.rank, fields: [field] });
}

/** `apple Apple`: the picture's name is the organisation's id on the site. */
function readOrganization(text: string): { id: string; name: string } | undefined {
  const match = /^([\w.-]+)(?:\s+(\S.*))?$/u.exec(text);
  const [, id, name = id] = match ?? [];
  return id === undefined || name === undefined || text.length > 120 ? undefined : { id, name };
}

function readWhen(text: string, line: number, entry: Entry, state: State): void {
  const listed = readListedDate(text, line);
  const comments = /^(\d{1,9})?$/.exec(listed?.rest ?? 'none');
  if (!listed || !comments) return report(state, 'metadata-not-understood', line, { line: text });
  const fields = ['published'];
  entry.date = listed.date;
  if (comments[1] !== undefined) {
    entry.counts = { comments: Number(comments[1]) };
    fields.push('comments');
  }
  state.reading.ledger.push({ line, role: 'field', entry: entry.rank, fields });
}

function checkEnd(state: State, lines: readonly string[]): void {
  const { open, reading, file } = state;
  if (reading.entries.length === 0) {
    if (reading.issues.length === 0) reading.issues.push(makeIssue('no-papers', { file }));
    return;
  }
  if (!open) return;
  if (open.abstract.length === 0) {
    if (!state.hasFacts) reportLostAbstract(open, state);
  } else if (state.hasFacts ? !open.date : !endsStatement(open)) {
    report(state, 'capture-truncated', lines.length);
  } else if (!state.hasFacts) {
    report(state, 'capture-may-be-truncated', open.titleLine, { title: open.title });
  }
}

function endsStatement(entry: Entry): boolean {
  const text = entry.abstract.at(-1) ?? '';
  return /[.!?…][)\]}"'”’]*$/.test(text) || endsWithAddress(text);
}

function report(
  state: State,
  code: IssueCode,
  line: number,
  facts: Record<string, string | number> = {},
): void {
  state.reading.issues.push(makeIssue(code, { file: state.file, line }, facts));
}
