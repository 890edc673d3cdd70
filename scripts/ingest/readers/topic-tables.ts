/**
 * Reads arXiv watch lists in Markdown, as github.com/Vincentqyw/cv-arxiv-daily and the many
 * lists made with its program have them: `## Updated on 2026.06.29`, a heading for each topic,
 * and under it a table with a row for each paper,
 * `|**date**|**title**|first author et.al.|[id](url)|code|`. There are no abstracts.
 */
import type { Reading, Source } from '../entry.ts';
import { makeIssue, type IssueCode } from '../issue.ts';
import type { Reader } from './index.ts';
import { countSigns, mostSigns, plainText, readCell } from './tables/read-markdown-cell.ts';
import { isRowLike, isTableRule } from './tables/table-rows.ts';
import { readColumns, type Column } from './tables/topic-columns.ts';
import { readUpdated, topicFurniture } from './tables/topic-lines.ts';
import { readTopicRow } from './tables/topic-row.ts';

export const topicTables: Reader = {
  format: 'topic-tables',
  isPage: true,
  recognises: ({ lines }) =>
    lines.some((line, index) => isRowLike(line) && isHead(line, lines[index + 1])),
  read,
};

interface State {
  file: string;
  reading: Reading;
  topic: string | undefined;
  /** The columns of the table under this heading. */
  columns: readonly Column[] | undefined;
  /** The line above is a row: what follows it without a blank line is one too. */
  isInTable: boolean;
  /** From `---` on the first line to the next one. */
  isInFrontMatter: boolean;
}

function read({ file, lines }: Source): Reading[] {
  const reading: Reading = { entries: [], ledger: [], issues: [] };
  const state: State = {
    ...{ file, reading, topic: undefined, columns: undefined, isInTable: false },
    isInFrontMatter: lines[0] === '---' && lines.indexOf('---', 1) > 0,
  };
  for (const [index, text] of lines.entries()) readLine(text, index + 1, lines[index + 1], state);
  if (reading.entries.length === 0 && reading.issues.length === 0) report(state, 'no-papers', 1);
  return [reading];
}

function isHead(line: string, next: string | undefined): boolean {
  return next !== undefined && isTableRule(next) && readColumns(line) !== undefined;
}

function readLine(text: string, line: number, next: string | undefined, state: State): void {
  const { reading, isInTable } = state;
  state.isInTable = false;
  if (state.isInFrontMatter) {
    state.isInFrontMatter = line === 1 || text !== '---';
    return addFurniture('front matter', line, state);
  }
  if (text.trim() === '') return void reading.ledger.push({ line, role: 'blank' });
  const [, heading] = /^#{1,6}\s+(\S.*)$/.exec(text) ?? [];
  const updated = readUpdated(heading ?? text);
  if (updated) addUpdated(updated, line, state);
  else if (heading !== undefined) addTopic(heading, line, state);
  else if (isTableRule(text)) addFurniture('table rule', line, state);
  else if (next !== undefined && isTableRule(next)) addHead(text, line, state);
  else if (isRowLike(text) || (isInTable && topicFurniture(text) === undefined))
    readRow(text, line, state);
  else addText(text, line, state);
  state.isInTable = isTableRule(text) || ((isInTable || isRowLike(text)) && isRow(line, state));
}

/** The line just read was a row, in the ledger or refused. */
function isRow(line: number, { reading }: State): boolean {
  const last = reading.ledger.at(-1);
  return last?.line !== line || last.role === 'field';
}

function addUpdated(
  { date, text }: { date?: string; text: string },
  line: number,
  state: State,
): void {
  if (date === undefined) return report(state, 'date-impossible', line, { date: text });
  state.reading.statedCapture ??= { date, line };
  addFurniture('day of capture', line, state);
}

function addTopic(heading: string, line: number, state: State): void {
  const topic = countSigns(heading) > mostSigns ? heading : plainText(readCell(heading));
  state.topic = topic === '' ? undefined : topic;
  state.columns = undefined;
  addFurniture('topic heading', line, state);
}

function addHead(text: string, line: number, state: State): void {
  state.columns = readColumns(text);
  addFurniture('table head', line, state);
  for (const { field, name } of state.columns ?? []) {
    if (field === 'other') report(state, 'table-column-not-kept', line, { name });
  }
}

function readRow(text: string, line: number, state: State): void {
  const { reading, columns, topic } = state;
  if (!columns) return report(state, 'row-without-table-head', line);
  const { known, problems } = readTopicRow(text, columns);
  for (const { code, facts } of problems) report(state, code, line, facts);
  if (!known) return;
  const rank = reading.entries.length + 1;
  const heading = topic === undefined ? {} : { topic };
  reading.entries.push({ rank, titleLine: line, abstractLine: line, ...known, ...heading });
  const { abstract, hasMoreAuthors: _, abstractKind: __, ...facts } = known;
  const fields = [...Object.keys(facts), ...(abstract.length > 0 ? ['abstract'] : [])];
  reading.ledger.push({ line, role: 'field', entry: rank, fields });
}

function addText(text: string, line: number, state: State): void {
  const name = topicFurniture(text);
  addFurniture(name ?? 'prose', line, state);
  if (name === undefined) report(state, 'list-text-not-kept', line, { text });
}

function addFurniture(name: string, line: number, { reading }: State): void {
  reading.ledger.push({ line, role: 'furniture', name });
}

function report(
  { file, reading }: State,
  code: IssueCode,
  line: number,
  facts: Record<string, string | number> = {},
): void {
  reading.issues.push(makeIssue(code, { file, line }, facts));
}
