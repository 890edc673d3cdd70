import type { Entry, Reading, Source } from '../../entry.ts';
import { joinIdentifiers } from '../../identifiers.ts';
import {
  addFurniture,
  addUnknownField,
  finishReading,
  report,
  startReading,
  type RecordReading,
} from '../records/record-reading.ts';
import { readWrittenDate } from '../records/written-date.ts';
import {
  childElements,
  lineOf,
  localName,
  parseXml,
  textOf,
  type XmlElement,
} from './xml-elements.ts';

/** What the elements of one record of a feed say. */
export interface FeedFacts {
  title?: string;
  titleLine?: number;
  abstract: string[];
  abstractLine?: number;
  published?: string;
  authors: string[];
  hasMoreAuthors?: boolean;
  venue?: string;
  identifiers: NonNullable<Entry['identifiers']>[];
  links: NonNullable<Entry['links']>;
  /** What arXiv announces: `new`, `cross`, `replace`. */
  announcement?: string;
}

/** Whether an element was understood; or that there is nothing in it to keep. */
export type Outcome = boolean | 'not-kept';

/**
 * What an element of a record becomes: the field of an entry that `read` puts into the facts;
 * known and not kept; or people, whose own elements are looked at one by one.
 */
export type FeedField =
  | { field: string; read(element: XmlElement, facts: FeedFacts): Outcome }
  | { isKept: false }
  | { people: true };

/** What is peculiar to one format of feeds. Names are local and in lower case. */
export interface FeedFormat {
  record: string;
  /** By name, or `outer/inner` for elements of people. */
  fields: ReadonlyMap<string, FeedField>;
  /** Elements of the feed itself that are known and not kept. */
  furniture: ReadonlySet<string>;
  /** Elements of the feed that say when it was made, the best first. */
  captured: readonly string[];
  /** Look at all facts of a record together, before they become an entry. */
  settle?(facts: FeedFacts): void;
}

/** Read a feed: every element is in the ledger, in a field or by its name. */
export function readFeed({ text, file }: Source, format: FeedFormat): Reading[] {
  const reading = startReading(file);
  const parsed = parseXml(text, file);
  if ('issue' in parsed) {
    reading.issues.push(parsed.issue);
    return [finishReading(reading)];
  }
  const { root } = parsed;
  addFurniture(reading, lineOf(root), `feed ${root.name}`);
  const captures = new Map<string, { date: string; line: number }>();
  const channels = childElements(root).filter((element) => localName(element) === 'channel');
  for (const element of channels) addFurniture(reading, lineOf(element), 'feed channel');
  for (const element of [root, ...channels].flatMap(childElements)) {
    if (channels.includes(element)) continue;
    if (localName(element) === format.record) readRecord(element, reading, format);
    else readFeedElement(element, reading, format, captures);
  }
  const capture = format.captured.map((name) => captures.get(name)).find(Boolean);
  if (capture) reading.statedCapture = capture;
  return [finishReading(reading)];
}

function readFeedElement(
  element: XmlElement,
  reading: RecordReading,
  { furniture, captured }: FeedFormat,
  captures: Map<string, { date: string; line: number }>,
): void {
  const name = localName(element);
  const line = lineOf(element);
  const date = captured.includes(name) ? readWrittenDate(textOf(element)) : undefined;
  if (date?.length === 10 && !captures.has(name)) captures.set(name, { date, line });
  if (furniture.has(name) || captured.includes(name)) {
    addFurniture(reading, line, `feed ${element.name}`);
  } else {
    addUnknownField(reading, element.name, line);
  }
  addInner(element, reading, `feed ${element.name}`);
}

/** Name what stands inside an element that is not kept. */
function addInner(element: XmlElement, reading: RecordReading, name: string): void {
  for (const inner of childElements(element)) {
    addFurniture(reading, lineOf(inner), `${name}/${inner.name}`);
    addInner(inner, reading, name);
  }
}

function readRecord(record: XmlElement, reading: RecordReading, format: FeedFormat): void {
  const facts: FeedFacts = { abstract: [], authors: [], identifiers: [], links: [] };
  const line = lineOf(record);
  const rank = reading.entries.length + 1;
  readElements(record, '', facts, { rank, reading, format });
  format.settle?.(facts);
  const { title } = facts;
  if (title === undefined || title === '') {
    const name = facts.identifiers[0]?.arxiv ?? '';
    reading.ledger.push({ line, role: 'furniture', name: 'record without title' });
    return report(reading, 'record-without-title', line, { record: name });
  }
  reading.ledger.push({ line, role: 'separator', entry: rank });
  reading.entries.push(makeEntry(rank, line, title, facts));
}

interface State {
  rank: number;
  reading: RecordReading;
  format: FeedFormat;
}

function readElements(parent: XmlElement, path: string, facts: FeedFacts, state: State): void {
  const { reading, format } = state;
  for (const element of childElements(parent)) {
    const known = format.fields.get(`${path}${localName(element)}`);
    if (known && 'field' in known) {
      readField(element, known, facts, state);
    } else if (known) {
      addFurniture(reading, lineOf(element), `field ${element.name}`);
    } else {
      addUnknownField(reading, element.name, lineOf(element));
    }
    if (known && 'people' in known) {
      readElements(element, `${localName(element)}/`, facts, state);
    } else {
      addInner(element, reading, `field ${element.name}`);
    }
  }
}

function readField(
  element: XmlElement,
  { field, read }: Extract<FeedField, { field: string }>,
  facts: FeedFacts,
  { rank, reading }: State,
): void {
  const line = lineOf(element);
  const outcome = read(element, facts);
  if (outcome === true) {
    reading.ledger.push({ line, role: 'field', entry: rank, fields: [field] });
    return;
  }
  addFurniture(reading, line, `field ${element.name}`);
  if (outcome === 'not-kept') return;
  const value = textOf(element).trim() || (element.attributes['href'] ?? '');
  report(reading, 'record-value-left-out', line, { field: element.name, value });
}

function makeEntry(rank: number, line: number, title: string, facts: FeedFacts): Entry {
  const { abstract, authors, links, hasMoreAuthors, published, venue } = facts;
  const titleLine = facts.titleLine ?? line;
  const identifiers = joinIdentifiers(facts.identifiers);
  return {
    rank,
    titleLine,
    title,
    abstractLine: facts.abstractLine ?? titleLine,
    abstract,
    ...(abstract.length > 0 ? { abstractKind: 'abstract' } : {}),
    ...(published === undefined ? {} : { published }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(hasMoreAuthors ? { hasMoreAuthors } : {}),
    ...(venue === undefined ? {} : { venue }),
    ...(Object.keys(identifiers).length > 0 ? { identifiers } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}
