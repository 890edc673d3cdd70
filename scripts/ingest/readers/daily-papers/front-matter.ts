import type { LedgerLine, Reading } from '../../entry.ts';
import { findStatedCapture } from './stated-capture.ts';

/** What a saved page says of its capture, before the page itself. */
export interface FrontMatter {
  /** The ledger of its lines, which are the first ones of the file; none where there is none. */
  ledger: LedgerLine[];
  statedCapture?: NonNullable<Reading['statedCapture']>;
}

/**
 * Read the front matter of a Markdown file: the lines between two `---`, the first of them the
 * first line of the file. Only the day of capture is kept of it.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const head = lines.slice(0, mostLines);
  const end = head.findIndex((line, index) => index > 0 && isFence(line));
  if (!isFence(head[0] ?? '') || end === -1) return { ledger: [] };
  const statedCapture = findStatedCapture(head.slice(0, end));
  return {
    ledger: head
      .slice(0, end + 1)
      .map((_, index) => ({ line: index + 1, role: 'furniture', name: 'front matter' })),
    ...(statedCapture ? { statedCapture } : {}),
  };
}

/** Front matter describes a page in a few lines. */
const mostLines = 60;

function isFence(line: string): boolean {
  return /^---\s*$/.test(line);
}
