import { expect } from 'vitest';
import type { Entry, Reading, Source } from '../../../scripts/ingest/entry.ts';
import { hasErrors } from '../../../scripts/ingest/issue.ts';
import type { Reader } from '../../../scripts/ingest/readers/index.ts';
import { sourceOf } from './list-source.ts';

/** Read a text that holds one digest. */
export function readOne(reader: Reader, text: string): Reading {
  const [reading, ...more] = reader.read(sourceOf(text));
  if (!reading || more.length > 0) throw new Error('Expected one reading.');
  return reading;
}

/** An entry without the numbers of its lines. */
export function withoutLines({ titleLine: _, abstractLine: __, date, ...entry }: Entry) {
  if (!date) return entry;
  const { line: ___, ...day } = date;
  return { ...entry, date: day };
}

/**
 * Each line is in the ledger once, or stands in a piece of the page whose first line has an
 * issue. Without errors only lines with warnings are missing.
 */
export function expectEveryPieceAccounted(
  { ledger, issues }: Reading,
  { lines }: Pick<Source, 'lines'>,
): void {
  const accounted = new Set(ledger.map(({ line }) => line));
  const refused = new Set(issues.map(({ line }) => line));
  expect(ledger.map(({ line }) => line)).toEqual([...accounted].sort((a, b) => a - b));
  let isRefused = false;
  for (const [index] of lines.entries()) {
    const line = index + 1;
    const isKnown = accounted.has(line);
    if (refused.has(line)) isRefused = true;
    else if (isKnown && lines[index]?.trim() !== '') isRefused = false;
    expect(isKnown || isRefused, `line ${line} is lost`).toBe(true);
  }
  if (!hasErrors(issues)) {
    const lost = lines.flatMap((_, index) => (accounted.has(index + 1) ? [] : [index + 1]));
    const warned = issues.filter(({ code }) => code === 'page-line-unknown');
    expect(lost.length === 0 || warned.length > 0).toBe(true);
  }
}
