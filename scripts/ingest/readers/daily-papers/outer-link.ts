import { fromMarkdown } from 'mdast-util-from-markdown';
import { flattenMarkdown, type FlatText } from './flatten-markdown.ts';

/**
 * Read a link round a whole paragraph whose text has brackets of its own, such as
 * `[On [0,1) and [code](https://…) it holds.](https://huggingface.co/papers/…)`: Markdown has no
 * links in links, and takes such a one for text. Gives nothing where `source` is no such link.
 */
export function readOuterLink(source: string): (FlatText & { url: string }) | undefined {
  const start = source.lastIndexOf('](');
  if (!source.startsWith('[') || start === -1) return undefined;
  const url = /^\(\s*<?((?:https?:\/|\/papers)\/[^\s<>()]{1,500})>?(?:\s+"[^"]*")?\s*\)$/.exec(
    source.slice(start + 1).trim(),
  )?.[1];
  if (url === undefined) return undefined;
  const inner = fromMarkdown(source.slice(1, start), { extensions: [plainText] });
  const children = inner.children.flatMap((child) =>
    child.type === 'paragraph' ? child.children : [],
  );
  return { ...flattenMarkdown(children), url };
}

/** All that is left of Markdown are its escapes, its entities and its line ends. */
const plainText = {
  disable: {
    null: [
      ...['attention', 'autolink', 'blockQuote', 'codeFenced', 'codeIndented', 'codeText'],
      ...['definition', 'headingAtx', 'htmlFlow', 'htmlText', 'labelEnd', 'labelStartImage'],
      ...['labelStartLink', 'list', 'setextUnderline', 'thematicBreak'],
    ],
  },
};
