import type { Appearance, Counts, Link, PaperRecord } from '../../src/lib/paper.ts';
import { formerIdsOf } from './distinctions.ts';
import { joinIdentifiers } from './identifiers.ts';
import type { Identity } from './identify-papers.ts';
import type { Listing } from './listed-digest.ts';

/** A paper before it has an id, is corrected and is placed under themes. */
export interface MergedPaper extends Omit<PaperRecord, 'id' | 'themes' | 'addresses'> {
  plainAbstract: string;
  /** Every title that a digest gave it, its first one first. */
  titles: string[];
  /** Ids that an archive has published it under. */
  keptIds: string[];
  /** Ids that it may have been published under while it was taken for several papers. */
  formerIds: string[];
  /** Where it is listed, for the report: file and line. */
  places: string[];
}

/**
 * Make one paper of all its listings, field by field. The rule, for each field:
 *
 * - title: of the source that names papers most carefully (feeds and pages before topic tables
 *   before lists that call papers by short names), the one captured first;
 * - abstract: the authors' before somebody's summary, then the longest;
 * - date: the most precise;
 * - authors: a whole list before one that ends in “et al.”, then the longest; a mere count only
 *   where no whole list is known;
 * - organisation, venue, keywords: the first known;
 * - identifiers and links: all; counts: of each kind the newest.
 *
 * Where a rule leaves a choice, the listing captured first decides. `listings` are in that order.
 */
export function mergeEntries(listings: Identity): MergedPaper {
  const title = best(listings, ({ digest }) => titleRank(digest.format));
  const abstract = best(listings.filter(hasAbstract), (listing) => [
    listing.entry.abstractKind === 'summary' ? 0 : 1,
    listing.entry.text.plainAbstract.length,
  ]);
  const published = best(having(listings, 'published'), ({ entry }) => [
    entry.published?.length ?? 0,
  ]);
  const authors = best(having(listings, 'authors'), ({ entry }) => [
    entry.hasMoreAuthors ? 0 : 1,
    entry.authors?.length ?? 0,
  ]);
  const isWholeList = authors !== undefined && !authors.entry.hasMoreAuthors;
  const authorCount = isWholeList ? undefined : having(listings, 'authorCount')[0];
  const [organization] = having(listings, 'organization');
  const [venue] = having(listings, 'venue');
  const [keywords] = having(listings, 'keywords');
  if (!title) throw new Error('A paper has at least one listing.');
  const known = { title, abstract, published, authors, authorCount, organization, venue, keywords };
  return withoutUnknown({
    title: title.entry.text.title,
    published: published?.entry.published,
    authors: authors?.entry.authors,
    hasMoreAuthors: authors?.entry.hasMoreAuthors ? true : undefined,
    authorCount: authorCount?.entry.authorCount,
    organization: organization?.entry.organization,
    venue: venue?.entry.venue,
    keywords: keywords?.entry.keywords,
    identifiers: filled(joinIdentifiers(listings.map(({ entry }) => entry.identifiers))),
    links: filled(mergeLinks(listings)),
    counts: filled(newestCounts(listings)),
    isSummary: abstract?.entry.abstractKind === 'summary' ? true : undefined,
    digests: listings.map(toAppearance),
    sources: sourcesOf(known),
    abstract: abstract?.entry.text.abstract ?? '',
    plainAbstract: abstract?.entry.text.plainAbstract ?? '',
    keptIds: [...new Set(listings.flatMap(({ entry }) => entry.addresses ?? []))],
    formerIds: formerIdsOf(listings),
    places: listings.map(({ digest, entry }) => `${digest.shownAs}:${entry.titleLine}`),
    titles: [...new Set(listings.map(({ entry }) => entry.text.title))],
  });
}

/** Digests that call papers by their whole title rank above those that call them by a name. */
function titleRank(format: Listing['digest']['format']): number[] {
  if (format === 'weekly-list') return [0];
  return [format === 'topic-tables' ? 1 : 2];
}

/** The first listing with the highest ranks, compared one after the other. */
function best(
  listings: readonly Listing[],
  ranksOf: (listing: Listing) => number[],
): Listing | undefined {
  return listings.reduce<Listing | undefined>((winner, listing) => {
    if (!winner) return listing;
    const [challenge, held] = [ranksOf(listing), ranksOf(winner)];
    const differing = challenge.findIndex((rank, index) => rank !== held[index]);
    return (challenge[differing] ?? 0) > (held[differing] ?? 0) ? listing : winner;
  }, undefined);
}

function having(listings: readonly Listing[], field: keyof Listing['entry']): Listing[] {
  return listings.filter(({ entry }) => entry[field] !== undefined);
}

function hasAbstract({ entry }: Listing): boolean {
  return entry.text.abstract !== '';
}

function mergeLinks(listings: readonly Listing[]): Link[] {
  const links = new Map<string, Link>();
  for (const link of listings.flatMap(({ entry }) => entry.text.links)) {
    const key = link.url.replace(/^http:/, 'https:').replace(/\/$/, '');
    const held = links.get(key);
    if (!held || held.kind === 'other') links.set(key, link);
  }
  return [...links.values()];
}

function newestCounts(listings: readonly Listing[]): Counts {
  return Object.assign({}, ...listings.map(({ entry }) => entry.counts ?? {})) as Counts;
}

function toAppearance({ digest, entry }: Listing): Appearance {
  return {
    id: digest.id,
    rank: entry.rank,
    ...(entry.counts ? { counts: entry.counts } : {}),
    ...(entry.topic === undefined ? {} : { topic: entry.topic }),
  };
}

function sourcesOf(known: Record<string, Listing | undefined>): PaperRecord['sources'] {
  return Object.fromEntries(
    Object.entries(known).flatMap(([field, listing]) =>
      listing ? [[field, listing.digest.id]] : [],
    ),
  );
}

/** Nothing where there is nothing inside. */
function filled<Value extends object>(value: Value): Value | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

/** What is unknown is left out: no key may hold `undefined`. */
function withoutUnknown<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as Value;
}
