import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
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
