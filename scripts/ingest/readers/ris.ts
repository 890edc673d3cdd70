/**
 * Reads RIS: lines of `TY  - JOUR`, each record from `TY` to `ER`; a line without a tag goes on
 * with the one before. https://en.wikipedia.org/wiki/RIS_(file_format). Lines are read here,
 * because Citation.js cuts a value at any `  -` in it; the meaning of the tags is left to it.
 */
import type { Entry, Reading, Source } from '../entry.ts';
import { identifiersIn, joinIdentifiers } from '../identifiers.ts';
import { cslOfRis } from './bibliography/citation-library.ts';
import { cslPeople, cslVenue, type CslItem } from './bibliography/csl-item.ts';
import { risFieldRoles } from './bibliography/ris-fields.ts';
import type { Reader } from './index.ts';
import { listKeywords, splitKeywords } from './records/keywords.ts';
import { joinLines, plainParagraphs } from './records/plain-paragraphs.ts';
import { turnName } from './records/person-names.ts';
import { isArxivVenue, linkTo, readDoi } from './records/record-links.ts';
import {
  accountFields,
  addFurniture,
  finishReading,
  report,
  startReading,
  type RecordReading,
} from './records/record-reading.ts';
import { readWrittenDate } from './records/written-date.ts';

export const ris: Reader = {
  format: 'ris',
  recognises: ({ text }) => /^\uFEFF?TY {1,2}- ?[A-Z]/m.test(text),
  read,
};

interface RisRecord {
  line: number;
  fields: { name: string; line: number; lines: string[] }[];
}

function read({ lines, file }: Source): Reading[] {
  const reading = startReading(file);
  let open: RisRecord | undefined;
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const text = raw.replace(/^\uFEFF/, '').trimEnd();
    const [, name, value = ''] = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/s.exec(text) ?? [];
    if (name === 'TY') {
      if (open) report(reading, 'record-never-ends', open.line);
      open = { line, fields: [{ name, line, lines: [value] }] };
    } else if (!open) {
      addOutside(reading, text, line);
    } else if (name === 'ER') {
      addEntry(open, reading);
      addFurniture(reading, line, 'end of record');
      open = undefined;
    } else if (name === undefined) {
      open.fields.at(-1)?.lines.push(text);
    } else {
      open.fields.push({ name, line, lines: [value] });
    }
  }
  if (open) report(reading, 'record-never-ends', open.line);
  return [finishReading(reading)];
}

function addOutside(reading: RecordReading, text: string, line: number): void {
  const reason = `“${text}” stands outside a record`;
  if (text.trim() === '') reading.ledger.push({ line, role: 'blank' });
  else report(reading, 'record-broken', line, { reason });
}

