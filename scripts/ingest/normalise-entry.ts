import { classifyLink } from './classify-link.ts';
import type { Link } from '../../src/lib/paper.ts';
import type { Entry } from './entry.ts';
import { makeIssue, type Issue } from './issue.ts';
import { repairTex, texRemains } from './repair-tex.ts';
import { setType } from './set-type.ts';
import { splitText, type TextPart } from './split-text.ts';
import { fromMarkdown, toMarkdown } from './to-markdown.ts';

/** An entry's text as the archive keeps it. */
export interface NormalisedText {
  /** Plain text, in the characters of print. */
  title: string;
  /** Markdown in which nothing of the digest is markup but its links and formulas. */
  abstract: string;
  /** The abstract as plain text, for matching phrases. */
  plainAbstract: string;
  /** Every address in the abstract once, in order. */
  links: Link[];
  /** Each keyword once, in the characters of print. */
  keywords: string[];
  issues: Issue[];
}

/** Repair an entry's title and abstract and find its links; what cannot be repaired is an issue. */
export function normaliseEntry(entry: Entry, file: string): NormalisedText {
  const read = entry.isNormalised ? asItIs : repair;
  const title = entry.isNormalised
    ? { parts: [words(entry.title)], remains: [], removed: 0 }
    : repair(entry.title);
  const paragraphs = entry.abstract.map(read);
  const parts = paragraphs.map((paragraph) => paragraph.parts);
  const keywords = (entry.keywords ?? []).map((keyword) =>
    entry.isNormalised ? { parts: [words(keyword)], remains: [], removed: 0 } : repair(keyword),
  );
  const plainTitle = plainText(title.parts).trim();
  return {
    title: plainTitle,
    abstract: entry.isNormalised ? entry.abstract.join('\n\n') : toMarkdown(parts),
    plainAbstract: parts.map(plainText).join('\n'),
    links: findLinks(entry.links ?? [], parts.flat()),
    keywords: eachOnce(keywords.map(({ parts: held }) => plainText(held).trim())),
    issues: [
      ...(plainTitle === '' ? [makeIssue('title-empty', { file, line: entry.titleLine })] : []),
      ...textIssues([title, ...keywords], { file, line: entry.titleLine }),
      ...textIssues(paragraphs, { file, line: entry.abstractLine }),
    ],
  };
}

/** Repair a title that stands alone, as an entry's is. */
export function normaliseTitle(raw: string): string {
  return plainText(repair(raw).parts).trim();
}

interface Repaired {
  parts: TextPart[];
  remains: string[];
  removed: number;
}

/**
 * Characters that no reader sees and that can turn a line round or end it: controls, marks that
 * override the direction of writing, zero-width characters, halves of pairs.
 */
const invisible = /[\p{Cc}\p{Cs}\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

function repair(raw: string): Repaired {
  const text = raw.replaceAll('\t', ' ');
  const clean = text.replace(invisible, '');
  const remains: string[] = [];
  const parts = splitText(clean.replace(/\s+/gu, ' ').trim());
  let before = '';
  for (const part of parts) {
    if (part.kind === 'words') {
      const words = repairTex(part.value);
      remains.push(...texRemains(words));
      part.value = setType(words, before).replace(/ {2,}/g, ' ');
    }
    before = part.value.at(-1) ?? before;
  }
  return { parts, remains, removed: text.length - clean.length };
}

/** Markdown that this program wrote holds words, links and formulas, and nothing to repair. */
function asItIs(markdown: string): Repaired {
  return { parts: fromMarkdown(markdown), remains: [], removed: 0 };
}

function words(value: string): TextPart {
  return { kind: 'words', value };
}

/** In plain text a formula is its TeX with the names of characters put in. */
function plainText(parts: readonly TextPart[]): string {
  return parts
    .map(({ kind, value }) => (kind === 'math' ? repairTex(value).replace(/[{}]/g, '') : value))
    .join('');
}

/** Keywords that differ in nothing but case are one. */
function eachOnce(keywords: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const keyword of keywords) {
    const key = keyword.toLowerCase();
    if (keyword !== '' && !known.has(key)) known.set(key, keyword);
  }
  return [...known.values()];
}

/** Links beside the text come first and say what they lead to; each address counts once. */
function findLinks(beside: readonly Link[], parts: readonly TextPart[]): Link[] {
  const links = new Map(beside.map((link) => [link.url, link]));
  for (const { kind, value } of parts) {
    if (kind !== 'link' || !URL.canParse(value) || links.has(value)) continue;
    links.set(value, classifyLink(value));
  }
  return [...links.values()];
}

function textIssues(texts: readonly Repaired[], place: { file: string; line: number }): Issue[] {
  const remains = texts.flatMap((text) => text.remains);
  const removed = texts.reduce((sum, text) => sum + text.removed, 0);
  return [
    ...(remains.length > 0
      ? [makeIssue('tex-not-understood', place, { remains: remains.join(', ') })]
      : []),
    ...(removed > 0 ? [makeIssue('characters-removed', place, { count: removed })] : []),
  ];
}
