import type { Archive, Digest, Paper, Shelf } from '../archive.ts';
import type { DigestSeries } from '../digest-series.ts';
import { routes, type FeedFormat } from '../routes.ts';
import { site } from '../site.ts';
import { atom } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import { feedOf, type Feed } from './feed.ts';

/** Every format that feeds are written in, with its media type. */
export const feedFormats = {
  atom: { title: 'Atom', mediaType: 'application/atom+xml', write: atom },
  json: { title: 'JSON Feed', mediaType: 'application/feed+json', write: jsonFeed },
} as const satisfies Record<FeedFormat, object>;

/** The feed of the whole archive. */
export function archiveFeed({ papers }: Pick<Archive, 'papers'>): Feed {
  const { name, description } = site;
  return feedOf({ title: name, description, page: routes.home, address: routes.feed }, papers);
}

/** The feed of a theme. */
export function themeFeed({ id, title, definition, papers }: Shelf): Feed {
  return feedOf(
    {
      title: `${title} – ${site.name}`,
      description: definition,
      page: routes.theme(id),
      address: (format) => routes.themeFeed(id, format),
    },
    papers,
  );
}

/** The feed of a series of digests. */
export function seriesFeed({ id, title, digests }: DigestSeries<Digest>): Feed {
  const papers = new Map<string, Paper>();
  for (const { listed } of digests) for (const { paper } of listed) papers.set(paper.id, paper);
  return feedOf(
    {
      title: `${title} – ${site.name}`,
      description: `Papers that digests of this kind list: ${title}.`,
      page: routes.digests,
      address: (format) => routes.seriesFeed(id, format),
    },
    [...papers.values()],
  );
}

/** Answer with a feed in a format. */
export function feedResponse(feed: Feed, format: FeedFormat, address: URL | undefined): Response {
  const { write, mediaType } = feedFormats[format];
  return new Response(write(feed, address), { headers: { 'content-type': mediaType } });
}
