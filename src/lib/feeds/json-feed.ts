import type { Feed, FeedEntry } from './feed.ts';

/**
 * Write a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Its addresses are
 * absolute, so without the address of the site they are left out: its ids are none.
 */
export function jsonFeed(feed: Feed, site: URL | undefined): string {
  const link = (to: string) => (site ? new URL(to.slice(1), site).href : undefined);
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: link(feed.page),
    feed_url: link(feed.address('json')),
    language: 'en',
    items: feed.entries.map((entry) => jsonFeedItem(entry, link)),
  };
  return `${JSON.stringify(data, undefined, 1)}\n`;
}

function jsonFeedItem(entry: FeedEntry, link: (to: string) => string | undefined) {
  const { id, title, page, original, html, published, updated, authors, themes } = entry;
  return {
    id,
    url: link(page),
    external_url: original,
    title,
    content_html: html,
    date_published: published,
    date_modified: updated,
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    ...(themes.length > 0 ? { tags: themes.map((theme) => theme.title) } : {}),
  };
}
