import { report, type OpenPaper, type Page } from './daily-papers-page.ts';

/**
 * Report what a page that was read to its last line lacks: papers without an abstract or with
 * facts that break off, lines that are none of a page, a last paper that was cut off.
 * Cards of one day, known by the people who submitted them, have neither abstracts nor dates.
 */
export function checkDailyPapers(page: Page, lastLine: number): void {
  const { reading, papers, strays, upvotes } = page;
  if (upvotes) report(page, 'capture-truncated', upvotes.piece.from);
  for (const { from, text } of strays) report(page, 'page-line-unknown', from, { line: text });
  if (papers.length === 0) {
    if (!reading.issues.some(({ severity }) => severity === 'error')) report(page, 'no-papers', 1);
    return;
  }
  const marks = [...page.marks.values()];
  if (marks.some((mark) => mark.role === 'furniture' && mark.name === 'submitter')) return;
  for (const [index, paper] of papers.entries()) {
    checkPaper(paper, index === papers.length - 1 ? lastLine : undefined, page);
  }
}

function checkPaper(
  { entry, factsLine }: OpenPaper,
  lastLine: number | undefined,
  page: Page,
): void {
  const { title, titleLine } = entry;
  const hasAbstract = entry.abstract.length > 0;
  if (!hasAbstract) report(page, 'title-without-abstract', titleLine, { title });
  if (factsLine !== undefined && !entry.date) {
    if (lastLine === undefined) report(page, 'metadata-incomplete', factsLine, { title });
    else report(page, 'capture-truncated', lastLine);
  }
  if (factsLine === undefined && hasAbstract && lastLine !== undefined && !page.upvotes) {
    report(page, 'capture-may-be-truncated', titleLine, { title });
  }
}
