/**
 * Reads CSL-JSON: an array of items as Zotero exports it, or one item, or an object that holds
 * the array as `items`. Schema: https://github.com/citation-style-language/schema
 * (`csl-data.json`). Its text may hold `<i>`, `<sub>` and kin, and the JATS tags of Crossref.
 */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Entry, Reading, Source } from '../entry.ts';
import { identifiersIn, joinIdentifiers } from '../identifiers.ts';
import { cslFields } from './bibliography/csl-fields.ts';
import {
  cslDate,
  cslItemSchema,
  cslPeople,
  cslVenue,
  type CslItem,
} from './bibliography/csl-item.ts';
import { lineFinder } from './records/find-line.ts';
import type { Reader } from './index.ts';
import { splitKeywords } from './records/keywords.ts';
import { joinLines, plainParagraphs } from './records/plain-paragraphs.ts';
import { plainValue } from './records/plain-value.ts';
import { isArxivVenue, linkTo, readDoi } from './records/record-links.ts';
import {
  accountFields,
  addFurniture,
  finishReading,
  report,
  startReading,
  type RecordField,
  type RecordReading,
} from './records/record-reading.ts';

export const cslJson: Reader = {
  format: 'csl-json',
  recognises: ({ text, lines }) => {
    const start = text.slice(0, 100_000);
    const isList = /^\s*\[/.test(start);
    const isItem = /^\s*\{/.test(start) && !lines.slice(1).some((line) => line.startsWith('{'));
    return (isList || isItem) && cslOnly.test(start) && !/"(?:paper|dailyPapers)"\s*:/.test(start);
  },
  read,
};

/** Keys and types that no other JSON of papers has. */
const cslOnly =
  /"(?:issued|container-title|citation-key|container-title-short|date-parts)"\s*:|"type"\s*:\s*"(?:article|article-journal|article-magazine|article-newspaper|paper-conference|manuscript|thesis|chapter|report|post-weblog)"/;

function read({ text, file }: Source): Reading[] {
  const reading = startReading(file);
  const lineAt = lineFinder(text);
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true });
    reportErrors(errors, reading, lineAt);
    for (const node of root ? itemNodes(root, reading, lineAt) : [])
      readItem(node, reading, lineAt);
  } catch {
    report(reading, 'json-line-broken', 1, { reason: 'it is nested too deeply' });
  }
  return [finishReading(reading)];
}

/** One broken bracket makes many errors: the first on a line tells, and the first few lines. */
function reportErrors(errors: readonly ParseError[], reading: RecordReading, lineAt: LineAt): void {
  const reasons = new Map<number, string>();
  for (const { error, offset } of errors) {
    const line = lineAt(offset);
    const reason = printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    if (!reasons.has(line)) reasons.set(line, reason.toLowerCase());
    if (reasons.size === mostBrokenLines) break;
  }
  for (const [line, reason] of reasons) report(reading, 'json-line-broken', line, { reason });
}

const mostBrokenLines = 5;

type LineAt = (offset: number) => number;

function itemNodes(root: Node, reading: RecordReading, lineAt: LineAt): Node[] {
  if (root.type === 'array') return root.children ?? [];
  const fields = objectFields(root);
  const items = fields.get('items')?.value;
  if (items?.type !== 'array') return [root];
  for (const [name, { key }] of fields) addFurniture(reading, lineAt(key.offset), `file ${name}`);
  return items.children ?? [];
}

function objectFields(node: Node): Map<string, { key: Node; value: Node }> {
  const fields = new Map<string, { key: Node; value: Node }>();
  for (const { children: [key, value] = [] } of node.type === 'object'
    ? (node.children ?? [])
    : []) {
    if (key && value) fields.set(String(key.value), { key, value });
  }
  return fields;
}

function readItem(node: Node, reading: RecordReading, lineAt: LineAt): void {
  const line = lineAt(node.offset);
  if (node.type !== 'object') {
    report(reading, 'record-broken', line, { reason: 'an item must be an object' });
    return;
  }
  const nodes = objectFields(node);
  const lines = new Map([...nodes].map(([name, { key }]) => [name, lineAt(key.offset)]));
  const value = Object.fromEntries(
    [...nodes].map(([name, field]) => [name, plainValue(field.value)]),
  );
  const item = cslItemSchema.parse(value);
  const title = joinLines(withoutMarkup(item.title ?? ''));
  if (title === '') {
    report(reading, 'record-without-title', line, { record: String(value['id'] ?? '') });
    return;
  }
  addEntry(item, title, { line, lines }, reading);
}

function addEntry(
  item: CslItem,
  title: string,
  { line, lines }: { line: number; lines: Map<string, number> },
  reading: RecordReading,
): void {
  const rank = reading.entries.length + 1;
  const titleLine = lines.get('title') ?? line;
  const abstract = plainParagraphs(withoutMarkup(item.abstract ?? ''));
  const { authors, hasMoreAuthors } = cslPeople(item);
  const { date, text: badDate } = cslDate(item);
  if (badDate !== undefined) {
    const facts = { field: 'date', value: badDate };
    report(reading, 'record-value-left-out', lines.get('issued') ?? line, facts);
  }
  reading.entries.push({
    rank,
    titleLine,
    title,
    abstractLine: abstract.length > 0 ? (lines.get('abstract') ?? line) : titleLine,
    abstract,
    ...(abstract.length > 0 ? { abstractKind: 'abstract' } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(hasMoreAuthors ? { hasMoreAuthors } : {}),
    ...(date === undefined ? {} : { published: date }),
    ...readVenue(item),
    ...readKeywords(item),
    ...readIdentifiers(item),
    ...readLinks(item),
  });
  reading.ledger.push({ line, role: 'separator', entry: rank });
  const fields: RecordField[] = [...lines].map(([name, fieldLine]) => ({ name, line: fieldLine }));
  accountFields(reading, rank, fields, cslFields);
}

function readVenue(item: CslItem): Pick<Entry, 'venue'> {
  const venue = joinLines(withoutMarkup(cslVenue(item) ?? ''));
  return venue === '' || isArxivVenue(venue) ? {} : { venue };
}

function readKeywords({ keyword = '' }: CslItem): Pick<Entry, 'keywords'> {
  const keywords = splitKeywords(withoutMarkup(keyword));
  return keywords.length > 0 ? { keywords } : {};
}

function readIdentifiers(item: CslItem): Pick<Entry, 'identifiers'> {
  const texts = [...(item.URL ?? []), item.note, item.number, item['container-title']?.[0]];
  const identifiers = joinIdentifiers([
    readDoi(item.DOI ?? '') ?? {},
    ...texts.filter((text) => text !== undefined).map(identifiersIn),
  ]);
  return Object.keys(identifiers).length > 0 ? { identifiers } : {};
}

function readLinks({ URL: addresses = [] }: CslItem): Pick<Entry, 'links'> {
  const links = addresses.flatMap((address) => linkTo('other', address) ?? []);
  return links.length > 0 ? { links } : {};
}

/** Only the tags that CSL-JSON and JATS have; any other `<` is text. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<jats:title>[^<]{0,40}<\/jats:title>/gi, '')
    .replace(/<\/jats:p>/gi, '\n\n')
    .replace(
      /<\/?(?:i|b|sub|sup|sc|jats:[a-z-]{1,30})>|<span (?:class="nocase"|style="font-variant: ?small-caps;?")>|<\/span>/gi,
      '',
    );
}
