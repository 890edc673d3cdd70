import type { Entry } from '../../entry.ts';
import { joinIdentifiers } from '../../identifiers.ts';
import { joinLines } from './plain-paragraphs.ts';
import { plainFields, type RecordFacts } from './plain-record-fields.ts';
import { onceOnly } from './repeated-list.ts';
import { addUnknownField, report, type RecordReading } from './record-reading.ts';

/**
 * Read a plain record: an object with a `title` and whatever else of `plainFields` it has.
 * Tells whether its authors were listed several times over.
 */
export function readPlainRecord(
  record: Readonly<Record<string, unknown>>,
  line: number,
  reading: RecordReading,
): boolean {
  const { title } = record;
  if (typeof title !== 'string' || title.trim() === '') {
    report(reading, 'record-without-title', line, { record: String(record['id'] ?? '') });
    return false;
  }
  const rank = reading.entries.length + 1;
  const facts: RecordFacts = { identifiers: [], links: [] };
  const fields = ['title'];
  for (const [name, value] of Object.entries(record)) {
    if (name === 'title') continue;
    const field = readField(name, value, line, facts, reading);
    if (field !== undefined && !fields.includes(field)) fields.push(field);
  }
  const authors = onceOnly(facts.authors ?? []);
  reading.entries.push(makeEntry(rank, line, joinLines(title), { ...facts, authors }));
  reading.ledger.push({ line, role: 'field', entry: rank, fields });
  return authors.length < (facts.authors?.length ?? 0);
}

function readField(
  name: string,
  value: unknown,
  line: number,
  facts: RecordFacts,
  reading: RecordReading,
): string | undefined {
  const known = plainFields.get(name.toLowerCase().replace(/[_-]/g, ''));
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (!known) {
    addUnknownField(reading, name, line);
    return undefined;
  }
  if (!isEmpty && known.read(value, facts)) return known.field;
  reading.ledger.push({ line, role: 'furniture', name: `${isEmpty ? 'empty ' : ''}field ${name}` });
  if (!isEmpty && known.field !== '') {
    const facts = { field: name, value: typeof value === 'string' ? value : JSON.stringify(value) };
    report(reading, 'record-value-left-out', line, facts);
  }
  return undefined;
}

function makeEntry(rank: number, line: number, title: string, facts: RecordFacts): Entry {
  const { identifiers, links, abstract = [], abstractKind, authors = [], ...rest } = facts;
  const joined = joinIdentifiers(identifiers);
  return {
    rank,
    titleLine: line,
    title,
    abstractLine: line,
    abstract,
    ...(abstract.length > 0 ? { abstractKind: abstractKind ?? 'abstract' } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...rest,
    ...(Object.keys(joined).length > 0 ? { identifiers: joined } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}
