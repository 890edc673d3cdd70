import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown as parse } from 'mdast-util-from-markdown';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { math } from 'micromark-extension-math';
import type { TextPart } from './split-text.ts';

/**
 * Write paragraphs of text, addresses and formulas as Markdown.
 * Characters that would be markup are escaped, also for readers with GitHub's strikethrough;
 * reading the Markdown again gives the same parts.
 */
export function toMarkdown(paragraphs: readonly (readonly TextPart[])[]): string {
  const root: Root = { type: 'root', children: paragraphs.map(toParagraph) };
  return serialise(root, {
    extensions: [mathToMarkdown()],
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  }).trimEnd();
}

/** Take one paragraph of such Markdown apart again. */
export function fromMarkdown(markdown: string): TextPart[] {
  const tree = parse(markdown, { extensions: [math()], mdastExtensions: [mathFromMarkdown()] });
  return tree.children.flatMap((block) => ('children' in block ? block.children.map(toPart) : []));
}

function toPart(node: RootContent): TextPart {
  if (node.type === 'inlineMath') return { kind: 'math', value: node.value };
  if (node.type === 'link') return { kind: 'link', value: node.url };
  return { kind: 'words', value: toString(node) };
}

function toParagraph(parts: readonly TextPart[]): Paragraph {
  return { type: 'paragraph', children: parts.map(toPhrasing) };
}

function toPhrasing({ kind, value }: TextPart): PhrasingContent {
  if (kind === 'math') return { type: 'inlineMath', value };
  if (kind === 'link' && URL.canParse(value)) {
    return { type: 'link', url: value, children: [{ type: 'text', value }] };
  }
  return { type: 'text', value };
}
