import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';

/** Characters of an excerpt: a little more than the lines of a list that it fills. */
const longestExcerpt = 280;

/** Keep the beginning of each text as `excerpt`, plain, cut between words, for lists of papers. */
export function remarkExcerpt() {
  return (tree: Root, file: VFile): void => {
    const frontmatter = file.data.astro?.frontmatter;
    if (frontmatter) frontmatter['excerpt'] = excerpt(wordsOf(tree));
  };
}

/** Paragraphs stand apart; an image is not shown, so neither is what it is called. */
function wordsOf({ children }: Root): string {
  return children.map((block) => toString(block, { includeImageAlt: false })).join(' ');
}

/** Cut `text` between two words so that no more than an excerpt is left. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestExcerpt) return line;
  const cut = line.lastIndexOf(' ', longestExcerpt);
  return `${line.slice(0, cut > 0 ? cut : longestExcerpt).replace(/[\s.,;:–—(-]+$/, '')} …`;
}
