/** What the readers of records (JSON, XML, BibTeX, RIS) share: entries, ledger and issues of a file. */
import type { Entry, LedgerLine, Reading } from '../../entry.ts';
import { makeIssue, type IssueCode } from '../../issue.ts';

/** A file of records on its way to a reading. */
export interface RecordReading {
  file: string;
  entries: Entry[];
  ledger: LedgerLine[];
  issues: Reading['issues'];
  statedCapture?: NonNullable<Reading['statedCapture']>;
  /** Fields that no table knows: where the first of them stands, and how many there are. */
  unknownFields: Map<string, { line: number; count: number }>;
}

/** A field of a record, where it begins. */
export interface RecordField {
  name: string;
  line: number;
}

/** What a known field becomes: a field of an entry, or nothing, as a name for the ledger. */
export type FieldRoles = ReadonlyMap<string, { field: string } | { furniture: string }>;

/** Begin to read a file of records. */
export function startReading(file: string): RecordReading {
  return { file, entries: [], ledger: [], issues: [], unknownFields: new Map() };
}

/** Make a table of roles: `kept` maps names to entry fields, `left` are known and not kept. */
export function fieldRoles(kept: Readonly<Record<string, string>>, left: string): FieldRoles {
  const names = left.split(/\s+/);
  const roles = new Map<string, { field: string } | { furniture: string }>(
    names.map((name) => [name, { furniture: `field ${name}` }]),
  );
  for (const [name, field] of Object.entries(kept)) roles.set(name, { field });
  return roles;
}

/** Put a record's fields into the ledger, each by its role; unknown ones are named and counted. */
export function accountFields(
  reading: RecordReading,
  rank: number,
  fields: Iterable<RecordField>,
  roles: FieldRoles,
): void {
  for (const { name, line } of fields) {
    const role = roles.get(name);
    if (role === undefined) addUnknownField(reading, name, line);
    else if ('furniture' in role) addFurniture(reading, line, role.furniture);
    else reading.ledger.push({ line, role: 'field', entry: rank, fields: [role.field] });
  }
}

/** Name a field that no table knows. */
export function addUnknownField(
  { ledger, unknownFields }: RecordReading,
  name: string,
  line: number,
) {
  ledger.push({ line, role: 'furniture', name: `unknown field ${name}` });
  const known = unknownFields.get(name);
  if (known) known.count += 1;
  else unknownFields.set(name, { line, count: 1 });
}

/** Name what is no part of an entry. */
export function addFurniture({ ledger }: RecordReading, line: number, name: string): void {
  ledger.push({ line, role: 'furniture', name });
}

/** Report a problem on a line. */
export function report(
  { issues, file }: RecordReading,
  code: IssueCode,
  line: number,
  facts: Readonly<Record<string, string | number>> = {},
): void {
  issues.push(makeIssue(code, { file, line }, facts));
}

/** End a reading: ledger in order, unknown fields reported once each, no papers at all an issue. */
export function finishReading(reading: RecordReading): Reading {
  const { entries, ledger, issues, statedCapture, unknownFields } = reading;
  for (const [field, { line, count }] of unknownFields) {
    report(reading, 'field-unknown', line, { field, count });
  }
  const isSilent = !issues.some(({ severity }) => severity === 'error');
  if (entries.length === 0 && isSilent) report(reading, 'no-papers', 1);
  ledger.sort((a, b) => a.line - b.line);
  return { entries, ledger, issues, ...(statedCapture ? { statedCapture } : {}) };
}
