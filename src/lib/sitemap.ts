import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { routes } from './routes.ts';

export interface SitemapPage {
  /** Absolute. */
  address: string;
  /** The day that digests last changed the page, as precise as they know it. */
  changed?: string;
}

/** What the protocol allows in one file; bytes are half of it, for addresses of any length. */
const mostPages = 50_000;
const mostBytes = 25_000_000;

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Write the sitemap of pages (https://www.sitemaps.org/protocol.html) as files by their addresses
 * from the root: one, or an index and its parts where one file may not hold all. A time of change
 * is said only where digests know it; the build's own clock is not one.
 */
export function sitemapFiles(pages: readonly SitemapPage[], site: URL): Map<string, string> {
  const sorted = pages.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const parts = split(sorted);
  const [first = []] = parts;
  if (parts.length <= 1) return new Map([[routes.sitemap, urlSet(first)]]);
  const files = parts.map((part, index) => [routes.sitemapPart(index + 1), urlSet(part)] as const);
  const entries = parts.map((part, index) => ({
    address: new URL(routes.sitemapPart(index + 1).slice(1), site).href,
    ...newestOf(part),
  }));
  return new Map([[routes.sitemapIndex, document('sitemapindex', 'sitemap', entries)], ...files]);
}

/**
 * Read from a built page what the sitemap says of it: nothing where search engines shall not list
 * it. Its head says all: the canonical address, and the day of its last change.
 */
export function sitemapPage(html: string): SitemapPage | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  if (/<meta name="robots" content="noindex"/.test(head)) return undefined;
  const address = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  const changed = /<meta name="dcterms\.modified" content="([\d-]+)"/.exec(head)?.[1];
  if (address === undefined) return undefined;
  return { address, ...(changed === undefined ? {} : { changed }) };
}

function split(pages: readonly SitemapPage[]): SitemapPage[][] {
  const parts: SitemapPage[][] = [];
  let bytes = 0;
  for (const page of pages) {
    const last = parts.at(-1);
    // Half of the limit is left for the tags around an address.
    bytes += page.address.length + 100;
    if (last && last.length < mostPages && bytes < mostBytes) last.push(page);
    else {
      parts.push([page]);
      bytes = 0;
    }
  }
  return parts;
}

function newestOf(pages: readonly SitemapPage[]): Pick<SitemapPage, 'changed'> {
  const changed = pages.flatMap((page) => page.changed ?? []).reduce((a, b) => (a > b ? a : b), '');
  return changed === '' ? {} : { changed };
}

function urlSet(pages: readonly SitemapPage[]): string {
  return document('urlset', 'url', pages);
}

function document(root: string, each: string, pages: readonly SitemapPage[]): string {
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x(root, { xmlns }, [
      ...pages.map(({ address, changed }) =>
        x(each, [x('loc', address), ...(changed === undefined ? [] : [x('lastmod', changed)])]),
      ),
    ]),
  ]);
  return `${toXml(tree)}\n`;
}
