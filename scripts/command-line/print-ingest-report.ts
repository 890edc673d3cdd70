import type { LedgerLine } from '../ingest/entry.ts';
import type { DigestReport, IngestReport } from '../ingest/ingest-report.ts';
import { hasErrors } from '../ingest/issue.ts';

/** Say in a few lines what an ingest found and did. */
export function printIngestReport(
  report: IngestReport,
  { isDryRun, isWhole }: { isDryRun: boolean; isWhole: boolean },
): string {
  const lines = printDigests(report.digests, isWhole);
  if (hasErrors(report.issues)) {
    const errors = report.issues.filter(({ severity }) => severity === 'error').length;
    return [...lines, `${count(errors, 'error')}: nothing was written.`].join('\n');
  }
  const { added, changed, removed } = report.changes;
  const isUnchanged = added + changed + removed === 0;
  lines.push(
    `${count(entriesOf(report), 'entry', 'entries')}, ${count(report.merges.length, 'paper')} listed more than once.`,
    `${count(report.papers, 'paper')} under ${count(report.themes, 'theme')}; ${report.unplaced} without a theme.`,
    isUnchanged
      ? 'Content is up to date.'
      : `${isDryRun ? 'Would write' : 'Wrote'} content: ${added} added, ${changed} changed, ${removed} removed.`,
  );
  return lines.join('\n');
}

/** Write out the ledger of each digest, what every line became, and then every merge. */
export function printExplanation(report: IngestReport): string {
  const ledgers = report.digests.flatMap(({ file, ledger }) => [
    file,
    ...ledger.map(printLedgerLine),
    '',
  ]);
  const merges = report.merges.map(({ id, title, places }) =>
    [`${title} (${id}) is listed on`, ...places.map((place) => `  ${place}`)].join('\n'),
  );
  return [...ledgers, ...merges].join('\n');
}

function entriesOf({ digests }: IngestReport): number {
  return digests.reduce((sum, { entries }) => sum + entries, 0);
}

/** Digests that have a line each; of the others it is said how many they are. */
const shownDigests = 10;

function printDigests(digests: readonly DigestReport[], isWhole: boolean): string[] {
  if (isWhole || digests.length <= shownDigests) return digests.map(printDigest);
  const rest = digests.length - shownDigests;
  const shown = digests.slice(0, shownDigests).map(printDigest);
  return [...shown, `… and ${rest} digests more. --explain shows all.`];
}

function printDigest({ file, title, capture, entries, papers, lines }: DigestReport): string {
  const total = lines.blank + lines.field + lines.furniture + lines.separator;
  const captured = capture ? `captured ${capture.date} (from ${capture.source})` : 'not dated';
  return [
    `${title === undefined ? file : `${file}, ${title}`}: ${count(entries, 'entry', 'entries')},`,
    `${count(papers, 'paper')}, ${captured};`,
    `${count(total, 'line')}: ${lines.field} of fields, ${lines.furniture} of furniture,`,
    `${lines.separator} separators, ${lines.blank} blank.`,
  ].join(' ');
}

function printLedgerLine(line: LedgerLine): string {
  const number = String(line.line).padStart(7);
  if (line.role === 'blank') return `${number}  blank`;
  if (line.role === 'furniture') return `${number}  furniture  ${line.name}`;
  if (line.role === 'separator') return `${number}  separator  paper ${line.entry}`;
  return `${number}  field      paper ${line.entry}: ${line.fields.join(', ')}`;
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
