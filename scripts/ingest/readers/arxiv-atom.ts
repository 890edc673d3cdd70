/**
 * Reads the Atom feeds of arXiv’s query interface: https://info.arxiv.org/help/api/user-manual.html
 * (section 3.3, “Atom results”). Another Atom feed that lists papers is read the same way.
 */
import { joinIdentifiers, identifiersIn } from '../identifiers.ts';
import { classifyLink } from '../classify-link.ts';
import type { Reading, Source } from '../entry.ts';
import { makeIssue } from '../issue.ts';
import { addressesIn, arxivParagraphs, htmlText } from './feeds/arxiv-text.ts';
import type { Reader } from './index.ts';
import { joinLines } from './records/plain-paragraphs.ts';
import {
  readFeed,
  type FeedFacts,
  type FeedField,
  type FeedFormat,
  type Outcome,
} from './feeds/read-feed.ts';
import { linkTo, readDoi } from './records/record-links.ts';
import { listPeople } from './records/person-names.ts';
import { readWrittenDate } from './records/written-date.ts';
import { lineOf, textOf, type XmlElement } from './feeds/xml-elements.ts';

export const arxivAtom: Reader = {
  format: 'arxiv-atom',
  recognises: ({ text }) => {
    const start = text.slice(0, 100_000);
    return (
      /^\s*</.test(start) && /<(?:\w{1,20}:)?feed[\s>]/.test(start) && !/<html[\s>]/i.test(start)
    );
  },
  read,
};

function read(source: Source): Reading[] {
  return readFeed(source, atom).map((reading) => {
    // An error of the interface comes as an entry with the title “Error”.
    const failure = reading.entries.find(
      ({ title, links = [] }) =>
        title === 'Error' && links.some(({ url }) => url.includes('/api/errors')),
    );
    if (!failure) return reading;
    const place = { file: source.file, line: failure.titleLine };
    const issue = makeIssue('feed-says-error', place, { message: failure.abstract.join(' ') });
    return { ...reading, issues: [...reading.issues, issue] };
  });
}

const skip: FeedField = { isKept: false };

const atom: FeedFormat = {
  record: 'entry',
  fields: new Map<string, FeedField>([
    ['id', { field: 'identifiers', read: readId }],
    ['title', { field: 'title', read: readTitle }],
    ['summary', { field: 'abstract', read: readSummary }],
    ['published', { field: 'published', read: readPublished }],
    ['author', { people: true }],
    ['author/name', { field: 'authors', read: readAuthor }],
    ['doi', { field: 'identifiers', read: readDoiElement }],
    ['journal_ref', { field: 'venue', read: readVenue }],
    ['comment', { field: 'links', read: readComment }],
    ['link', { field: 'links', read: readLink }],
    ...'updated category primary_category rights author/affiliation author/uri author/email content source'
      .split(' ')
      .map((name): [string, FeedField] => [name, skip]),
  ]),
  furniture: new Set(
    'id title subtitle link generator icon logo rights category author contributor totalresults startindex itemsperpage query'.split(
      ' ',
    ),
  ),
  captured: ['updated'],
  settle: (facts) => {
    const { authors, hasMoreAuthors } = listPeople(facts.authors);
    facts.authors = authors;
    if (hasMoreAuthors) facts.hasMoreAuthors = true;
  },
};

function readId(element: XmlElement, facts: FeedFacts): boolean {
  const id = textOf(element).trim();
  const identifiers = identifiersIn(id);
  facts.identifiers.push(identifiers);
  const link = Object.keys(identifiers).length === 0 ? linkTo('other', id) : undefined;
  if (link) addLink(link, facts);
  return true;
}

function readTitle(element: XmlElement, facts: FeedFacts): boolean {
  facts.title ??= joinLines(plainTextOf(element));
  facts.titleLine ??= lineOf(element);
  return true;
}

function readSummary(element: XmlElement, facts: FeedFacts): boolean {
  if (facts.abstract.length === 0) facts.abstractLine = lineOf(element);
  facts.abstract.push(...arxivParagraphs(plainTextOf(element)));
  return true;
}

/** arXiv gives text; Atom also allows HTML, where the element says so (RFC 4287, section 3.1.1). */
function plainTextOf(element: XmlElement): string {
  const text = textOf(element);
  return element.attributes['type'] === 'html' ? (htmlText(text) ?? text) : text;
}

function readPublished(element: XmlElement, facts: FeedFacts): boolean {
  const date = readWrittenDate(textOf(element));
  if (date !== undefined) facts.published ??= date;
  return date !== undefined;
}

function readAuthor(element: XmlElement, facts: FeedFacts): boolean {
  return facts.authors.push(joinLines(textOf(element))) > 0;
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

/** Of a comment only the addresses are kept. */
function readComment(element: XmlElement, facts: FeedFacts): Outcome {
  const addresses = addressesIn(textOf(element)).filter((address) => URL.canParse(address));
  for (const address of addresses) addLink(classifyLink(address), facts);
  return addresses.length > 0 || 'not-kept';
}

function readLink(element: XmlElement, facts: FeedFacts): boolean {
  const { href = '', rel = 'alternate', title } = element.attributes;
  const kind = title === 'pdf' ? 'pdf' : rel === 'alternate' || title === 'doi' ? 'paper' : 'other';
  const link = linkTo(kind, href ?? '');
  if (!link) return false;
  facts.identifiers.push(joinIdentifiers([identifiersIn(link.url)]));
  addLink(link, facts);
  return true;
}

function addLink(link: FeedFacts['links'][number], { links }: FeedFacts): void {
  if (!links.some(({ url }) => url === link.url)) links.push(link);
}
