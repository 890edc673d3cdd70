import type { Identity } from './identify-papers.ts';
import { makeIssue, type Issue } from './issue.ts';
import type { ListedEntry, Listing } from './listed-digest.ts';

/** Say of one paper where its listings disagree, and where one digest lists it twice. */
export function reportMerges(listings: Identity): Issue[] {
  return [...repetitions(listings), ...disagreements(listings)];
}

/** Under another topic a paper may well stand again; twice in one list is odd. */
function repetitions(listings: Identity): Issue[] {
  const seen = new Map<string, Listing>();
  return listings.flatMap((listing) => {
    const { digest, entry } = listing;
    const key = `${digest.id} ${entry.topic ?? ''}`;
    const earlier = seen.get(key);
    seen.set(key, earlier ?? listing);
    if (!earlier) return [];
    const place = { file: digest.shownAs, line: entry.titleLine };
    const facts = { title: entry.text.title, other: earlier.entry.titleLine };
    return [makeIssue('paper-listed-twice', place, facts)];
  });
}

const compared: Readonly<Record<string, (entry: ListedEntry) => string | number | undefined>> = {
  'the date': (entry) => entry.published,
  'the number of authors': (entry) => authorsOf(entry),
  'the organisation': (entry) => entry.organization?.name,
};

function authorsOf({ authors, hasMoreAuthors, authorCount }: ListedEntry): number | undefined {
  return authors && !hasMoreAuthors ? authors.length : authorCount;
}

function disagreements(listings: Identity): Issue[] {
  return Object.entries(compared).flatMap(([field, pick]) => {
    const first = listings.find(({ entry }) => pick(entry) !== undefined);
    const there = first && pick(first.entry);
    if (!first || there === undefined) return [];
    return listings.flatMap(({ digest, entry }) => {
      const here = pick(entry);
      if (here === undefined || agree(here, there)) return [];
      const facts = { title: entry.text.title, field, here, other: first.digest.shownAs, there };
      return [makeIssue('fields-disagree', { file: digest.shownAs, line: entry.titleLine }, facts)];
    });
  });
}

/** A year agrees with a day in it. */
function agree(a: string | number, b: string | number): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a.startsWith(b) || b.startsWith(a);
}
