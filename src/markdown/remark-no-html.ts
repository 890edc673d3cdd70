import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Show HTML in Markdown as the text that it is: digests and corrections never become markup. */
export function remarkNoHtml() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (parent && index !== undefined)
        parent.children[index] = { type: 'text', value: node.value };
    });
  };
}
