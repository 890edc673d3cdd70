import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { linkSchema } from '../../src/lib/paper.ts';
import { setType } from '../../scripts/ingest/set-type.ts';
import './fixed-seed.ts';
import { processorTime } from './processor-time.ts';
import { repairedText } from './repaired-text.ts';

/** Pieces of text that mean something to Markdown, to TeX, to HTML or to a browser. */
const pieces = [
  ...['\\', '{', '}', '$', '$$', '(', ')', '[', ']', '<', '>', '&', '&lt;', '#', '-', '--', '---'],
  ...['*', '**', '_', '__', '`', '```', '~', '~~', '^', '|', '!', '=', '+', '1.', ':', '"', "'"],
  ...['https://', 'https://a.org/b', 'http://a.org', 'javascript:alert(1)', 'mailto:a@b.org'],
  ...['![a](https://a.org/i.png)', '[a](https://a.org)', '[a]: https://a.org', '<b>', '<!--'],
  ...['<script>alert(1)</script>', '<https://a.org>', 'www.a.org', '{here}', '\\url{', '\\emph{'],
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    'word',
    'Another',
    '5',
    '.',
    ',',
    '?',
    'é',
    '数',
    '\u202E',
    '\u200B',
  ],
];
const hostileText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string()), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

/** Hostile text in which nothing can become a formula: formulas read otherwise in plain text. */
const textWithoutMath = hostileText.map((text) => text.replace(/[$\\]/g, ''));

function parse(markdown: string) {
  return fromMarkdown(markdown, {
    extensions: [math()],
    mdastExtensions: [mathFromMarkdown()],
  });
}

function nodesOf(tree: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  visit(tree, (node) => void nodes.push(node));
  return nodes;
}

function wordsOf(tree: Nodes): string {
  return nodesOf(tree)
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('');
}

describe('whatever a digest says', () => {
  test('its abstract is paragraphs of text, links and formulas, and no other markup', () => {
    const allowed = ['root', 'paragraph', 'text', 'link', 'inlineMath'];
    fc.assert(
      fc.property(hostileText, (text) => {
        const types = nodesOf(parse(repairedText(text).abstract)).map(({ type }) => type);
        expect(types.filter((type) => !allowed.includes(type))).toEqual([]);
      }),
    );
  });

  test('its abstract as Markdown and as plain text has the same words', () => {
    fc.assert(
      fc.property(textWithoutMath, (text) => {
        const { abstract, plainAbstract } = repairedText(text);
        expect(wordsOf(parse(abstract))).toBe(plainAbstract);
      }),
    );
  });

  test('the links on its page are those of its record, each to http or https', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { abstract, links } = repairedText(text);
        const shown = nodesOf(parse(abstract)).flatMap((node) =>
          node.type === 'link' ? [node.url] : [],
        );
        expect([...new Set(shown)]).toEqual(links.map(({ url }) => url));
        for (const link of links) expect(linkSchema.safeParse(link).error).toBeUndefined();
      }),
    );
  });

  test('nothing invisible is left in it', () => {
    const invisible = /[\p{Cc}\p{Cs}\u200B\u2028-\u202E\u2066-\u2069\uFEFF]/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { title, plainAbstract } = repairedText(text);
        expect(title).not.toMatch(invisible);
        expect(plainAbstract).not.toMatch(invisible);
      }),
    );
  });
});

test('setting type twice is setting it once', () => {
  const typed = fc
    .array(fc.constantFrom('"', "'", '-', '–', '—', '.', ' ', '(', ')', 'a', 'b', '5', '%', '“'))
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(typed, (text) => {
      const once = setType(text);
      expect(setType(once)).toBe(once);
    }),
  );
});

describe('a hundred thousand characters of one repeated piece take no time to speak of', () => {
  const endless = [
    ...['\\', '{', '}', '$', '(', '[', 'https://', 'https://a(', 'a', "'", '"', '`', '-', '--'],
    ...['7', '7%', '7-', '~', '^', '_', '.', ' ', '\t', 'a ', '$a', 'text{', '\\text{', 'frac{}'],
    ...['color{a', '\\href{https://a}{', 'a{', '<', '&', '*', '\u200B'],
  ];
  test.each(endless)('%j', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = processorTime();
    repairedText(text);
    expect(processorTime() - start).toBeLessThan(2000);
  });
});
