/**
 * Cuts BibTeX into its records and their fields, with the line of each. The grammar:
 * http://www.bibtex.org/Format/ and https://metacpan.org/pod/Text::BibTeX::BTLanguage.
 * `@type{key, name = {value} # "value" # word # 12, …}` or with round brackets; text outside is
 * comment. Linear: every character is looked at a fixed number of times.
 */
import { lineFinder } from '../records/find-line.ts';

export interface BibtexField {
  name: string;
  line: number;
  /** What is joined with `#`: text as it stands, or the name of a string. */
  parts: ({ text: string } | { string: string })[];
}

export interface BibtexRecord {
  line: number;
  /** In lower case. */
  type: string;
  key: string;
  fields: BibtexField[];
  /** Why it cannot be read. */
  problem?: 'never-ends' | { unexpected: string; line: number };
}

export interface BibtexScan {
  records: BibtexRecord[];
  /** Lines of text that stand outside every record. */
  outside: { line: number; text: string }[];
}

/** Cut a file into records. Never throws; a broken record ends where the next one begins. */
export function scanBibtex(text: string): BibtexScan {
  const scan: BibtexScan = { records: [], outside: [] };
  const starts = [...text.matchAll(recordAtLineStart)].map(({ index }) => index);
  const cursor: Cursor = { text, position: 0, end: 0, lineAt: lineFinder(text) };
  for (const end of [...starts.filter((start) => start > 0), text.length]) {
    cursor.end = end;
    scanPiece(cursor, scan);
  }
  return scan;
}

interface Cursor {
  text: string;
  position: number;
  /** Where the next record begins a line: nothing is read past it. */
  end: number;
  lineAt(offset: number): number;
}

/** A record begins a line; where one does inside another, that one lost its closing brace. */
const recordAtLineStart = /^[ \t]*@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]/gm;
const recordStart = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/y;

function scanPiece(cursor: Cursor, scan: BibtexScan): void {
  let outside = cursor.position;
  while (cursor.position < cursor.end) {
    const at = cursor.text.indexOf('@', cursor.position);
    if (at === -1 || at >= cursor.end) break;
    const line = cursor.lineAt(outside);
    cursor.position = at;
    const [whole, type, opening] = match(cursor, recordStart) ?? [];
    if (whole === undefined || type === undefined) {
      cursor.position = at + 1;
      continue;
    }
    addOutside(scan, cursor.text.slice(outside, at), line);
    const record = { line: cursor.lineAt(at), type: type.toLowerCase(), key: '', fields: [] };
    scan.records.push(record);
    readRecord(cursor, record, opening === '(' ? ')' : '}');
    outside = cursor.position;
  }
  addOutside(scan, cursor.text.slice(outside, cursor.end), cursor.lineAt(outside));
  cursor.position = cursor.end;
}

function addOutside({ outside }: BibtexScan, between: string, first: number): void {
  for (const [index, text] of between.split('\n').entries()) {
    if (text.trim() !== '') outside.push({ line: first + index, text: text.trim() });
  }
}

/** Read what follows the opening bracket, with the bracket that closes it. */
function readRecord(cursor: Cursor, record: BibtexRecord, closing: string): void {
  if (record.type === 'comment' || record.type === 'preamble') {
    const isClosed = skipGroup(cursor, closing) !== undefined;
    if (!isClosed && record.type === 'preamble') record.problem = 'never-ends';
    return;
  }
  if (record.type !== 'string') record.key = match(cursor, recordKey)?.[1] ?? '';
  while (record.problem !== 'never-ends') {
    match(cursor, betweenFields);
    if (cursor.position >= cursor.end) record.problem = 'never-ends';
    else if (cursor.text[cursor.position] === closing) break;
    else readField(cursor, record);
  }
  cursor.position = Math.min(cursor.position + 1, cursor.end);
}

const recordKey = /\s*([^\s,={}()"#]*)\s*(?:,|(?=[})]))/y;
const betweenFields = /(?:[\s,]|%[^\n]*)*/y;
const fieldName = /([^\s=,{}()"#%]+)\s*=\s*/y;
const word = /[^\s,#{}()"=]+/y;
const joiner = /\s*#\s*/y;

function readField(cursor: Cursor, record: BibtexRecord): void {
  const line = cursor.lineAt(cursor.position);
  const name = match(cursor, fieldName)?.[1];
  if (name === undefined) return skipUnexpected(cursor, record, line);
  const field: BibtexField = { name: name.toLowerCase(), line, parts: [] };
  record.fields.push(field);
  do {
    const part = readPart(cursor);
    if (part === 'never-ends') record.problem = part;
    else if (part === undefined) skipUnexpected(cursor, record, line);
    else field.parts.push(part);
  } while (record.problem !== 'never-ends' && match(cursor, joiner));
}

function readPart(cursor: Cursor): BibtexField['parts'][number] | 'never-ends' | undefined {
  const opening = cursor.text[cursor.position];
  if (opening === '{' || opening === '"') {
    cursor.position += 1;
    const text = skipGroup(cursor, opening === '{' ? '}' : '"');
    return text === undefined ? 'never-ends' : { text };
  }
  const name = match(cursor, word)?.[0];
  if (name === undefined) return undefined;
  return /^-?\d+$/.test(name) ? { text: name } : { string: name.toLowerCase() };
}

function skipUnexpected(cursor: Cursor, record: BibtexRecord, line: number): void {
  const { text, position, end } = cursor;
  record.problem ??= { unexpected: text.slice(position, Math.min(position + 20, end)), line };
  match(cursor, word);
  if (cursor.position === position) cursor.position += 1;
}

/**
 * Skip to behind the bracket that closes a group and give what is inside it; nothing where it
 * never closes. As in BibTeX a brace counts even after a backslash.
 */
function skipGroup(cursor: Cursor, closing: string): string | undefined {
  const { text, position, end } = cursor;
  const bracket = /["{})]/g;
  bracket.lastIndex = position;
  let depth = 0;
  for (let found = bracket.exec(text); found && found.index < end; found = bracket.exec(text)) {
    if (found[0] === closing && depth === 0) {
      cursor.position = found.index + 1;
      return text.slice(position, found.index);
    }
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') depth = Math.max(0, depth - 1);
  }
  cursor.position = end;
  return undefined;
}

function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.position;
  const found = pattern.exec(cursor.text);
  if (!found || found.index + found[0].length > cursor.end) return null;
  cursor.position = pattern.lastIndex;
  return found;
}
