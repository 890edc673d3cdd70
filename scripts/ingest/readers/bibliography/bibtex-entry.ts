import type { Entry } from '../../entry.ts';
import { accountBibtexFields, bibtexIdentifiers, bibtexLinks } from './bibtex-fields.ts';
import { readBibtexNames } from './bibtex-names.ts';
import type { BibtexRecord } from './bibtex-scan.ts';
import { cslOfBibtex, type RawFields } from './citation-library.ts';
import { cslDate } from './csl-item.ts';
import { splitKeywords } from '../records/keywords.ts';
import { joinLines } from '../records/plain-paragraphs.ts';
import { isArxivVenue } from '../records/record-links.ts';
import { report, type RecordReading } from '../records/record-reading.ts';
import { texToPlain } from './tex-to-plain.ts';

/** Make an entry of a record and its values, what it refers to included. */
export function addBibtexEntry(
  record: BibtexRecord,
  values: Map<string, string>,
  name: string,
  reading: RecordReading,
): void {
  const lines = new Map(record.fields.map((field) => [field.name, field.line]));
  const title = joinTitle(values);
  if (title === '') return report(reading, 'record-without-title', record.line, { record: name });
  const rank = reading.entries.length + 1;
  const abstract = paragraphs(values.get('abstract') ?? '');
  const titleLine = lines.get('title') ?? record.line;
  const entry: Entry = {
    rank,
    titleLine,
    title,
    abstractLine: lines.get('abstract') ?? titleLine,
    abstract,
    ...(abstract.length > 0 ? { abstractKind: 'abstract' } : {}),
    ...readPeople(values, record, lines, reading),
    ...readDate(values, record, lines, reading),
    ...readVenue(values),
    ...readKeywords(values),
    ...bibtexIdentifiers(values),
    ...bibtexLinks(values),
  };
  reading.entries.push(entry);
  reading.ledger.push({ line: record.line, role: 'separator', entry: rank });
  accountBibtexFields(reading, rank, record.fields);
}

function joinTitle(values: Map<string, string>): string {
  const parts = [values.get('title'), values.get('subtitle')];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => joinLines(texToPlain(part)))
    .filter((part) => part !== '')
    .join(': ');
}

function paragraphs(abstract: string): string[] {
  return abstract
    .split(/\n[^\S\n]*\n|\\par(?![A-Za-z])/)
    .map((paragraph) => joinLines(texToPlain(paragraph)))
    .filter((paragraph) => paragraph !== '');
}

function readPeople(
  values: Map<string, string>,
  record: BibtexRecord,
  lines: Map<string, number>,
  reading: RecordReading,
): Pick<Entry, 'authors' | 'hasMoreAuthors'> {
  const value = values.get('author') ?? '';
  const { authors, hasMoreAuthors } = readBibtexNames(value);
  if (authors.length === 0 && value.trim() !== '') leftOut('author', value, record, lines, reading);
  return {
    ...(authors.length > 0 ? { authors } : {}),
    ...(hasMoreAuthors ? { hasMoreAuthors } : {}),
  };
}

function readDate(
  values: Map<string, string>,
  record: BibtexRecord,
  lines: Map<string, number>,
  reading: RecordReading,
): Pick<Entry, 'published'> {
  const given = ['date', 'year', 'month', 'day'].map((name) => [name, values.get(name)?.trim()]);
  const fields = given.filter(([, value]) => value !== undefined && value !== '');
  if (fields.length === 0) return {};
  const item = cslOfBibtex('misc', Object.fromEntries(fields) as RawFields);
  const { date, text } = cslDate(item ?? {});
  if (date !== undefined) return { published: date };
  const written = text ?? fields.map(([, value]) => value).join(' ');
  leftOut(values.has('date') ? 'date' : 'year', written, record, lines, reading);
  return {};
}

function leftOut(
  field: string,
  value: string,
  record: BibtexRecord,
  lines: Map<string, number>,
  reading: RecordReading,
): void {
  report(reading, 'record-value-left-out', lines.get(field) ?? record.line, { field, value });
}

function readVenue(values: Map<string, string>): Pick<Entry, 'venue'> {
  const names = ['journaltitle', 'journal', 'booktitle', 'eventtitle'];
  const given = names.map((name) => values.get(name)?.trim()).find((value) => value);
  const venue = given === undefined ? '' : joinLines(texToPlain(given));
  return venue === '' || isArxivVenue(venue) ? {} : { venue };
}

/** Their TeX is read first: a letter may be written with a brace and a comma in it. */
function readKeywords(values: Map<string, string>): Pick<Entry, 'keywords'> {
  const keywords = splitKeywords(texToPlain(values.get('keywords') ?? values.get('keyword') ?? ''));
  return keywords.length > 0 ? { keywords } : {};
}
