import type { BenchPaper } from './bench-paper.ts';

/** Papers on a page, as on a real one. */
const papersOnPage = 100;

/** What the top of a copied page holds. */
const furniture = [
  'new',
  'Trending Papers',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
];

/**
 * Lay papers out as digests, a hundred each: the text of each file by its name. The digests are
 * of days that follow each other, from the day after the newest paper, so that none of them
 * lists a paper from its future.
 */
export function writeDigests(papers: readonly BenchPaper[]): Map<string, string> {
  const newest = papers.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), '');
  const digests = new Map<string, string>();
  for (let start = 0; start < papers.length; start += papersOnPage) {
    const day = addDays(newest, 1 + start / papersOnPage);
    digests.set(`${day}.txt`, writeDigest(papers.slice(start, start + papersOnPage), day));
  }
  return digests;
}

/** Write the text that copying the Daily Papers page of `day` would give. */
export function writeDigest(papers: readonly BenchPaper[], day: string): string {
  const header = [...furniture, shortDate(day).replace(/,.*/, '')].map((line) => `${line}\n\n`);
  return [...header, ...papers.map(writePaper)].join('');
}

function writePaper({ title, abstract, authorCount, date }: BenchPaper): string {
  const authors = `  • ${authorCount} author${authorCount === 1 ? '' : 's'}`;
  return `${title}\n\n${abstract}\n\n${authors}\n·\n${shortDate(date)}\n\n`;
}

/** `Jan 1, 2006`. */
function shortDate(day: string): string {
  return new Date(day).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
}

function addDays(day: string, count: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
