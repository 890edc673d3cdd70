import fc from 'fast-check';

/** A paper as the Daily Papers page shows it in any of its copies. */
export interface ShownPaper {
  id: string;
  title: string;
  abstract: string[];
  upvotes?: number;
  comments?: number;
  authorCount?: number;
  organization?: { id: string; name: string };
  date: { day: number; month: number; year?: number };
}

const word = fc.stringMatching(/^[A-Za-zé0-9"$%{}~-]{0,8}[A-Za-zé]$/);
const words = fc.array(word, { minLength: 2, maxLength: 12 }).map((list) => list.join(' '));
const who = fc.oneof(
  fc.integer({ min: 1, max: 4000 }).map((authorCount) => ({ authorCount })),
  fc
    .record({
      id: fc.stringMatching(/^[a-z]{3}-[a-z]{3,12}$/),
      name: fc.stringMatching(/^[A-Z][a-z]{2,20} Lab$/),
    })
    .map((organization) => ({ organization })),
);
const paper = fc.record(
  {
    id: fc.stringMatching(/^2[0-6]0[1-9]\.\d{5}$/),
    title: words.map((text) => `On ${text}`),
    abstract: fc.array(
      words.map((text) => `We ${text}.`),
      { minLength: 1, maxLength: 3 },
    ),
    upvotes: fc.nat(9999),
    comments: fc.nat(9999),
    date: fc.record(
      {
        day: fc.integer({ min: 1, max: 31 }),
        month: fc.integer({ min: 1, max: 12 }),
        year: fc.integer({ min: 1990, max: 2030 }),
      },
      { requiredKeys: ['day', 'month'] },
    ),
  },
  { requiredKeys: ['id', 'title', 'abstract', 'date'] },
);

/** Papers in any number and shape. */
export const anyDailyPapers: fc.Arbitrary<ShownPaper[]> = fc.array(
  fc.tuple(paper, who).map(([shown, by]) => ({ ...shown, ...by })),
  { minLength: 1, maxLength: 6 },
);

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Mar 1, 2024`, as the page has it. */
export function shownDate({ day, month, year }: ShownPaper['date']): string {
  return `${months[month - 1]} ${day}${year === undefined ? '' : `, ${year}`}`;
}

/** What reading the page gives of the paper, without lines. */
export function expectedEntry(shown: ShownPaper, rank: number, hasTargets: boolean) {
  const { id, upvotes, comments, ...rest } = shown;
  const counts = {
    ...(upvotes === undefined ? {} : { upvotes }),
    ...(comments === undefined ? {} : { comments }),
  };
  const url = `https://huggingface.co/papers/${id}`;
  return {
    rank,
    ...rest,
    ...(Object.keys(counts).length > 0 ? { counts } : {}),
    ...(hasTargets ? { identifiers: { arxiv: id }, links: [{ kind: 'paper', url }] } : {}),
  };
}
