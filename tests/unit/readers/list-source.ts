import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Reading, Source } from '../../../scripts/ingest/entry.ts';
import { hasErrors } from '../../../scripts/ingest/issue.ts';
import { splitLines, summariseReading } from './summarise-reading.ts';

/** A text as readers get it. */
export function sourceOf(text: string, file = 'list.md'): Source {
  return { file, text, lines: splitLines(text) };
}

/** A reading with the part and the day of capture that it states. */
export function summariseList(reading: Reading) {
  const { part, statedCapture } = reading;
  return {
    ...(part ? { part } : {}),
    ...(statedCapture ? { statedCapture } : {}),
    ...summariseReading(reading),
  };
}

/** Each line is in one ledger, once; or an issue names it. Without errors all are in a ledger. */
export function expectEveryLineAccounted(readings: readonly Reading[], { lines }: Source): void {
  const accounted = readings.flatMap(({ ledger }) => ledger.map(({ line }) => line));
  const issues = readings.flatMap((reading) => reading.issues);
  const refused = new Set(issues.map(({ line }) => line));
  const all = lines.map((_, index) => index + 1);
  expect(accounted).toEqual(all.filter((line) => accounted.includes(line)));
  expect(all.filter((line) => !accounted.includes(line) && !refused.has(line))).toEqual([]);
  if (!hasErrors(issues)) expect(accounted).toEqual(all);
}

const captures = join(import.meta.dirname, '../../../../shared/digests');

/** The captures that lie beside the repository; nothing where they are missing. */
export function captureNamed(name: string): Source | undefined {
  const path = join(captures, name);
  return existsSync(path) ? sourceOf(readFileSync(path, 'utf8'), name) : undefined;
}

/** Every capture there is, by its name. */
export const captureNames = [
  'cv-arxiv-daily.md',
  'hf-daily-papers-2025-11-03.txt',
  'hf-daily-papers-2026-06-29.txt',
  'hf-daily-papers-2026-10-02.md',
  'ml-papers-of-the-week.md',
];
