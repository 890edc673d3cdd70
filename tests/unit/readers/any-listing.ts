import fc from 'fast-check';
import type { Entry } from '../../../scripts/ingest/entry.ts';
import type { ShownPaper } from '../daily-papers-page.ts';

/** A paper as a page shows it, and the entry that reading the page must give. */
export interface ListedPaper {
  shown: ShownPaper;
  expected: Omit<Entry, 'rank' | 'titleLine' | 'abstractLine' | 'date'> & {
    date?: { day: number; month: number; year?: number };
  };
}

const word = fc.stringMatching(/^[a-zé0-9"$%{}~\\-]{1,9}$/);
const sentence = fc
  .array(word, { minLength: 3, maxLength: 25 })
  .map((words) => `We ${words.join(' ')}.`);
/** Two sentences at least: one alone may be a title, and only what follows it tells. */
const paragraph = fc
  .array(sentence, { minLength: 2, maxLength: 6 })
  .map((sentences) => sentences.join(' '));
const title = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('', '?', ')', ' (2)'))
  .map(([words, end]) => `On ${words.join(' ')}${end}`);

const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const date = fc.record(
  {
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 1990, max: 2030 }),
  },
  { requiredKeys: ['day', 'month'] },
);
const who = fc.oneof(
  fc.integer({ min: 1, max: 4000 }).map((authorCount) => ({
    line: `  • ${authorCount} authors`,
    field: { authorCount },
  })),
  fc
    .tuple(
      fc.stringMatching(/^[a-z][a-z0-9_.-]{0,20}$/),
      fc.stringMatching(/^[A-Z][A-Za-z ]*[a-z]$/),
    )
    .filter(([, name]) => name.length < 60)
    .map(([id, name]) => ({ line: `${id} ${name}`, field: { organization: { id, name } } })),
);
const facts = fc.record({ who, date, comments: fc.nat(99_999) }, { requiredKeys: ['who', 'date'] });

const listedPaper = fc
  .record(
    { title, abstract: fc.array(paragraph, { minLength: 1, maxLength: 3 }), facts },
    { requiredKeys: ['title', 'abstract'] },
  )
  .map(toListedPaper);

/** Papers in any number and shape; the last has facts, else it might be cut off. */
export const anyListing: fc.Arbitrary<ListedPaper[]> = fc
  .tuple(
    fc.array(listedPaper, { maxLength: 6 }),
    fc
      .record({ title, abstract: fc.array(paragraph, { minLength: 1, maxLength: 1 }), facts })
      .map(toListedPaper),
  )
  .map(([papers, last]) => [...papers, last]);

function toListedPaper(paper: {
  title: string;
  abstract: string[];
  facts?: {
    who: {
      line: string;
      field: { authorCount: number } | { organization: { id: string; name: string } };
    };
    date: { day: number; month: number; year?: number };
    comments?: number;
  };
}): ListedPaper {
  const { facts: given, ...texts } = paper;
  if (!given) return { shown: texts, expected: texts };
  const { day, month, year } = given.date;
  const counts = given.comments === undefined ? {} : { comments: given.comments };
  const shownDate = `${shortMonths[month - 1]} ${day}${year === undefined ? '' : `, ${year}`}`;
  return {
    shown: { ...texts, facts: { who: given.who.line, date: shownDate, ...counts } },
    expected: {
      ...texts,
      ...given.who.field,
      date: given.date,
      ...(given.comments === undefined ? {} : { counts }),
    },
  };
}
