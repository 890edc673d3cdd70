import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { visit } from 'unist-util-visit';
import { filePaths } from './folder-tree.ts';

export interface HtmlPage {
  /** The page's file from the root of the site. */
  path: string;
  links: Link[];
  ids: ReadonlySet<string>;
  elements: readonly Element[];
}

/** An address as a page writes it. */
export interface Link {
  /** The element that holds it. */
  tag: string;
  address: string;
}

/** Read every page of a site as a browser would. */
export function readPages(site: string): HtmlPage[] {
  return filePaths(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => readPage(site, path));
}

export function readPage(site: string, path: string): HtmlPage {
  const elements: Element[] = [];
  visit(fromHtml(readFileSync(join(site, path), 'utf8')), 'element', (element) => {
    elements.push(element);
  });
  return {
    path,
    elements,
    ids: new Set(elements.flatMap((element) => propertyOf(element, 'id') ?? [])),
    links: elements.flatMap(linksOf),
  };
}

/** The text of an attribute, by the name that hast gives it. */
export function propertyOf(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return value === undefined || value === null ? undefined : String(value);
}

/** Elements of one name, such as `h1`. */
export function elementsOf({ elements }: HtmlPage, tag: string): Element[] {
  return elements.filter(({ tagName }) => tagName === tag);
}

export function isExternal({ address }: Link): boolean {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(address);
}

/** The file that a page's own link leads to, from the root of the site, and its fragment. */
export function targetOf(page: HtmlPage, { address }: Link): { path: string; fragment: string } {
  const [, written = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  const path = posix.normalize(posix.join(posix.dirname(page.path), decodeURIComponent(written)));
  return { path: written === '' ? page.path : path, fragment: decodeURIComponent(fragment) };
}

function linksOf(element: Element): Link[] {
  const refresh = propertyOf(element, 'httpEquiv')?.toLowerCase() === 'refresh';
  const addresses = [
    ...['href', 'src', 'action', 'poster', 'data'].map((name) => propertyOf(element, name)),
    refresh ? propertyOf(element, 'content')?.replace(/^\d+;\s*url=/i, '') : undefined,
  ];
  return addresses.flatMap((address) =>
    address === undefined ? [] : [{ tag: element.tagName, address }],
  );
}
