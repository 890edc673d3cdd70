/**
 * Reads the RSS feeds of arXiv: RSS 2.0 as rss.arxiv.org gives it
 * (https://info.arxiv.org/help/rss_specifications.html), and the RDF (RSS 1.0) of the years before
 * 2024, whose titles end in `(arXiv:2403.00483v1 [cs.CV])` and whose abstracts are HTML.
 */
import { identifiersIn } from '../identifiers.ts';
import { arxivParagraphs, htmlText } from './feeds/arxiv-text.ts';
import type { Reader } from './index.ts';
import { splitPeople } from './records/person-names.ts';
import { joinLines } from './records/plain-paragraphs.ts';
import {
  readFeed,
  type FeedFacts,
  type FeedField,
  type FeedFormat,
  type Outcome,
} from './feeds/read-feed.ts';
import { linkTo, readDoi } from './records/record-links.ts';
import { readWrittenDate } from './records/written-date.ts';
import { lineOf, textOf, type XmlElement } from './feeds/xml-elements.ts';

export const arxivRss: Reader = {
  format: 'arxiv-rss',
  recognises: ({ text }) => {
    const start = text.slice(0, 100_000);
    return /^\s*</.test(start) && /<(?:rss|rdf:RDF)[\s>]/.test(start) && !/<html[\s>]/i.test(start);
  },
  read: (source) => readFeed(source, rss),
};

const skip: FeedField = { isKept: false };

const rss: FeedFormat = {
  record: 'item',
  fields: new Map<string, FeedField>([
    ['title', { field: 'title', read: readTitle }],
    ['link', { field: 'links', read: readLink }],
    ['guid', { field: 'identifiers', read: readGuid }],
    ['description', { field: 'abstract', read: readDescription }],
    ['creator', { field: 'authors', read: readCreators }],
    ['pubdate', { field: 'published', read: readDate }],
    ['date', { field: 'published', read: readDate }],
    ['doi', { field: 'identifiers', read: readDoiElement }],
    ['journal_reference', { field: 'venue', read: readVenue }],
    ['announce_type', { field: 'published', read: readAnnouncement }],
    ...'category rights comments subject enclosure source identifier'
      .split(' ')
      .map((name): [string, FeedField] => [name, skip]),
  ]),
  furniture: new Set(
    `title link description docs language managingeditor webmaster generator copyright category ttl
    skipdays skiphours image items publisher subject creator rights updatebase updatefrequency updateperiod
    textinput cloud`.split(/\s+/),
  ),
  captured: ['lastbuilddate', 'pubdate', 'date'],
  settle,
};

/** The day of an announcement is the paper’s own only where the paper is new. */
function settle(facts: FeedFacts): void {
  if (facts.announcement === undefined || facts.announcement === 'new') return;
  const id = facts.identifiers.find(({ arxiv }) => arxiv !== undefined)?.arxiv;
  delete facts.published;
  const [, year, month] = /^(\d{2})(\d{2})\.\d/.exec(id ?? '') ?? [];
  const date = year === undefined ? undefined : readWrittenDate(`20${year}-${month ?? ''}`);
  if (date !== undefined) facts.published = date;
}

/** `A Title. (arXiv:2403.00483v1 [cs.CV] UPDATED)`: what the feeds before 2024 add to a title. */
const titleEnd = /\.?\s*\((arXiv:\S{4,30}) \[[^\]]{1,30}\](?: \w{1,20})?\)$/;

function readTitle(element: XmlElement, facts: FeedFacts): boolean {
  const whole = joinLines(textOf(element));
  const [ending = '', id] = titleEnd.exec(whole) ?? [];
  if (id !== undefined) facts.identifiers.push(identifiersIn(id));
  if (ending.includes(' UPDATED)')) facts.announcement ??= 'replace';
  if (ending.includes(' CROSS LISTED)')) facts.announcement ??= 'cross';
  facts.title ??= whole.slice(0, whole.length - ending.length).trim();
  facts.titleLine ??= lineOf(element);
  return true;
}

function readLink(element: XmlElement, facts: FeedFacts): boolean {
  const address = textOf(element).trim() || (element.attributes['href'] ?? '');
  const link = linkTo('paper', address);
  if (!link) return false;
  facts.identifiers.push(identifiersIn(link.url));
  if (!facts.links.some(({ url }) => url === link.url)) facts.links.push(link);
  return true;
}

function readGuid(element: XmlElement, facts: FeedFacts): boolean {
  // `oai:arXiv.org:2403.00483v1`
  const id = textOf(element)
    .trim()
    .replace(/^oai:arXiv\.org:/i, 'arXiv:');
  return facts.identifiers.push(identifiersIn(id)) > 0;
}

const descriptionStart = /^\s*(arXiv:\S{4,30}) Announce Type: ([\w-]{1,30})\s*(?:Abstract:\s?)?/;

function readDescription(element: XmlElement, facts: FeedFacts): boolean {
  const text = textOf(element);
  const isHtml = /^\s*<(?:p|div|span|br)\b/i.test(text);
  const plain = isHtml ? htmlText(text.replace(/<\/p>/gi, '\n\n</p>')) : text;
  if (plain === undefined) return false;
  const [start = '', id, announcement] = descriptionStart.exec(plain) ?? [];
  if (id !== undefined) facts.identifiers.push(identifiersIn(id));
  if (announcement !== undefined) facts.announcement ??= announcement;
  facts.abstractLine ??= lineOf(element);
  facts.abstract.push(...arxivParagraphs(plain.slice(start.length)));
  return true;
}

/** Names with commas between them; the feeds before 2024 have each in a link, affiliations in brackets. */
function readCreators(element: XmlElement, facts: FeedFacts): boolean {
  const text = textOf(element);
  const plain = /<a\b/i.test(text) ? htmlText(text) : text;
  if (plain === undefined) return false;
  const people = splitPeople(withoutBrackets(joinLines(plain)));
  facts.authors.push(...people.authors);
  if (people.hasMoreAuthors) facts.hasMoreAuthors = true;
  return true;
}

/** Leave out what stands in brackets, however deep. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const part of text.split(/([()])/)) {
    if (part === '(') depth += 1;
    else if (part === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += part;
  }
  return kept.replace(/\s+(?=,|$)/g, '');
}

function readDate(element: XmlElement, facts: FeedFacts): boolean {
  const date = readWrittenDate(textOf(element));
  if (date !== undefined) facts.published ??= date;
  return date !== undefined;
}

function readDoiElement(element: XmlElement, facts: FeedFacts): boolean {
  const found = readDoi(textOf(element));
  return found !== undefined && facts.identifiers.push(found) > 0;
}

function readVenue(element: XmlElement, facts: FeedFacts): boolean {
  const venue = joinLines(textOf(element));
  if (venue !== '') facts.venue ??= venue;
  return true;
}

function readAnnouncement(element: XmlElement, facts: FeedFacts): Outcome {
  facts.announcement = textOf(element).trim().toLowerCase();
  return 'not-kept';
}
