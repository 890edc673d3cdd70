/**
 * Reads a reading list as its page exports it with notes: `{ "papers": [...] }`, each paper as the
 * archive's own record has it, but for what no list knows (`src/lib/kept-paper.ts`).
 */
import type { Reading, Source } from '../entry.ts';
import type { Reader } from './index.ts';
import { readArchiveRecord } from './records/archive-record.ts';
import { lineFinder } from './records/find-line.ts';
import {
  itemsOf,
  membersOf,
  parseJson,
  type JsonMember,
  type JsonNode,
} from './records/json-tree.ts';
import { plainValue } from './records/plain-value.ts';
import {
  addFurniture,
  addUnknownField,
  finishReading,
  report,
  startReading,
  type RecordReading,
} from './records/record-reading.ts';

export const readingList: Reader = {
  format: 'reading-list',
  recognises: ({ text }) => /^\s{0,99}\{\s{0,99}"papers"\s{0,99}:\s{0,99}\[/.test(text),
  read,
};

function read({ text, file }: Source): Reading[] {
  const reading = startReading(file);
  const lineAt = lineFinder(text);
  const parsed = parseJson(text);
  if ('problem' in parsed) {
    const { offset, kind, reason } = parsed.problem;
    const facts = { reason: kind === 'too-deep' ? 'it is nested too deeply' : reason };
    report(reading, 'json-line-broken', lineAt(offset), facts);
    return [finishReading(reading)];
  }
  const notes: number[] = [];
  const marks: number[] = [];
  for (const { name, offset, value } of membersOf(parsed.root)) {
    if (name === 'papers') addFurniture(reading, lineAt(offset), 'field papers');
    else addUnknownField(reading, name, lineAt(offset));
    for (const item of name === 'papers' ? (itemsOf(value) ?? []) : []) {
      const members = readPaper(item, lineAt, reading);
      notes.push(...linesOf('note', members, lineAt));
      marks.push(...linesOf('isRead', members, lineAt));
    }
  }
  reportLeftOut(reading, notes, marks);
  return [finishReading(reading)];
}

type LineAt = (offset: number) => number;

function readPaper(item: JsonNode, lineAt: LineAt, reading: RecordReading): JsonMember[] {
  const line = lineAt(item.offset);
  const members = membersOf(item);
  const lines = new Map(members.map(({ name, offset }) => [name, lineAt(offset)]));
  const record = Object.fromEntries(members.map(({ name, value }) => [name, plainValue(value)]));
  readArchiveRecord(record, line, reading, lines);
  return members;
}

function linesOf(wanted: string, members: readonly JsonMember[], lineAt: LineAt): number[] {
  return members.filter(({ name }) => name === wanted).map(({ offset }) => lineAt(offset));
}

/** What the reader added is no part of a paper, and was promised to stay with the reader. */
function reportLeftOut(
  reading: RecordReading,
  notes: readonly number[],
  marks: readonly number[],
): void {
  const [first] = [...notes, ...marks].toSorted((a, b) => a - b);
  if (first === undefined) return;
  const facts = { notes: notes.length, marks: marks.length };
  report(reading, 'reader-additions-left-out', first, facts);
}
