/** JSON (RFC 8259) as a tree in which every value knows where it stands. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

export type JsonNode = Node;

/** One name and value of an object. Names may be anything, `__proto__` too. */
export interface JsonMember {
  name: string;
  /** Where the name begins. */
  offset: number;
  value: JsonNode;
}

/** What is wrong with a text that is no JSON, and where. */
export interface JsonProblem {
  kind: 'broken' | 'cut-off' | 'too-deep';
  offset: number;
  reason: string;
}

/** Far deeper than any list of papers, and far from where a parser runs out of stack. */
export const deepestJson = 100;

/** Parse a text that should be JSON, without comments or trailing commas. */
export function parseJson(text: string): { root: JsonNode } | { problem: JsonProblem } {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return { problem: { kind: 'too-deep', offset: tooDeep, reason: '' } };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (root && !first) return { root };
  const offset = first?.offset ?? 0;
  const reason = first ? sayReason(first) : 'a value is expected';
  const isAtEnd = text.slice(offset + (first?.length ?? 0)).trim() === '';
  const isCutOff = isAtEnd && first !== undefined && !isSurplus(first);
  return { problem: { kind: isCutOff ? 'cut-off' : 'broken', offset, reason } };
}

/** Give the members of an object in their order; none where the value is no object. */
export function membersOf(node: JsonNode): JsonMember[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key && value ? [{ name: String(key.value), offset: key.offset, value }] : [];
  });
}

/** Give the items of an array; nothing where the value is no array. */
export function itemsOf(node: JsonNode): readonly JsonNode[] | undefined {
  return node.type === 'array' ? (node.children ?? []) : undefined;
}

/** Give the value of a string. */
export function stringOf(node: JsonNode): string | undefined {
  const value: unknown = node.value;
  return typeof value === 'string' ? value : undefined;
}

/** Give a number that counts something: whole, not negative, and exact. */
export function countOf(node: JsonNode): number | undefined {
  const value: unknown = node.value;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** Tell whether a value says nothing: `null`, an empty text, an empty list. */
export function isEmpty(node: JsonNode): boolean {
  if (node.type === 'null') return true;
  return node.type === 'array' ? itemsOf(node)?.length === 0 : stringOf(node)?.trim() === '';
}

/** A name as a ledger may hold it: short, and without characters that end lines. */
export function showName(name: string): string {
  return name.slice(0, 60).replace(/[\p{Cc}\p{Cs}]/gu, '�');
}

/** A value as a message may hold it. */
export function showValue(node: JsonNode): string {
  const value: unknown = node.value;
  return node.type === 'object' || node.type === 'array' ? `an ${node.type}` : String(value);
}

/** The parser calls itself for each bracket, so brackets are counted before it does. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (isInString && character === '\\') index += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString) depth += brackets.get(character) ?? 0;
    if (depth > deepestJson) return index;
  }
  return undefined;
}

const brackets: ReadonlyMap<string, number> = new Map([
  ['{', 1],
  ['[', 1],
  ['}', -1],
  [']', -1],
]);

function sayReason({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

/** Something stands after the end: the text is whole, and more. */
function isSurplus({ error }: ParseError): boolean {
  return printParseErrorCode(error) === 'EndOfFileExpected';
}
