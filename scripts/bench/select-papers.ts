import { hasErrors } from '../ingest/issue.ts';
import { readDigest } from '../ingest/read-digest.ts';
import type { BenchPaper } from './bench-paper.ts';
import { writeDigest } from './write-digest.ts';

export interface Selection {
  papers: BenchPaper[];
  /** How many candidates were passed over, and why. */
  skipped: { repeatedTitle: number; refusedByReader: number };
}

/**
 * Take the first `count` papers that a digest can list, in their order; fewer where there are no
 * more. A title that an earlier paper has would be no new paper, and one paper that the reader
 * refuses would stop the whole ingest.
 */
export function selectPapers(candidates: Iterable<BenchPaper>, count: number): Selection {
  const selection: Selection = { papers: [], skipped: { repeatedTitle: 0, refusedByReader: 0 } };
  const titles = new Set<string>();
  for (const paper of candidates) {
    const title = titleAsRead(paper);
    if (title === undefined) {
      selection.skipped.refusedByReader += 1;
    } else if (titles.has(title)) {
      selection.skipped.repeatedTitle += 1;
    } else {
      titles.add(title);
      selection.papers.push(paper);
      if (selection.papers.length === count) break;
    }
  }
  return selection;
}

/** The title by which an ingest knows a paper; nothing where it does not read it as one paper. */
function titleAsRead(paper: BenchPaper): string | undefined {
  const file = `${paper.date}.txt`;
  const bytes = new TextEncoder().encode(writeDigest([paper], paper.date));
  const { digests, issues } = readDigest({ bytes, file, shownAs: file });
  const [entry, ...others] = digests.flatMap(({ entries }) => entries);
  if (!entry || others.length > 0 || hasErrors(issues)) return undefined;
  return entry.titleKey;
}
