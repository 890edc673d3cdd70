import { describe, expect, test } from 'vitest';
import { repairedText } from './repaired-text.ts';

type Table = readonly (readonly [raw: string, repaired: string])[];

function testTable(table: Table): void {
  test.each(table)('%j reads %j, in a title and in an abstract', (raw, repaired) => {
    const { title, plainAbstract } = repairedText(raw);
    expect({ title, plainAbstract }).toEqual({ title: repaired, plainAbstract: repaired });
  });
}

function unchanged(...texts: string[]): Table {
  return texts.map((text) => [text, text] as const);
}

describe('TeX that lost its backslash', () => {
  testTable([
    ['images of 256times256 pixels', 'images of 256×256 pixels'],
    ['a 3times3times3 cube', 'a 3×3×3 cube'],
    ['runs 4times faster', 'runs 4× faster'],
    ['1.58times the speed', '1.58× the speed'],
    ['models leq 7B', 'models ≤7B'],
    ['with geq 13 layers', 'with ≥13 layers'],
    ['takes approx 3 hours', 'takes ≈3 hours'],
    ['from 3sim5 steps', 'from 3–5 steps'],
    ['an error of 1.5 pm 0.2', 'an error of 1.5±0.2'],
    ['texttt{D}ual encoders', 'Dual encoders'],
    ['a textbf{bold} claim', 'a bold claim'],
    ['color{ddtD}ecoupled', 'Decoupled'],
  ]);
});

describe('TeX that kept its backslash', () => {
  testTable([
    ['1.69\\% of it', '1.69% of it'],
    ['R\\&D in \\#1 with x\\_y', 'R&D in #1 with x_y'],
    ['\\emph{so} and \\textbf{so}', 'so and so'],
    ['\\textgreater 13B', '>13B'],
    ['{\\epsilon}-differential', 'ε-differential'],
    ['an \\alpha and a \\beta{}', 'an α and a β'],
    ['\\color{ddtD}ecoupled', 'Decoupled'],
    ['na\\"{\\i}ve caf\\\'e, \\c{c}a', 'naïve café, ça'],
    ['\\frac{a}{b}', 'a/b'],
    ['one\\footnote{and more} two', 'one (and more) two'],
    ['first line \\\\ second line', 'first line second line'],
    ['A Title\\  Broken in Two', 'A Title Broken in Two'],
  ]);
});

describe('raised and lowered numbers, ties and braces', () => {
  testTable([
    ['10^{-4} and 10^5', '10⁻⁴ and 10⁵'],
    ['SAP^{2} of H_{2}O', 'SAP² of H₂O'],
    ['see Fig.~3 and Table~2', 'see Fig. 3 and Table 2'],
    ['the GPT~model', 'the GPT model'],
    ['the {BERT} model', 'the BERT model'],
  ]);
});

describe('words that only look like TeX stay as they are', () => {
  testTable(
    unchanged(
      ...['A*-Decoding', 'nine times', '4 times', 'sometimes', '~70%', 'about ~70 percent'],
      ...['text-to-image', '8x7B', 'alpha', 'Ling-mini-beta', 'at 5 pm', 'a simple sum in pi'],
      ...['{0, 1}', 'use --model now', '--model', 'C++', 'C#', 'snake_case_name', 'p < 0.05'],
      ...['GPT-4', '2020-2024', '$5 and $10', 'costs $5', 'a -> b', 'color and text'],
    ),
  );
});

describe('quotes', () => {
  testTable([
    ["``so'' it goes", '“so” it goes'],
    ['he said "no" twice', 'he said “no” twice'],
    ['("yes") and ["no"]', '(“yes”) and [“no”]'],
    ['"(yes)"', '“(yes)”'],
    ['a "b \'c\' d" e', 'a “b ‘c’ d” e'],
    ['"\'first\' of them"', '“‘first’ of them”'],
    ["it's the dogs' bowl", 'it’s the dogs’ bowl'],
    ["in the '90s and the '80", 'in the ’90s and the ’80'],
    ...unchanged('“already” set ‘in’ type'),
  ]);
});

describe('dashes, minus signs and ellipses', () => {
  testTable([
    ['one -- two', 'one – two'],
    ['one--two', 'one—two'],
    ['one---two', 'one—two'],
    ['one - two', 'one – two'],
    ['2--6 layers', '2–6 layers'],
    ['10-20% or 10%-20%', '10–20% or 10%–20%'],
    ['2-4x faster', '2–4x faster'],
    ['at -5 degrees (-3)', 'at −5 degrees (−3)'],
    ['and so on...', 'and so on…'],
    ...unchanged('a row ---- of four', 'text-to-image', 'already – set — in type'),
  ]);
});

describe('white space and characters that nobody sees', () => {
  testTable([
    ['  two  spaces\tand a tab ', 'two spaces and a tab'],
    ['no\u00A0break', 'no break'],
    ['a\u0000b\u001B[31m\u200Bc\u202Ed', 'ab[31mcd'],
  ]);

  test('are reported where they were left out', () => {
    const { issues } = repairedText('a\u0000b\u202Ec');
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['characters-removed', 2],
      ['characters-removed', 4],
    ]);
  });
});

describe('mathematics', () => {
  test.each([
    ['the value $x^2$ grows', 'the value $x^2$ grows'],
    ['the value \\(x^2\\) grows', 'the value $x^2$ grows'],
    ['$$\\sum_i x_i$$ grows', '$\\sum_i x_i$ grows'],
  ])('in %j is kept for the page to set', (raw, markdown) => {
    expect(repairedText(raw).abstract).toBe(markdown);
  });

  test('is no price', () => {
    expect(repairedText('costs $5 and $10').abstract).toBe('costs \\$5 and \\$10');
  });

  test('reads as its characters in plain text', () => {
    expect(repairedText('an $\\alpha$-stable law').title).toBe('an α-stable law');
  });
});

test('TeX that nobody knows stays as it is and is reported with its line', () => {
  const { title, issues } = repairedText('an \\unheard{of} word');
  expect(title).toBe('an \\unheard{of} word');
  expect(issues.map(({ code, line }) => [code, line])).toEqual([
    ['tex-not-understood', 2],
    ['tex-not-understood', 4],
  ]);
  expect(issues[0]?.message).toContain('\\unheard');
});
