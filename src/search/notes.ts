import type { Answer } from './answer-query.ts';
import { element, link } from './element.ts';
import { operatorNames, operators } from './operators.ts';
import { writeState, type SearchState } from './search-state.ts';
import type { UnknownValue } from './unknown-values.ts';

/** Letters of a query that a sentence repeats. */
const longestShown = 80;

/** Say how many papers there are, or what to do where there are none. */
export function countText(
  { count, results }: Pick<Answer, 'count' | 'results'>,
  query: string,
): string {
  const about = query === '' ? '' : ` for “${shortened(query)}”`;
  const near = results.length - count;
  if (count > 0) {
    const others = near > 0 ? `, and ${near} that ${near === 1 ? 'comes' : 'come'} near` : '';
    return `${count} ${count === 1 ? 'paper' : 'papers'}${about}${others}`;
  }
  if (near > 0)
    return `No paper has all of “${shortened(query)}”. ${near === 1 ? 'One comes' : `These ${near} come`} near.`;
  return `No paper found${about}. Try fewer or other words, or choose all themes and all years.`;
}

/** Say what of a question was not taken as it was written, each in a paragraph. */
export function notes(answer: Answer, state: SearchState): HTMLElement[] {
  const asking = (q: string, as = '') =>
    link(`./search.html${writeState({ ...state, q, as })}`, shortened(q));
  const said: (string | Node)[][] = answer.problems.map((problem) => [explain(problem)]);
  if (answer.corrected !== undefined) {
    said.push([
      'Showing results for ',
      asking(answer.corrected),
      '. Search instead for ',
      asking(state.q.trim(), 'typed'),
      '.',
    ]);
  }
  if (answer.suggestion !== undefined) said.push(['Did you mean ', asking(answer.suggestion), '?']);
  return said.map((parts) => element('p', {}, ...parts));
}

export function shortened(text: string): string {
  const letters = [...text];
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : text;
}

function explain(problem: Answer['problems'][number]): string {
  switch (problem.kind) {
    case 'unknown-operator':
      return `There is no operator “${shortened(problem.name)}:”, so it was searched as a word. The operators are ${list(operatorNames)}.`;
    case 'empty-operator':
      return `“${problem.name}:” needs a value right behind it, such as ${operators[problem.name].example}.`;
    case 'no-years':
      return `“${shortened(problem.text)}” names no years. Write year:2024, year:2023..2025, year:..2020 or year:2021..`;
    case 'unknown-value':
      return explainValue(problem);
    case 'too-long':
      return 'This query is longer than what can be searched; its end was left out.';
  }
}

function explainValue({ column, text, known }: UnknownValue): string {
  const shown = `“${shortened(text)}”`;
  switch (column) {
    case 'has':
      return `No paper has ${shown}. What this archive’s papers have: ${known.join(', ')}.`;
    case 'theme':
      return `No theme with papers has ${shown} in its name. The list of themes below has them all.`;
    case 'org':
      return `No organisation has ${shown} in its name.`;
    case 'in':
      return `No digest’s name begins with ${shown}. Digests have names such as ${known.at(-1) ?? ''}.`;
    case 'year':
      return `No paper is of ${shown}.`;
  }
}

function list(names: readonly string[]): string {
  return `${names
    .slice(0, -1)
    .map((name) => `${name}:`)
    .join(', ')} and ${names.at(-1)}:`;
}
