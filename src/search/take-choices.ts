import { matchValues } from './match-values.ts';
import { parseQuery } from './parse-query.ts';
import { printQuery, type Clause } from './query.ts';

/** What can be chosen from lists beside the words. */
export interface Choices {
  theme: string;
  year: string;
}

/**
 * Take out of a query what its lists can say: `theme:` and `year:` where they mean one entry. So
 * the same search has the same state, however it was asked for. What else was chosen stays.
 */
export function takeChoices(
  text: string,
  lists: { theme: readonly string[]; year: readonly string[] },
): { q: string } & Partial<Choices> {
  const { query } = parseQuery(text);
  const taken: Partial<Choices> = {};
  const clauses = query.clauses.filter((clause) => {
    const choice = choiceOf(clause, lists);
    if (!choice || taken[choice.list] !== undefined) return true;
    taken[choice.list] = choice.value;
    return false;
  });
  return clauses.length === query.clauses.length
    ? { q: text }
    : { q: printQuery({ clauses }), ...taken };
}

function choiceOf(
  { alternatives: [term, ...others] }: Clause,
  lists: { theme: readonly string[]; year: readonly string[] },
): { list: keyof Choices; value: string } | undefined {
  if (!term || others.length > 0 || term.isExcluded) return undefined;
  const { operator: list, value } = term;
  if (list !== 'theme' && list !== 'year') return undefined;
  if (value.kind === 'years' && value.from !== value.to) return undefined;
  const text = value.kind === 'years' ? String(value.from) : value.text;
  const [meant, ...more] = matchValues(list, text, lists[list]);
  return meant === undefined || more.length > 0 ? undefined : { list, value: meant };
}
