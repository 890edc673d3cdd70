import type { Question } from './answer-query.ts';
import { sortOrders, type SortOrder } from './order-results.ts';
import type { Term } from './query.ts';

/** The words and choices of a search: what the address of the search page says. */
export interface SearchState {
  q: string;
  theme: string;
  year: string;
  /** Empty for relevance. */
  sort: string;
  /** `typed` where the words are wanted as they are spelt. */
  as: string;
}

const names = ['q', 'theme', 'year', 'sort', 'as'] as const satisfies (keyof SearchState)[];

export function readState(parameters: string): SearchState {
  const given = new URLSearchParams(parameters);
  const entries = names.map((name) => [name, given.get(name) ?? ''] as const);
  return Object.fromEntries(entries) as Record<keyof SearchState, string>;
}

/** Write a state as the parameters of an address, with their question mark if there are any. */
export function writeState(state: SearchState): string {
  const written = new URLSearchParams();
  for (const name of names) {
    const value = state[name].trim();
    if (value !== '') written.set(name, value);
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

export function isEmpty(state: SearchState): boolean {
  return writeState({ ...state, as: '' }) === '';
}

export function toQuestion({ q, theme, year, sort, as }: SearchState): Question {
  const choices = Object.entries({ theme, year }).flatMap(([operator, text]): Term[] =>
    text === ''
      ? []
      : [
          {
            isExcluded: false,
            operator: operator as 'theme' | 'year',
            value: { kind: 'phrase', text },
          },
        ],
  );
  return { text: q, choices, order: toOrder(sort), isLiteral: as === 'typed' };
}

function toOrder(text: string): SortOrder {
  return sortOrders.find((order) => order === text) ?? 'relevance';
}
