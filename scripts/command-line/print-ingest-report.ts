import type { LedgerLine } from '../ingest/entry.ts';
import type { DigestReport, IngestReport } from '../ingest/ingest-report.ts';
import { hasErrors } from '../ingest/issue.ts';

/** Say in a few lines what an ingest found and did. */
export function printIngestReport(report: IngestReport, isDryRun: boolean): string {
  const lines = report.digests.map(printDigest);
  if (hasErrors(report.issues)) {
    const errors = report.issues.filter(({ severity }) => severity === 'error').length;
    return [...lines, `${count(errors, 'error')}: nothing was written.`].join('\n');
  }
  const { added, changed, removed } = report.changes;
  const isUnchanged = added + changed + removed === 0;
  lines.push(
    `${count(report.papers, 'paper')} under ${count(report.themes, 'theme')}; ${report.unplaced} without a theme.`,
    isUnchanged
      ? 'Content is up to date.'
      : `${isDryRun ? 'Would write' : 'Wrote'} content: ${added} added, ${changed} changed, ${removed} removed.`,
  );
  return lines.join('\n');
}

/** Write out the ledger of each digest: every line's number, and what it became. */
export function printLedgers(report: IngestReport): string {
  return report.digests
    .flatMap(({ file, ledger }) => [file, ...ledger.map(printLedgerLine), ''])
    .join('\n');
}

function printDigest({ file, capture, papers, lines }: DigestReport): string {
  const total = lines.blank + lines.field + lines.furniture + lines.separator;
  return [
    `${file}: ${count(papers, 'paper')}, captured ${capture.date} (from ${capture.source});`,
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
