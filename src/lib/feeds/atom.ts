import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { relativeAddress } from '../routes.ts';
import { site as ours } from '../site.ts';
import { stableId, xmlText } from './feed-values.ts';
import type { Feed, FeedEntry } from './feed.ts';

/**
 * Write a feed as Atom (RFC 4287). Without the address of the site links are relative to the
 * feed, as its section 2 allows, and the link to itself is left out.
 */
export function atom(feed: Feed, site: URL | undefined): string {
  const here = feed.address('atom');
  const link = (to: string) => (site ? new URL(to.slice(1), site).href : relativeAddress(here, to));
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
      x('title', xmlText(feed.title)),
      x('subtitle', xmlText(feed.description)),
      x('id', site ? link(here) : stableId(here)),
      x('updated', feed.updated),
      x('link', { rel: 'alternate', type: 'text/html', href: link(feed.page) }),
      ...(site ? [x('link', { rel: 'self', type: 'application/atom+xml', href: link(here) })] : []),
      x('generator', ours.name),
      ...feed.entries.map((entry) => atomEntry(entry, link)),
    ]),
  ]);
  return `${toXml(tree)}\n`;
}

function atomEntry(entry: FeedEntry, link: (to: string) => string) {
  const { id, title, page, original, html, published, updated, authors, themes } = entry;
  // An entry must have an author; that its authors are not known is all that can be said.
  const names = authors.length > 0 ? authors : ['Authors not known'];
  return x('entry', [
    x('title', xmlText(title)),
    x('id', id),
    ...(published === undefined ? [] : [x('published', published)]),
    x('updated', updated),
    ...names.map((name) => x('author', [x('name', xmlText(name))])),
    x('link', { rel: 'alternate', type: 'text/html', href: link(page) }),
    ...(original === undefined ? [] : [x('link', { rel: 'related', href: original })]),
    ...themes.map((theme) => x('category', { term: theme.id, label: theme.title })),
    x('content', { type: 'html' }, xmlText(html)),
  ]);
}