function addEntry(record: RisRecord, reading: RecordReading): void {
  const values = new Map<string, string[]>();
  for (const { name, lines } of record.fields) {
    const value = lines.join('\n').trim();
    if (value === '') continue;
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  const item = cslOfRis(Object.fromEntries(risFields(values))) ?? {};
  const title = joinLines(item.title ?? '');
  if (title === '') {
    report(reading, 'record-without-title', record.line, { record: values.get('TY')?.[0] ?? '' });
    return;
  }
  const rank = reading.entries.length + 1;
  const titleLine = lineOf(record, ['TI', 'T1', 'BT', 'CT']);
  const abstract = (values.get('AB') ?? values.get('N2') ?? []).flatMap(plainParagraphs);
  reading.entries.push({
    rank,
    titleLine,
    title,
    abstractLine: abstract.length > 0 ? lineOf(record, ['AB', 'N2']) : titleLine,
    abstract,
    ...(abstract.length > 0 ? { abstractKind: 'abstract' } : {}),
    ...readPeople({ ...item, note: values.get('N1')?.join('\n') }),
    ...readDate(values, record, reading),
    ...readVenue(item, values),
    ...readKeywords(values),
    ...readIdentifiers(values),
    ...readLinks(values),
  });
  accountFields(reading, rank, record.fields, risFieldRoles);
}

/** The tags of older programs by those of today, and a type that the library knows. */
function risFields(values: ReadonlyMap<string, string[]>): [string, string | string[]][] {
  const first = (...names: string[]) => names.map((name) => values.get(name)?.[0]).find(Boolean);
  const type = values.get('TY')?.[0]?.trim().toUpperCase() ?? '';
  const authors = [...(values.get('AU') ?? []), ...(values.get('A1') ?? [])];
  const fields: [string, string | string[] | undefined][] = [
    ['TY', knownTypes.has(type) ? type : 'GEN'],
    ['TI', first('TI', 'T1', 'CT', 'BT')],
    ['AU', authors.length > 0 ? authors.map(joinLines) : undefined],
    ['T2', first('T2', 'JF', 'JO', 'JA', 'J2', 'J1')],
    ['C3', first('C3')],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

const knownTypes: ReadonlySet<string> = new Set(
  'ABST BLOG CHAP CONF CPAPER EJOUR ENCYC INPR JFULL JOUR MGZN NEWS SER THES UNPB'.split(' '),
);

function lineOf({ line, fields }: RisRecord, names: readonly string[]): number {
  return fields.find(({ name }) => names.includes(name))?.line ?? line;
}

function readPeople(item: CslItem): Pick<Entry, 'authors' | 'hasMoreAuthors'> {
  const { authors, hasMoreAuthors } = cslPeople(item);
  return {
    ...(authors.length > 0 ? { authors: authors.map(turnName) } : {}),
    ...(hasMoreAuthors ? { hasMoreAuthors } : {}),
  };
}

/** Of all the dates of a record the most precise one: `PY` may be a year where `DA` is a day. */
function readDate(
  values: ReadonlyMap<string, string[]>,
  record: RisRecord,
  reading: RecordReading,
): Pick<Entry, 'published'> {
  const names = ['DA', 'PY', 'Y1'];
  const given = names.flatMap((name) => values.get(name) ?? []);
  const dates = given.flatMap((text) => readWrittenDate(text) ?? []);
  const published = dates.toSorted((a, b) => b.length - a.length)[0];
  if (published !== undefined) return { published };
  const [value] = given;
  const line = lineOf(record, names);
  if (value !== undefined) report(reading, 'record-value-left-out', line, { field: 'date', value });
  return {};
}

function readVenue(item: CslItem, values: ReadonlyMap<string, string[]>): Pick<Entry, 'venue'> {
  const venue = joinLines(cslVenue(item) ?? values.get('T2')?.[0] ?? '');
  return venue === '' || isArxivVenue(venue) ? {} : { venue };
}

/** A tag each; some programs write them all under one. */
function readKeywords(values: ReadonlyMap<string, string[]>): Pick<Entry, 'keywords'> {
  const [first = '', ...others] = values.get('KW') ?? [];
  const keywords = others.length > 0 ? listKeywords([first, ...others]) : splitKeywords(first);
  return keywords.length > 0 ? { keywords } : {};
}

function readIdentifiers(values: ReadonlyMap<string, string[]>): Pick<Entry, 'identifiers'> {
  const texts = ['UR', 'N1', 'M1', 'M3', 'AN', 'C1', 'T2', 'JO'].flatMap(
    (name) => values.get(name) ?? [],
  );
  const identifiers = joinIdentifiers([
    ...(values.get('DO') ?? []).map((doi) => readDoi(doi) ?? {}),
    ...texts.map(identifiersIn),
  ]);
  return Object.keys(identifiers).length > 0 ? { identifiers } : {};
}

function readLinks(values: ReadonlyMap<string, string[]>): Pick<Entry, 'links'> {
  const split = (name: string) =>
    (values.get(name) ?? []).flatMap((value) => value.split(/[\s;]+(?=https?:)/));
  const links = [
    ...split('UR').map((address) => linkTo('other', address)),
    ...split('L1').map((address) => linkTo('pdf', address)),
  ].filter((link) => link !== undefined);
  return links.length > 0 ? { links } : {};
}
