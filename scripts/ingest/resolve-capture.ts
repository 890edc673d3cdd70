import type { PublishedDate } from '../../src/lib/published-date-schema.ts';
import { isoDate, isPublishedDate } from '../../src/lib/published-date.ts';
import type { ListedDate, Reading } from './entry.ts';
import { makeIssue, type Issue } from './issue.ts';

/** When a digest was captured and how that is known. */
export interface Capture {
  date: PublishedDate;
  source: CaptureSource;
}

export type CaptureSource =
  '--captured' | 'the file’s name' | 'the digest’s own words' | 'the digest’s own dates';

/**
 * Decide when a digest was captured: from `--captured`, else from a date in the file's name,
 * else from what the digest says of its capture, else from its dates. A digest whose dates are
 * all whole needs no day of capture and may have none. Pages leave the year out where it is the year of capture, so the
 * year that follows the latest one written out is taken, and said to be inferred. Each date that
 * contradicts the capture is an issue.
 */
export function resolveCapture(
  reading: Reading,
  file: string,
  option: PublishedDate | undefined,
): { capture?: Capture; issues: Issue[] } {
  const named = dateInName(file);
  if (option !== undefined && named !== undefined && option !== named) {
    return {
      issues: [makeIssue('captured-contradicts-name', { file }, { captured: option, named })],
    };
  }
  if (option !== undefined) return check({ date: option, source: '--captured' }, reading, file);
  if (named !== undefined) return check({ date: named, source: 'the file’s name' }, reading, file);
  const stated = reading.statedCapture;
  if (stated) return check({ date: stated.date, source: 'the digest’s own words' }, reading, file);
  const needsYear = listedDates(reading).some((date) => date.year === undefined);
  return needsYear ? infer(reading, file) : { issues: [] };
}

/** Give the day that a file's name holds: `hf-daily-papers-2025-11-03.txt`. */
export function dateInName(file: string): PublishedDate | undefined {
  const match = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)(?=[^/\\]*$)/.exec(file)?.[1];
  return match !== undefined && isPublishedDate(match) ? match : undefined;
}

/** Write a listed date out in full; nothing where it is no real day or its year is unknown. */
export function resolveListedDate(
  date: ListedDate,
  capture: Capture | undefined,
): PublishedDate | undefined {
  const year = date.year ?? (capture ? Number(capture.date.slice(0, 4)) : undefined);
  if (year === undefined) return undefined;
  const iso = isoDate(year, date.month, date.day);
  return isPublishedDate(iso) ? iso : undefined;
}

function infer(reading: Reading, file: string): { capture?: Capture; issues: Issue[] } {
  const dates = listedDates(reading);
  const latest = Math.max(...dates.flatMap((date) => date.year ?? []));
  if (!Number.isFinite(latest))
    return { issues: [makeIssue('capture-year-unknown', { file, line: dates[0]?.line ?? 1 })] };
  const year = latest + 1;
  const { pageDate } = reading;
  const date = pageDate ? isoDate(year, pageDate.month, pageDate.day) : String(year);
  const line = dates.find((listed) => listed.year === undefined)?.line ?? 1;
  const inferred = makeIssue('capture-year-inferred', { file, line }, { year, latest });
  const { capture, issues } = check({ date, source: 'the digest’s own dates' }, reading, file);
  return { ...(capture ? { capture } : {}), issues: [inferred, ...issues] };
}

function check(
  capture: Capture,
  reading: Reading,
  file: string,
): { capture: Capture; issues: Issue[] } {
  const issues = listedDates(reading).flatMap((listed) => {
    const place = { file, line: listed.line };
    const date = resolveListedDate(listed, capture);
    if (date === undefined) {
      return [makeIssue('date-impossible', place, { date: showListed(listed, capture) })];
    }
    const isLater = date.slice(0, capture.date.length) > capture.date;
    if (!isLater) return [];
    return [
      makeIssue('date-after-capture', place, {
        date,
        captured: capture.date,
        source: capture.source,
      }),
    ];
  });
  return { capture, issues };
}

function listedDates({ entries, pageDate }: Reading): ListedDate[] {
  const dates = entries.flatMap((entry) => entry.date ?? []);
  return pageDate ? [pageDate, ...dates] : dates;
}

function showListed(date: ListedDate, capture: Capture): string {
  return isoDate(date.year ?? Number(capture.date.slice(0, 4)), date.month, date.day);
}
