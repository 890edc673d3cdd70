import { report, type RecordReading } from './record-reading.ts';

/**
 * Where every whole date of a file with two records or more is a January 1st, only the years
 * are known: keep those, and say so once. Only the entries of these ranks are looked at.
 */
export function keepYearsOnly(reading: RecordReading, ranks: ReadonlySet<number>): void {
  const dated = reading.entries.filter(
    ({ rank, published }) => ranks.has(rank) && published?.length === 10,
  );
  if (dated.length < 2 || !dated.every(({ published }) => published?.endsWith('-01-01'))) return;
  for (const entry of dated) entry.published = entry.published?.slice(0, 4) ?? '';
  report(reading, 'dates-of-january-first', dated[0]?.titleLine ?? 1, { count: dated.length });
}
