import type { Element, Parents } from 'hast';

/**
 * Give every element for which `test` holds, in the order of the page. One walk with no memory of
 * what stands around: selectors cost their whole path at each element.
 */
export function findElements(parent: Parents, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const walk = ({ children }: Parents) => {
    for (const child of children) {
      if (child.type !== 'element') continue;
      if (test(child)) found.push(child);
      walk(child);
    }
  };
  walk(parent);
  return found;
}
