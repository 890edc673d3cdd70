/**
 * Reads the records of Hugging Face's Daily Papers, which the JSON of
 * https://huggingface.co/api/daily_papers and the data inside the saved page have in common:
 * `{ paper: { id, title, summary, authors, publishedAt, … }, title, numComments, … }`.
 * What a record says twice, of itself and of its paper, is taken from the paper.
 */
import type { ListedDate } from '../../entry.ts';
import { startDraft, type Draft } from './daily-papers-draft.ts';
import {
  dayOf,
  paperFields,
  recordFields,
  type RecordFields,
} from './daily-papers-record-fields.ts';
import {
  isEmpty,
  itemsOf,
  membersOf,
  showName,
  showValue,
  type JsonMember,
  type JsonNode,
} from '../records/json-tree.ts';
import {
  addFurniture,
  addUnknownField,
  report,
  type RecordReading,
} from '../records/record-reading.ts';

/** Records on their way to a reading. */
export interface ListingState {
  reading: RecordReading;
  /** The line on which a place in the JSON stands in the file. */
  lineAt: (offset: number) => number;
  /** The id of each paper read so far, and where its record begins. */
  ids: Map<string, number>;
  /** The days on which papers were submitted: where the first is named, and for how many papers. */
  days: Map<string, { line: number; count: number }>;
  /** The day that the listing itself is about. */
  statedDay?: { day: string; line: number };
}

/** Begin to read records into `reading`. */
export function startListing(
  reading: RecordReading,
  lineAt: (offset: number) => number,
): ListingState {
  return { reading, lineAt, ids: new Map(), days: new Map() };
}

/** Tell whether a value is an array of records, or an object that holds it as `dailyPapers`. */
export function holdsRecords(root: JsonNode): boolean {
  return root.type === 'array' || membersOf(root).some(({ name }) => name === 'dailyPapers');
}

/** Read an array of records, or an object that holds it as `dailyPapers`. */
export function readListing(root: JsonNode, state: ListingState): void {
  if (root.type === 'array') return readRecords(root, state);
  const { reading, lineAt } = state;
  if (!holdsRecords(root)) return reportBroken(state, root, 'there is no list “dailyPapers”');
  for (const { name, offset, value } of membersOf(root)) {
    const line = lineAt(offset);
    addFurniture(reading, line, `page data ${showName(name)}`);
    if (name === 'dailyPapers') readRecords(value, state);
    if (name === 'dateString' && !isEmpty(value)) readDay(value, line, state);
  }
}

/**
 * The day that the listing is about: the one it states, else the day on which most of its papers
 * were submitted, of several such the latest. This is no day of capture: an old day can be
 * listed at any time.
 */
export function listingDate({ statedDay, days }: ListingState): ListedDate | undefined {
  const [most] = [...days].sort(
    ([a, one], [b, other]) => other.count - one.count || (a < b ? 1 : -1),
  );
  const chosen = statedDay ?? (most && { day: most[0], line: most[1].line });
  if (!chosen) return undefined;
  const [year = 0, month = 0, day = 0] = chosen.day.split('-').map(Number);
  return { line: chosen.line, day, month, year };
}

function readRecords(list: JsonNode, state: ListingState): void {
  const records = itemsOf(list);
  if (!records) return reportBroken(state, list, 'the records are no list');
  for (const record of records) readRecord(record, state);
}

function readRecord(record: JsonNode, state: ListingState): void {
  const members = lastOfEach(membersOf(record), state);
  const paper = members.get('paper')?.value;
  if (paper?.type !== 'object') return reportBroken(state, record, 'it has no object “paper”');
  const { reading, lineAt } = state;
  const line = lineAt(record.offset);
  const draft = startDraft(reading.entries.length + 1, line);
  draft.ledger.push({ line, role: 'separator', entry: draft.entry.rank });
  readFields(lastOfEach(membersOf(paper), state), paperFields, 'paper.', draft, state);
  members.delete('paper');
  readFields(members, recordFields, '', draft, state);
  addEntry(draft, line, state);
}

