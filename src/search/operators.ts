/** The operators of the query language: what the parser knows and what the search page explains. */
export const operators = {
  title: { example: 'title:unlearning', about: 'the word is in the title' },
  author: { example: 'author:"ada lovelace"', about: 'the name is one of the authors’' },
  theme: { example: 'theme:unlearning', about: 'under a theme with this word in its name' },
  org: { example: 'org:apple', about: 'from an organisation with this word in its name' },
  year: {
    example: 'year:2023..2025',
    about: 'published in these years; also year:2024, year:..2020, year:2021.. or year:unknown',
  },
  has: { example: 'has:code', about: 'has such a link or fact' },
  in: {
    example: 'in:2025-11-03',
    about: 'listed by this digest; the beginning of its name will do',
  },
} as const;

export type Operator = keyof typeof operators;

export const operatorNames = Object.keys(operators) as Operator[];

export function isOperator(name: string): name is Operator {
  return Object.hasOwn(operators, name);
}

/** What stands beside the operators: signs that work on any word and any of them. */
export const signs = [
  { example: '"few-shot learning"', about: 'these words side by side, in this order' },
  { example: '-survey', about: 'without this word; also before a phrase or an operator' },
  { example: 'bert OR gpt', about: 'one of the two; OR joins the terms beside it' },
] as const;
