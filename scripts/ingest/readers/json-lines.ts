/**
 * Reads JSON Lines (https://jsonlines.org): one object a line, either a record of an archive’s
 * own `data/papers.jsonl` or a plain record with a `title`.
 */
import type { Reading, Source } from '../entry.ts';
import { isArchiveRecord, readArchiveRecord } from './records/archive-record.ts';
import type { Reader } from './index.ts';
import { readPlainRecord } from './records/plain-record.ts';
import {
  finishReading,
  report,
  startReading,
  type RecordReading,
} from './records/record-reading.ts';
import { keepYearsOnly } from './records/year-only-dates.ts';

export const jsonLines: Reader = {
  format: 'json-lines',
  recognises: ({ lines }) => {
    const first = lines.slice(0, linesLookedAt).filter((line) => line.trim() !== '');
    return first.some((line) => line.trimStart().startsWith('{') && hasTitle(parseLine(line)));
  },
  read,
};

const linesLookedAt = 20;

/** A line as an object; or why it is none. */
type Parsed = { record: Readonly<Record<string, unknown>> } | { reason: string };

function read({ lines, file }: Source): Reading[] {
  const reading = startReading(file);
  const repeated: number[] = [];
  const plainRanks = new Set<number>();
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (text.trim() === '') {
      reading.ledger.push({ line, role: 'blank' });
      continue;
    }
    const parsed = parseLine(text);
    if ('reason' in parsed) {
      report(reading, 'json-line-broken', line, { reason: parsed.reason });
    } else if (isArchiveRecord(parsed.record)) {
      readArchiveRecord(parsed.record, line, reading);
    } else {
      const before = reading.entries.length;
      if (readPlainRecord(parsed.record, line, reading)) repeated.push(line);
      if (reading.entries.length > before) plainRanks.add(reading.entries.length);
    }
  }
  reportRepeated(reading, repeated);
  keepYearsOnly(reading, plainRanks);
  return [finishReading(reading)];
}

function reportRepeated(reading: RecordReading, [first, ...more]: readonly number[]): void {
  if (first !== undefined) report(reading, 'authors-repeated', first, { count: more.length + 1 });
}

function parseLine(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { reason: 'the line is no object' };
    }
    return { record: value as Readonly<Record<string, unknown>> };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : 'it is broken' };
  }
}

function hasTitle(parsed: Parsed): boolean {
  return 'record' in parsed && typeof parsed.record['title'] === 'string';
}
