import type { Operator } from './operators.ts';

/** A query as it is understood. All of its clauses must hold; without any it asks for nothing. */
export interface Query {
  clauses: Clause[];
}

/** One of the alternatives must hold. There is at least one. */
export interface Clause {
  alternatives: Term[];
}

export interface Term {
  isExcluded: boolean;
  /** Where the value is looked for; without one in all of the text. */
  operator?: Operator;
  value: Value;
}

export type Value =
  /** Text without spaces, which can be several words: `few-shot`. */
  | { kind: 'words'; text: string }
  /** Text that stood between quotes. */
  | { kind: 'phrase'; text: string }
  /** Both years belong to it; one of them can be open. */
  | { kind: 'years'; from?: number; to?: number };

/** Write a query so that parsing it gives the same query again. */
export function printQuery({ clauses }: Query): string {
  return clauses.map(({ alternatives }) => alternatives.map(printTerm).join(' OR ')).join(' ');
}

export function printTerm({ isExcluded, operator, value }: Term): string {
  return `${isExcluded ? '-' : ''}${operator === undefined ? '' : `${operator}:`}${printValue(value)}`;
}

function printValue(value: Value): string {
  if (value.kind === 'words') return value.text;
  if (value.kind === 'phrase') return `"${value.text}"`;
  return value.from === value.to ? `${value.from}` : `${value.from ?? ''}..${value.to ?? ''}`;
}
