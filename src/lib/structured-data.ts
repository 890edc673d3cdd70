import type { Paper } from './archive.ts';
import { cslItem, type CslType } from './citation/csl-item.ts';
import { identifierLinks } from './identifier-links.ts';
import { relativeAddress, routes } from './routes.ts';

/** A step of the way from the home page to a page. */
export interface Step {
  name: string;
  /** From the root of the site. */
  to: string;
}

/** How a page writes the addresses of others. */
export type AddressOf = (to: string) => string;

/** Absolute where the site's address is known; relative, which JSON-LD allows, where it is not. */
export function addressesFrom(page: string, site: URL | undefined): AddressOf {
  return (to) => (site ? new URL(to.slice(1), site).href : relativeAddress(page, to));
}

/** A paper as schema.org has it: only named authors, only known dates. */
export function scholarlyArticle(paper: Paper, address: AddressOf): object {
  const { id, title, authors, published, keywords, identifiers = {}, shelves } = paper;
  const { type, 'container-title': venue } = cslItem(paper);
  const pages = identifierLinks(identifiers).filter((link) => link.title !== 'PDF');
  return {
    '@type': 'ScholarlyArticle',
    headline: title,
    url: address(routes.paper(id)),
    ...(authors ? { author: authors.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(published === undefined ? {} : { datePublished: published }),
    ...(venue === undefined ? {} : { isPartOf: { '@type': venueTypes[type], name: venue } }),
    ...(keywords ? { keywords } : {}),
    ...(pages.length > 0 ? { sameAs: pages.map(({ url }) => url) } : {}),
    ...(shelves.length > 0 ? { about: shelves.map(({ theme }) => theme.title) } : {}),
  };
}

const venueTypes: Readonly<Record<CslType, string>> = {
  'article-journal': 'Periodical',
  'paper-conference': 'PublicationEvent',
  article: 'CreativeWork',
  document: 'CreativeWork',
};

/** A page that lists papers. */
export function collectionPage(
  page: { name: string; description?: string; to: string; papers: number; date?: string },
  address: AddressOf,
): object {
  const { name, description, to, papers, date } = page;
  return {
    '@type': 'CollectionPage',
    name,
    ...(description === undefined ? {} : { description }),
    url: address(to),
    ...(date === undefined ? {} : { datePublished: date }),
    mainEntity: { '@type': 'ItemList', numberOfItems: papers },
  };
}

/** The way to a page, itself last. */
export function breadcrumbs(steps: readonly Step[], address: AddressOf): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, to }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address(to),
    })),
  };
}

/**
 * Write schema.org's things as JSON-LD for a page. Nothing in it can end the element that holds
 * it: no `<` is left, whatever the titles are.
 */
export function jsonLd(things: readonly object[]): string {
  const data = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
