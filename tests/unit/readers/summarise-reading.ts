import type { LedgerLine, Reading } from '../../../scripts/ingest/entry.ts';
import type { Issue } from '../../../scripts/ingest/issue.ts';

/** A reading in a form that is short to write down and to compare. */
export function summariseReading({ entries, ledger, issues, pageDate }: Reading) {
  return {
    ...(pageDate ? { pageDate } : {}),
    entries,
    ledger: ledger.map(summariseLine),
    issues: issues.map(summariseIssue),
  };
}

/** `13 field 1 title`: the line, what it became, of which entry or under which name. */
export function summariseLine(line: LedgerLine): string {
  if (line.role === 'blank') return `${line.line} blank`;
  if (line.role === 'furniture') return `${line.line} furniture ${line.name}`;
  if (line.role === 'separator') return `${line.line} separator ${line.entry}`;
  return `${line.line} field ${line.entry} ${line.fields.join('+')}`;
}

/** `13 stray-date`: the line and the code. */
export function summariseIssue({ line, code }: Issue): string {
  return `${line ?? 'file'} ${code}`;
}

/** The lines of a text as readers get them: without the end of the last one. */
export function splitLines(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
