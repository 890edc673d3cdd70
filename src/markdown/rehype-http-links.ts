import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Let links lead to http and https addresses only, and tell search engines not to follow them.
 * A link to anything else becomes its text; an image becomes nothing, since nothing may be
 * fetched from another host.
 */
export function rehypeHttpLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.tagName === 'img') {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      if (node.tagName !== 'a') return undefined;
      if (/^https?:\/\//i.test(String(node.properties['href']))) {
        node.properties['rel'] = ['nofollow', 'external'];
        return undefined;
      }
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    });
  };
}
