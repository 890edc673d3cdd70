import { plainText, countSigns, mostSigns, readCell } from './read-markdown-cell.ts';
import { isRowLike, isTableRule } from './table-rows.ts';
import { readWeekRange } from './week-heading.ts';
import type { ContentsItem, WeekHeading } from './week-years.ts';

/** A line by what it is; `name` is what the ledger calls it. */
export type WeeklyLine = { line: number; text: string } & (
  { kind: 'blank' } | { kind: 'row' } | { kind: 'week' | 'furniture'; name: string }
);

export interface SortedLines {
  sorted: WeeklyLine[];
  weeks: WeekHeading[];
  contents: ContentsItem[];
}

/** Say of each line of a weekly list what it is, and gather its weeks and its table of contents. */
export function sortLines(lines: readonly string[]): SortedLines {
  const state: State = {
    result: { sorted: [], weeks: [], contents: [] },
    firstRow: lines.findIndex(isRowLike),
    lastRow: lines.findLastIndex(isRowLike),
    section: undefined,
    isInContents: false,
    isInTable: false,
  };
  for (const [index, text] of lines.entries()) {
    const sorted = sortLine(lines, index, state);
    state.result.sorted.push({ line: index + 1, text, ...sorted });
    state.isInTable =
      sorted.kind === 'row' || ('name' in sorted && sorted.name.startsWith('table r'));
  }
  return state.result;
}

interface State {
  result: SortedLines;
  firstRow: number;
  lastRow: number;
  /** The year heading that the lines stand under. */
  section: { year: number; line: number } | undefined;
  /** The section is a part of the table of contents: it says nothing of the weeks after it. */
  isInContents: boolean;
  /** The line above is a row or a table's rule: what follows it without a blank is a row too. */
  isInTable: boolean;
}

type Sorted = { kind: 'blank' } | { kind: 'row' } | { kind: 'week' | 'furniture'; name: string };

function sortLine(lines: readonly string[], index: number, state: State): Sorted {
  const text = lines[index] ?? '';
  if (text.trim() === '') return { kind: 'blank' };
  const [, heading] = /^#{1,6}\s+(\S.*)$/.exec(text) ?? [];
  if (heading !== undefined) return sortHeading(heading, index + 1, state);
  if (/^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(text)) return furniture('rule');
  if (isTableRule(text)) return furniture('table rule');
  if (isRowLike(text) || state.isInTable) {
    return isTableRule(lines[index + 1] ?? '') ? furniture('table head') : { kind: 'row' };
  }
  if (addContentsItem(text, index + 1, state)) return furniture('table of contents');
  if (index < state.firstRow) return furniture('preamble');
  return furniture(index > state.lastRow ? 'closing words' : 'prose');
}

function furniture(name: string): Sorted {
  return { kind: 'furniture', name };
}

function sortHeading(heading: string, line: number, state: State): Sorted {
  const text = countSigns(heading) > mostSigns ? heading : plainText(readCell(heading));
  const range = readWeekRange(text);
  if (range) {
    const { section, isInContents } = state;
    state.result.weeks.push({
      line,
      text,
      range,
      ...(section && !isInContents ? { section } : {}),
    });
    return { kind: 'week', name: 'week heading' };
  }
  const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  if (years.length !== 1) return furniture('heading');
  state.section = { year: Number(years[0]), line };
  state.isInContents = false;
  return furniture('year heading');
}

/** `- [Week (Jan 1-8)](./#week-jan-1-8)` */
function addContentsItem(text: string, line: number, state: State): boolean {
  const [, label = '', anchor] =
    /^\s*[-*+]\s+\[([^\]]{1,300})\]\([^)#]{0,300}(?:#([^)\s]{1,300}))?\)\s*$/.exec(text) ?? [];
  const range = readWeekRange(label);
  if (!range) return false;
  const { section } = state;
  const facts = { ...(anchor === undefined ? {} : { anchor }), ...(section ? { section } : {}) };
  state.result.contents.push({ line, range, ...facts });
  state.isInContents = true;
  return true;
}
