/**
 * Reads BibTeX and BibLaTeX: exports of Zotero, JabRef and others. The scanner finds records,
 * fields and lines; Citation.js resolves TeX, names and dates.
 */
import type { Reading, Source } from '../entry.ts';
import { addBibtexEntry } from './bibliography/bibtex-entry.ts';
import { scanBibtex, type BibtexField, type BibtexRecord } from './bibliography/bibtex-scan.ts';
import { bibtexStrings } from './bibliography/citation-library.ts';
import type { Reader } from './index.ts';
import {
  addFurniture,
  finishReading,
  report,
  startReading,
  type RecordReading,
} from './records/record-reading.ts';

export const bibtex: Reader = {
  format: 'bibtex',
  // Pages about papers often end with “cite us”, fenced as code.
  recognises: ({ text }) =>
    recordWithKey.test(text) && !/^(?:```|\s{0,9}<(?:!|html|\?))/im.test(text),
  read,
};

const recordWithKey =
  /^[ \t]{0,20}@(?:[A-Za-z]{2,20}[ \t]{0,20}[{(]\s{0,20}[^\s,={}()"#]{0,200}[ \t]{0,20},|(?:string|preamble|comment|article|inproceedings|misc|online|book|incollection|techreport|phdthesis|unpublished)\s{0,20}[{(])/im;

/** Records that hold others together and are no papers. */
const notPapers: ReadonlySet<string> = new Set(
  'comment preamble string proceedings mvproceedings periodical set xdata'.split(' '),
);

interface State {
  reading: RecordReading;
  strings: Map<string, string>;
  /** Values by name, for the records that others refer to. */
  byKey: Map<string, Map<string, string>>;
  keyLines: Map<string, number>;
}

function read({ text, file }: Source): Reading[] {
  const { records, outside } = scanBibtex(text);
  const state: State = {
    reading: startReading(file),
    strings: new Map(bibtexStrings),
    byKey: new Map(),
    keyLines: new Map(),
  };
  for (const { line, text: words } of outside) {
    if (/[{}]/.test(words)) report(state.reading, 'braces-unbalanced', line, { record: words });
    else addFurniture(state.reading, line, 'text between records');
  }
  const values = records.map((record) => prepareRecord(record, state));
  for (const [index, record] of records.entries()) {
    readRecord(record, values[index] ?? new Map(), state);
  }
  return [finishReading(state.reading)];
}

/** Strings must be known before the records that use them, records before those that refer to them. */
function prepareRecord(record: BibtexRecord, state: State): Map<string, string> {
  const values = new Map<string, string>();
  for (const field of record.fields) {
    const value = joinParts(field, state);
    if (record.type === 'string') state.strings.set(field.name, value);
    else values.set(field.name, value);
  }
  if (record.key !== '' && !state.byKey.has(record.key)) state.byKey.set(record.key, values);
  return values;
}

/** Strings made of strings can grow without end; no abstract is as long as this. */
const longestJoined = 50_000;

function joinParts(field: BibtexField, state: State): string {
  let value = '';
  for (const part of field.parts) {
    if ('text' in part) value += part.text;
    else value += state.strings.get(part.string) ?? unknownString(part.string, field, state);
    if (field.parts.length > 1 && value.length > longestJoined) {
      const reason = `the parts of ${field.name} are too long together`;
      report(state.reading, 'record-broken', field.line, { reason });
      return '';
    }
  }
  return value;
}

function unknownString(name: string, { line }: BibtexField, { reading }: State): string {
  report(reading, 'bibtex-string-unknown', line, { name });
  return name;
}

function readRecord(record: BibtexRecord, values: Map<string, string>, state: State): void {
  const { reading, keyLines } = state;
  const { line, type, key, problem } = record;
  const name = key === '' ? `@${type}` : key;
  if (problem === 'never-ends') return report(reading, 'braces-unbalanced', line, { record: name });
  if (problem) {
    const reason = `“${problem.unexpected}” is not expected here`;
    return report(reading, 'record-broken', problem.line, { reason });
  }
  if (notPapers.has(type)) return addFurniture(reading, line, `record @${type}`);
  if (key === '') report(reading, 'record-without-key', line, { type });
  const other = keyLines.get(key);
  if (other !== undefined) report(reading, 'record-key-repeated', line, { key, other });
  else if (key !== '') keyLines.set(key, line);
  addBibtexEntry(record, inherit(values, state), name, reading);
}

/** What a record does not say itself it takes from the one that it refers to: where, and when. */
function inherit(values: Map<string, string>, { byKey }: State): Map<string, string> {
  const parent = byKey.get(values.get('crossref')?.trim() ?? '');
  if (!parent || parent === values) return values;
  const inherited = new Map(values);
  const hasDate = values.has('date') || values.has('year');
  const title = parent.get('booktitle') ?? parent.get('title');
  if (title !== undefined && !values.has('booktitle')) inherited.set('booktitle', title);
  for (const name of hasDate ? [] : ['date', 'year', 'month']) {
    const value = parent.get(name);
    if (value !== undefined && !values.has(name)) inherited.set(name, value);
  }
  return inherited;
}
