import { isOperator, type Operator } from './operators.ts';
import type { Clause, Query, Term, Value } from './query.ts';
import { hasWords } from './words.ts';

/** What of a query was not understood as it was meant, for the reader to be told. */
export type Problem =
  | { kind: 'unknown-operator'; name: string }
  | { kind: 'empty-operator'; name: Operator }
  | { kind: 'no-years'; text: string }
  | { kind: 'too-long' };

export interface ParsedQuery {
  query: Query;
  problems: Problem[];
}

/** More terms than anybody writes; each costs the engine time. */
const mostTerms = 48;
const longestTerm = 200;

/**
 * Parse a query. Every text is one: what is no operator is a word, and what cannot be understood
 * is among the problems. `parseQuery(printQuery(query))` gives the same query again.
 */
export function parseQuery(text: string): ParsedQuery {
  const clauses: Clause[] = [];
  const problems: Problem[] = [];
  let isJoined = false;
  let terms = 0;
  let isCut = false;
  for (const token of tokensOf(text)) {
    if (token.isOr) {
      isJoined = clauses.length > 0;
      continue;
    }
    const term = toTerm(token, problems);
    if (!term) continue;
    terms += 1;
    isCut ||= token.isCut || terms > mostTerms;
    if (terms > mostTerms) break;
    if (isJoined) clauses.at(-1)?.alternatives.push(term);
    else clauses.push({ alternatives: [term] });
    isJoined = false;
  }
  if (isCut) problems.push({ kind: 'too-long' });
  return { query: { clauses }, problems };
}

interface Token {
  isOr: boolean;
  isExcluded: boolean;
  /** What stands before a colon, in lower case. */
  name?: string;
  value: string;
  isPhrase: boolean;
  /** The value was longer than any is taken. */
  isCut: boolean;
}

/** An optional minus sign, an optional name with a colon, then text in quotes or up to a space. */
const token = /(-?)(?:(\p{L}+):(?!\/\/))?(?:"([^"]*)(?:"|$)|([^\s"]+))?/uy;

function* tokensOf(text: string): Generator<Token> {
  const plain = text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  let at = 0;
  while (at < plain.length) {
    token.lastIndex = at;
    const [whole = '', minus, name, phrase, word = ''] = token.exec(plain) ?? [];
    at += Math.max(whole.length, 1);
    if (whole === '') continue;
    const value = phrase ?? word;
    yield {
      isOr: whole === 'OR',
      isExcluded: minus === '-',
      ...(name === undefined ? {} : { name: name.toLowerCase() }),
      value: value.slice(0, longestTerm).trim(),
      isPhrase: phrase !== undefined,
      isCut: value.length > longestTerm,
    };
  }
}

function toTerm(
  { isExcluded, name, value, isPhrase }: Token,
  problems: Problem[],
): Term | undefined {
  const plain: Value = { kind: isPhrase ? 'phrase' : 'words', text: value };
  if (name === undefined) return hasWords(value) ? { isExcluded, value: plain } : undefined;
  if (!isOperator(name)) return unknownOperator(name, { isExcluded, value: plain }, problems);
  if (!hasWords(value)) {
    problems.push({ kind: 'empty-operator', name });
    return undefined;
  }
  if (name !== 'year' || value.toLowerCase() === 'unknown') {
    return { isExcluded, operator: name, value: plain };
  }
  const years = toYears(value);
  if (years) return { isExcluded, operator: name, value: years };
  problems.push({ kind: 'no-years', text: value });
  return undefined;
}

/** `BERT: a survey` names no operator; `autor:smith` wants to. Both are searched as words. */
function unknownOperator(name: string, term: Term, problems: Problem[]): Term | undefined {
  const { kind, text } = term.value as Extract<Value, { text: string }>;
  if (text !== '') problems.push({ kind: 'unknown-operator', name });
  if (kind === 'words') return { ...term, value: { kind, text: `${name}:${text}` } };
  return hasWords(text) ? term : { ...term, value: { kind: 'words', text: `${name}:` } };
}

function toYears(text: string): Value | undefined {
  const [, first, range, last] = /^(\d{4})?(\.\.|-|–)?(\d{4})?$/.exec(text) ?? [];
  if (first === undefined && last === undefined) return undefined;
  if (range === undefined) return { kind: 'years', from: Number(first), to: Number(first) };
  if (first === undefined) return { kind: 'years', to: Number(last) };
  if (last === undefined) return { kind: 'years', from: Number(first) };
  const [from, to] = [Number(first), Number(last)].sort((a, b) => a - b) as [number, number];
  return { kind: 'years', from, to };
}
