import { itemsOf, membersOf, type JsonNode } from './json-tree.ts';

/** Give a value of a JSON tree as `JSON.parse` would, names such as `__proto__` included. */
export function plainValue(node: JsonNode): unknown {
  const items = itemsOf(node);
  if (items) return items.map(plainValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(membersOf(node).map(({ name, value }) => [name, plainValue(value)]));
}
