/**
 * Reads the JSON of https://huggingface.co/api/daily_papers (https://huggingface.co/docs/hub/api):
 * an array of records, or an object that holds it as `dailyPapers`.
 */
import type { Reading, Source } from '../entry.ts';
import { listingDate, readListing, startListing } from './daily-papers/daily-papers-record.ts';
import { lineFinder } from './records/find-line.ts';
import type { Reader } from './index.ts';
import { deepestJson, parseJson, type JsonProblem } from './records/json-tree.ts';
import {
  finishReading,
  report,
  startReading,
  type RecordReading,
} from './records/record-reading.ts';

export const dailyPapersJson: Reader = {
  format: 'daily-papers-json',
  recognises: ({ text }) =>
    /^\s*\{/.test(text) ? ofObject.test(text) : /^\s*\[/.test(text) && ofArray.test(text),
  read,
};

/** Names that only this format has. In the strings of another one their quotes are escaped. */
const ofObject = /"dailyPapers"\s*:/;
const ofArray = /"(?:paper|submittedOnDailyAt|numComments)"\s*:/;

function read({ file, text }: Source): Reading[] {
  const reading = startReading(file);
  const listing = startListing(reading, lineFinder(text));
  const parsed = parseJson(text);
  if ('problem' in parsed) reportJson(parsed.problem, listing.lineAt, reading);
  else readListing(parsed.root, listing);
  const pageDate = listingDate(listing);
  return [{ ...finishReading(reading), ...(pageDate ? { pageDate } : {}) }];
}

/** Report what makes a text no JSON. */
export function reportJson(
  { kind, offset, reason }: JsonProblem,
  lineAt: (offset: number) => number,
  reading: RecordReading,
): void {
  const line = lineAt(offset);
  if (kind === 'cut-off') return report(reading, 'capture-truncated', line);
  const tooDeep = `brackets stand more than ${String(deepestJson)} deep`;
  report(reading, 'record-broken', line, {
    reason: kind === 'too-deep' ? tooDeep : `this is no JSON (${reason})`,
  });
}
