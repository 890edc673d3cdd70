/** One paper as a Daily Papers page shows it. */
export interface ShownPaper {
  title: string;
  /** Paragraphs, each on one line. */
  abstract: readonly string[];
  facts?: { who: string; date: string; comments?: number };
}

/** What stands before the first paper. The last line is the page's own date. */
export const pageHeader = [
  'new',
  '',
  'Trending Papers',
  '',
  'Subscribe',
  '',
  'Daily Papers',
  '',
  'byAK and the research community',
  '',
  'Nov 3',
];

/** The text that copying a Daily Papers page with these papers gives. */
export function dailyPapersPage(papers: readonly ShownPaper[]): string {
  return `${[...pageHeader, ...papers.flatMap(paperLines)].join('\n')}\n`;
}

/** A paper of which only the title matters to a test. */
export function shownPaper(title: string, changes: Partial<ShownPaper> = {}): ShownPaper {
  const facts = { who: '  • 3 authors', date: 'Mar 4, 2024' };
  return { title, abstract: [`A summary of ${title}. It ends here.`], facts, ...changes };
}

function paperLines({ title, abstract, facts }: ShownPaper): string[] {
  const lines = ['', title, ...abstract.flatMap((paragraph) => ['', paragraph])];
  if (!facts) return lines;
  const { who, date, comments } = facts;
  return [...lines, '', who, '·', comments === undefined ? date : `${date} ${comments}`];
}
