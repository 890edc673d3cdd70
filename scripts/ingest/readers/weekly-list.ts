/**
 * Reads weekly lists of papers in Markdown, as github.com/dair-ai/ML-Papers-of-the-Week keeps
 * them: `## Top ML Papers of the Week (June 23 - June 29) - 2025`, then a table with a row for
 * each paper, `| n) **Title** - summary | [Paper](…), [Tweet](…) |`. Before the weeks may stand a
 * table of contents under years; older headings name no year. Each week is a digest of its own.
 */
import type { Entry, Reading, Source } from '../entry.ts';
import { makeIssue, type IssueCode } from '../issue.ts';
import type { Reader } from './index.ts';
import { isRowLike } from './tables/table-rows.ts';
import { daysOf, readWeekRange } from './tables/week-heading.ts';
import { weekYears, type WeekHeading, type WeekYear } from './tables/week-years.ts';
import { sortLines, type WeeklyLine } from './tables/weekly-lines.ts';
import { readWeeklyRow } from './tables/weekly-row.ts';

export const weeklyList: Reader = {
  format: 'weekly-list',
  isPage: true,
  recognises: ({ lines }) => {
    const week = lines.findIndex((line) => /^#{1,6}\s/.test(line) && readWeekRange(line));
    return week !== -1 && lines.slice(week).some(isRowLike);
  },
  read,
};

function read({ file, lines }: Source): Reading[] {
  const { sorted, weeks, contents } = sortLines(lines);
  const years = weekYears(weeks, contents);
  const ids = new Set<string>();
  const first: Reading = { entries: [], ledger: [], issues: [] };
  const readings = [first];
  let open: Open = { file, reading: first };
  let week = -1;
  for (const line of sorted) {
    const heading = line.kind === 'week' ? weeks[(week += 1)] : undefined;
    if (heading) open = openWeek(open, heading, years[week], ids, readings, week);
    readLine(line, open);
  }
  checkEmpty(readings, weeks, file);
  return readings;
}

interface Open {
  file: string;
  reading: Reading;
}

function openWeek(
  { file, reading: before }: Open,
  heading: WeekHeading,
  year: WeekYear | undefined,
  ids: Set<string>,
  readings: Reading[],
  index: number,
): Open {
  // What stands before the first week belongs to its reading.
  const reading: Reading = index === 0 ? before : { entries: [], ledger: [], issues: [] };
  if (index > 0) readings.push(reading);
  const open = { file, reading };
  const title = heading.text;
  if (!year) {
    report(open, 'week-year-unknown', heading.line, { title });
    return open;
  }
  const days = daysOf(heading.range, year.year);
  if (!days) {
    report(open, 'date-impossible', heading.line, { date: title });
    return open;
  }
  if (year.source !== undefined) {
    const facts = { title, from: days.from, to: days.to, source: year.source };
    report(open, 'week-year-inferred', heading.line, facts);
  }
  reading.part = { id: freeId(days.from, heading, ids, open), title, ...days };
  return open;
}

function freeId(from: string, { line, text }: WeekHeading, ids: Set<string>, open: Open): string {
  let id = from;
  for (let count = 2; ids.has(id); count += 1) id = `${from}-${count}`;
  if (id !== from) report(open, 'week-listed-twice', line, { title: text, id });
  ids.add(id);
  return id;
}

function readLine(line: WeeklyLine, open: Open): void {
  const { ledger } = open.reading;
  if (line.kind === 'row') readRow(line.text, line.line, open);
  else if (line.kind === 'blank') ledger.push({ line: line.line, role: 'blank' });
  else {
    ledger.push({ line: line.line, role: 'furniture', name: line.name });
    if (line.name === 'prose') report(open, 'list-text-not-kept', line.line, { text: line.text });
  }
}

function readRow(text: string, line: number, open: Open): void {
  const { number, known, problems } = readWeeklyRow(text);
  for (const { code, facts } of problems) report(open, code, line, facts);
  if (!known) return;
  const { entries, ledger } = open.reading;
  const rank = rankOf(number, line, open);
  entries.push({ rank, titleLine: line, abstractLine: line, ...known });
  const fields = (['title', 'abstract', 'links'] as const).filter((field) => isKnown(known[field]));
  ledger.push({ line, role: 'field', entry: rank, fields: number ? ['rank', ...fields] : fields });
}

function isKnown(value: Entry['abstract'] | Entry['links'] | string): boolean {
  return value !== undefined && value.length > 0;
}

/** The number of the row where it counts on; a number that does not gives way to the order. */
function rankOf(number: number | undefined, line: number, open: Open): number {
  const last = open.reading.entries.at(-1)?.rank ?? 0;
  if (number !== undefined && number > last) return number;
  if (number !== undefined) {
    report(open, 'row-number-not-kept', line, { number, rank: last + 1 });
  }
  return last + 1;
}

function checkEmpty(
  readings: readonly Reading[],
  weeks: readonly WeekHeading[],
  file: string,
): void {
  for (const [index, { entries, issues }] of readings.entries()) {
    const hasRowProblem = issues.some(({ severity }) => severity === 'error');
    if (entries.length > 0 || hasRowProblem) continue;
    issues.push(makeIssue('no-papers', { file, line: weeks[index]?.line ?? 1 }));
  }
}

function report(
  { file, reading }: Open,
  code: IssueCode,
  line: number,
  facts: Record<string, string | number>,
): void {
  reading.issues.push(makeIssue(code, { file, line }, facts));
}
