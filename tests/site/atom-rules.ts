import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** How often the children of an element may stand in it, as RFC 4287 says (4.1.1 and 4.1.2). */
const feedParts = { id: [1, 1], title: [1, 1], updated: [1, 1], subtitle: [0, 1] } as const;
const entryParts = { id: [1, 1], title: [1, 1], updated: [1, 1], published: [0, 1] } as const;
const textParts = /^(?:id|title|subtitle|updated|published|generator|name)$/;
const known =
  /^(?:feed|entry|id|title|subtitle|updated|published|generator|author|name|link|category|content)$/;
/** RFC 3339, with the offset that Atom asks for in capitals. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/** An IRI with a scheme: an id is never relative. */
const iri = /^[a-z][a-z\d+.-]*:\S+$/i;

/** Say what in a feed is against RFC 4287; nothing where it is valid. Throws where it is no XML. */
export function atomFaults(text: string): string[] {
  const [feed] = elementsOf(fromXml(text).children);
  if (feed?.name !== 'feed') return ['The root is no feed.'];
  const entries = childrenOf(feed, 'entry');
  const ids = entries.map((entry) => textOf(childrenOf(entry, 'id')[0]));
  return [
    ...(feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['It is no Atom.']),
    ...unknownParts(feed),
    ...countFaults(feed, feedParts),
    ...valueFaults(feed),
    ...linkFaults(feed),
    ...entries.flatMap((entry) => [
      ...countFaults(entry, entryParts),
      ...valueFaults(entry),
      ...linkFaults(entry),
      ...authorFaults(entry, feed),
      ...contentFaults(entry),
    ]),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice.`),
  ];
}

export function elementsOf(nodes: readonly unknown[]): Element[] {
  return (nodes as { type: string }[]).filter((node) => node.type === 'element') as Element[];
}

export function childrenOf(element: Element, name: string): Element[] {
  return elementsOf(element.children).filter((child) => child.name === name);
}

export function textOf(element: Element | undefined): string {
  return (element?.children ?? []).map((node) => ('value' in node ? node.value : '')).join('');
}

function unknownParts(element: Element): string[] {
  return elementsOf(element.children).flatMap((child) => [
    ...(known.test(child.name) ? [] : [`Atom has no <${child.name}>.`]),
    ...(textParts.test(child.name) && elementsOf(child.children).length > 0
      ? [`<${child.name}> holds elements.`]
      : []),
    ...unknownParts(child),
  ]);
}

function countFaults(
  element: Element,
  parts: Readonly<Record<string, readonly [number, number]>>,
): string[] {
  return Object.entries(parts).flatMap(([name, [least, most]]) => {
    const { length } = childrenOf(element, name);
    return length < least || length > most ? [`<${element.name}> has ${length} <${name}>.`] : [];
  });
}

function valueFaults(element: Element): string[] {
  const dates = [...childrenOf(element, 'updated'), ...childrenOf(element, 'published')];
  const ids = childrenOf(element, 'id');
  return [
    ...dates.filter((date) => !isInstant(textOf(date))).map((date) => `Date: ${textOf(date)}`),
    ...ids.filter((id) => !iri.test(textOf(id))).map((id) => `Id: ${textOf(id)}`),
  ];
}

function isInstant(text: string): boolean {
  return instant.test(text) && !Number.isNaN(Date.parse(text));
}

/** No two alternates of one type, at most one link to itself, an address in every link. */
function linkFaults(element: Element): string[] {
  const links = childrenOf(element, 'link').map(({ attributes }) => attributes);
  const kinds = links.map(({ rel, type, hreflang }) => `${rel} ${type} ${hreflang}`);
  return [
    ...links.filter(({ href }) => !href).map(() => 'A link leads nowhere.'),
    ...kinds.filter(
      (kind, index) => /^(?:alternate|self)/.test(kind) && kinds.indexOf(kind) !== index,
    ),
  ];
}

function authorFaults(entry: Element, feed: Element): string[] {
  const authors = [...childrenOf(entry, 'author'), ...childrenOf(feed, 'author')];
  const names = authors.map((author) => childrenOf(author, 'name'));
  return [
    ...(authors.length > 0 ? [] : ['An entry has no author.']),
    ...names.filter(([name, ...more]) => textOf(name) === '' || more.length > 0).map(() => 'Name'),
  ];
}

function contentFaults(entry: Element): string[] {
  const [content, ...more] = childrenOf(entry, 'content');
  if (!content || more.length > 0) return ['An entry has not one content.'];
  const { type } = content.attributes;
  const isText = elementsOf(content.children).length === 0;
  return type === 'html' && isText ? [] : ['HTML in content is not escaped.'];
}
