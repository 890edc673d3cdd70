import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

/** Tell whether an element can stand inside of a link: links hold no other links. */
export function hasNoLink(element: Element | Root): boolean {
  let isFree = true;
  visit(element, 'element', ({ tagName }) => {
    if (tagName !== 'a') return undefined;
    isFree = false;
    return EXIT;
  });
  return isFree;
}
