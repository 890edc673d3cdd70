import type { PhrasingContent } from 'mdast';

/** Text without its markup. */
export interface FlatText {
  /** On one line. */
  text: string;
  paragraphs: string[];
  /** The name of the first picture that has one. */
  picture?: string;
}

/**
 * Take the markup off the content of a link or a heading: pictures are named apart, `\` at the
 * end of a line, by which line ends inside links are saved, goes, and a line of nothing else
 * divides paragraphs.
 */
export function flattenMarkdown(nodes: readonly PhrasingContent[]): FlatText {
  const words: string[] = [];
  const pictures: string[] = [];
  gather(nodes, words, pictures);
  const paragraphs: string[][] = [[]];
  for (const raw of words.join('').split('\n')) {
    const line = raw
      .trim()
      .replace(/(?<!\\)\\+$/, '')
      .trim();
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  const whole = paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join(' '));
  const [picture] = pictures;
  return {
    text: whole.join(' ').replace(/\s+/g, ' '),
    paragraphs: whole,
    ...(picture === undefined ? {} : { picture }),
  };
}

function gather(nodes: readonly PhrasingContent[], words: string[], pictures: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') words.push(node.value);
    else if (node.type === 'break') words.push('\n');
    else if (node.type === 'image' && node.alt) pictures.push(node.alt);
    else if ('children' in node) gather(node.children, words, pictures);
  }
}
