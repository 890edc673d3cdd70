import type { Identifiers } from '../../src/lib/paper.ts';
import type { PublishedDate } from '../../src/lib/published-date-schema.ts';
import { distinctId, paperId } from '../../src/lib/paper-id.ts';
import { contradictThemselves } from './contradiction.ts';
import type { Identity } from './identify-papers.ts';

/** What tells a paper from another one of its title, the most lasting first. */
export function distinctionsOf(
  { arxiv, doi, openreview, url }: Identifiers,
  published: PublishedDate | undefined,
): string[] {
  return [arxiv, doi, openreview, url, published].filter((value) => value !== undefined);
}

/**
 * Give the ids that listings of one paper may have had while they were taken for several papers
 * of one title: those of listings that contradict each other, until something joined them.
 */
export function formerIdsOf(listings: Identity): string[] {
  if (!contradictThemselves(listings)) return [];
  return listings.flatMap(({ entry }) => {
    const [distinction] = distinctionsOf(entry.identifiers, entry.published);
    return distinction === undefined ? [] : [distinctId(paperId(entry.text.title), distinction)];
  });
}
