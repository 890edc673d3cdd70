import type { Answer } from './answer-query.ts';
import { element, link } from './element.ts';
import { operatorNames, operators } from './operators.ts';
import type { Problem } from './parse-query.ts';
import { writeState, type SearchState } from './search-state.ts';

/** Letters of a query that a sentence repeats. */
const longestShown = 80;

/** Say how many papers there are, or what to do where there are none. */
export function countText(count: number, query: string): string {
  const about = query === '' ? '' : ` for “${shortened(query)}”`;
  if (count > 0) return `${count} ${count === 1 ? 'paper' : 'papers'}${about}`;
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
  if (answer.hasMostWords) said.push(['No paper has all of these words. These come nearest.']);
  return said.map((parts) => element('p', {}, ...parts));
}

export function shortened(text: string): string {
  const letters = [...text];
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : text;
}

function explain(problem: Problem): string {
  switch (problem.kind) {
    case 'unknown-operator':
      return `There is no operator “${shortened(problem.name)}:”, so it was searched as a word. The operators are ${list(operatorNames)}.`;
    case 'empty-operator':
      return `“${problem.name}:” needs a value right behind it, such as ${operators[problem.name].example}.`;
    case 'no-years':
      return `“${shortened(problem.text)}” names no years. Write year:2024, year:2023..2025, year:..2020 or year:2021..`;
    case 'too-long':
      return 'This query is longer than what can be searched; its end was left out.';
  }
}

function list(names: readonly string[]): string {
  return `${names
    .slice(0, -1)
    .map((name) => `${name}:`)
    .join(', ')} and ${names.at(-1)}:`;
}
