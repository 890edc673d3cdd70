/**
 * Reads a Hugging Face Daily Papers page (https://huggingface.co/papers?q=…) as a text browser
 * shows it, with `[text][31]` for links.
 *
 * For each paper: its upvotes, or `-`, `### [title][32]`, the abstract between `[` and `][33]`,
 * `[`, `* 3 authors`, `][34]` or an organisation `[[picture] Name][67]`, `·`, a date and beside it
 * its comments, `[ 3][68]`. Where links lead may be told at the end; without that, papers have no
 * identifiers.
 */
import type { Reading, Source } from '../entry.ts';
import { makeIssue } from '../issue.ts';
import { findFrame } from './daily-papers/browser-text-frame.ts';
import { browserTextPieces } from './daily-papers/browser-text-pieces.ts';
import { listPapers } from './daily-papers/daily-papers-listing.ts';
import type { Reader } from './index.ts';
import { findStatedCapture } from './daily-papers/stated-capture.ts';

export const dailyPapersBrowserText: Reader = {
  format: 'daily-papers-browser-text',
  recognises: ({ lines }) =>
    lines.some((line) => referenceEnd.test(line)) && lines.some((line) => pageHeading.test(line)),
  read,
};

const referenceEnd = /\]\[\d{1,6}\]\s*$/;
const pageHeading = /^\s*(?:#{1,6} +)?\[? ?Daily Papers(?: ?\]\[\d{1,6}\])?\s*$/;

function read(source: Source): Reading[] {
  const { file, lines } = source;
  const { start, end, targets, ledger, strays, openFence } = findFrame(lines);
  const pieces = browserTextPieces({ first: start + 1, lines: lines.slice(start, end), targets });
  const reading = listPapers(source, pieces, ledger);
  for (const index of strays) {
    const place = { file, line: index + 1 };
    reading.issues.push(makeIssue('page-line-unknown', place, { line: lines[index] ?? '' }));
  }
  if (openFence !== undefined) {
    reading.issues.push(makeIssue('capture-fence-open', { file, line: openFence + 1 }));
  }
  const statedCapture = findStatedCapture(lines.slice(0, start));
  return [{ ...reading, ...(statedCapture ? { statedCapture } : {}) }];
}
