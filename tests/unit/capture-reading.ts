import type { Entry, ListedDate, Reading } from '../../scripts/ingest/entry.ts';
import { readListedDate } from '../../scripts/ingest/read-listed-date.ts';

/** A reading of papers with these dates, as a page shows them: the first on line 10, then 20 … */
export function captureReading(dates: readonly string[], pageDate?: string): Reading {
  const entries = dates.map((text, index): Entry => {
    const titleLine = index * 10 + 7;
    const place = { rank: index + 1, titleLine, abstractLine: titleLine + 1 };
    const date = listed(text, titleLine + 3);
    return { ...place, title: `Paper ${index + 1}`, abstract: ['Words.'], date };
  });
  const shown = pageDate === undefined ? {} : { pageDate: listed(pageDate, 3) };
  return { entries, ledger: [], issues: [], ...shown };
}

function listed(text: string, line: number): ListedDate {
  const date = readListedDate(text, line)?.date;
  if (!date) throw new Error(`“${text}” is no date that a page shows.`);
  return date;
}