function addEntry({ entry, id, days, ledger }: Draft, line: number, state: ListingState): void {
  const { reading, ids } = state;
  if (entry.title === '') {
    return report(reading, 'record-without-title', line, { record: id ?? 'paper' });
  }
  if (entry.abstract.length === 0) {
    entry.abstractLine = entry.titleLine;
    report(reading, 'record-without-abstract', entry.titleLine, { title: entry.title });
  }
  const other = id === undefined ? undefined : ids.get(id);
  if (other !== undefined) report(reading, 'record-id-repeated', line, { id: id ?? '', other });
  else if (id !== undefined) ids.set(id, line);
  for (const [day, dayLine] of days) {
    const known = state.days.get(day);
    if (known) known.count += 1;
    else state.days.set(day, { line: dayLine, count: 1 });
  }
  reading.entries.push(entry);
  for (const part of ledger) reading.ledger.push(part);
}

/** Read the fields that the table knows, in the table's order; the others are named. */
function readFields(
  members: ReadonlyMap<string, JsonMember>,
  fields: RecordFields,
  path: string,
  draft: Draft,
  state: ListingState,
): void {
  for (const name of fields.keys()) {
    const member = members.get(name);
    if (member) readField(member, `${path}${name}`, fields, draft, state);
  }
  for (const { name, offset } of members.values()) {
    if (fields.has(name)) continue;
    addUnknownField(state.reading, `${path}${showName(name)}`, state.lineAt(offset));
  }
}

function readField(
  { name, offset, value }: JsonMember,
  path: string,
  fields: RecordFields,
  draft: Draft,
  state: ListingState,
): void {
  const { reading, lineAt } = state;
  const field = fields.get(name);
  const line = lineAt(offset);
  if (isEmpty(value)) return addFurniture(reading, line, `empty field ${path}`);
  if (!field || 'isLeftOut' in field) return addFurniture(reading, line, `field ${path}`);
  const outcome = field.read(value, draft, lineAt);
  for (const part of outcome.notUnderstood) {
    const facts = { field: path, value: showValue(part) };
    report(reading, 'record-value-left-out', lineAt(part.offset), facts);
  }
  if (outcome.contradicts !== undefined) {
    const facts = { field: name, title: draft.entry.title, ...outcome.contradicts };
    report(reading, 'record-contradicts-itself', line, facts);
  }
  const entry = draft.entry.rank;
  if (outcome.isKept) draft.ledger.push({ line, role: 'field', entry, fields: [field.becomes] });
  else addFurniture(reading, line, `field ${path}`);
  const inner = itemsOf(value) ?? [value];
  for (const member of field.knows ? inner.flatMap(membersOf) : []) {
    if (field.knows?.has(member.name)) continue;
    addUnknownField(reading, `${path}.${showName(member.name)}`, lineAt(member.offset));
  }
}

/** A name that stands twice in one object means its last value; the others are reported. */
function lastOfEach(
  members: readonly JsonMember[],
  { reading, lineAt }: ListingState,
): Map<string, JsonMember> {
  const last = new Map<string, JsonMember>();
  for (const member of members) {
    const earlier = last.get(member.name);
    if (earlier) {
      const facts = { field: showName(member.name), value: showValue(earlier.value) };
      report(reading, 'record-value-left-out', lineAt(earlier.offset), facts);
      addFurniture(reading, lineAt(earlier.offset), `repeated field ${showName(member.name)}`);
    }
    last.set(member.name, member);
  }
  return last;
}

function readDay(value: JsonNode, line: number, state: ListingState): void {
  const day = dayOf(value);
  if (day !== undefined) state.statedDay = { day, line };
  else {
    const facts = { field: 'dateString', value: showValue(value) };
    report(state.reading, 'record-value-left-out', line, facts);
  }
}

function reportBroken({ reading, lineAt }: ListingState, node: JsonNode, reason: string): void {
  report(reading, 'record-broken', lineAt(node.offset), { reason });
}
