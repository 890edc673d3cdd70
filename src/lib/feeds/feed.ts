import type { Paper } from '../archive.ts';
import { textDay } from '../changes.ts';
import { identifierLinks } from '../identifier-links.ts';
import { routes, type FeedFormat } from '../routes.ts';
import { feedInstant, stableId } from './feed-values.ts';

/** What a feed says, before it is written in a format. */
export interface Feed {
  title: string;
  description: string;
  /** The page that shows the same papers, from the root of the site. */
  page: string;
  /** Where the feed itself is, in each format. */
  address: (format: FeedFormat) => string;
  updated: string;
  /** Newest first. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  id: string;
  title: string;
  /** The paper's page, from the root of the site. */
  page: string;
  /** The paper itself, elsewhere. */
  original: string | undefined;
  html: string;
  /** The beginning of the day, month or year that is known. */
  published: string | undefined;
  updated: string;
  authors: readonly string[];
  themes: { id: string; title: string }[];
}

/** Entries of one feed: more than a busy day brings, and a file that stays small. */
const mostEntries = 60;

const noAbstract = '<p>No digest gives an abstract of this paper.</p>';

/**
 * Make a feed of the newest of `papers`: those whose digest came last, of one day the paper
 * published last. A paper's id is the same in every feed, for ever, with and without the
 * address of the site.
 */
export function feedOf(
  about: Pick<Feed, 'title' | 'description' | 'page' | 'address'>,
  papers: readonly Paper[],
): Feed {
  const entries = papers.map(feedEntry).sort(newestFirst).slice(0, mostEntries);
  return { ...about, updated: entries[0]?.updated ?? feedInstant(undefined), entries };
}

function feedEntry(paper: Paper): FeedEntry {
  const { id, title, html, published, authors = [], identifiers = {}, shelves } = paper;
  return {
    id: stableId(`paper/${id}`),
    title,
    page: routes.paper(id),
    original: identifierLinks(identifiers)[0]?.url,
    html: html === '' ? noAbstract : html,
    published: published === undefined ? undefined : feedInstant(published),
    updated: feedInstant(textDay(paper) ?? published),
    authors,
    themes: shelves.map(({ theme }) => ({ id: theme.id, title: theme.title })),
  };
}

function newestFirst(a: FeedEntry, b: FeedEntry): number {
  return (
    compare(b.updated, a.updated) ||
    compare(b.published ?? '', a.published ?? '') ||
    compare(a.page, b.page)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
