import { fromXml } from 'xast-util-from-xml';
import { makeIssue, type Issue } from '../../issue.ts';

type Root = ReturnType<typeof fromXml>;
/** An element of a parsed file. */
export type XmlElement = Extract<Root['children'][number], { type: 'element' }>;

/**
 * Parse XML. The parser expands no entity but the five of XML itself and fetches nothing; a
 * document type, which is where entities are declared, is refused all the same.
 */
export function parseXml(text: string, file: string): { root: XmlElement } | { issue: Issue } {
  const tree = parse(text);
  if ('reason' in tree) {
    const { reason, line } = tree;
    return { issue: makeIssue('xml-broken', { file, line }, { reason }) };
  }
  const doctype = tree.children.find(({ type }) => type === 'doctype');
  if (doctype) {
    const line = doctype.position?.start.line ?? 1;
    return { issue: makeIssue('xml-document-type', { file, line }) };
  }
  const root = tree.children.find(({ type }) => type === 'element');
  if (root?.type === 'element') return { root };
  return { issue: makeIssue('xml-broken', { file, line: 1 }, { reason: 'there is no element' }) };
}

/** The elements directly inside an element. */
export function childElements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child.type === 'element');
}

/** All text inside an element, references resolved. */
export function textOf({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (child.type === 'element') return textOf(child);
      return child.type === 'text' || child.type === 'cdata' ? child.value : '';
    })
    .join('');
}

/** An element's name without the prefix of its namespace, in lower case. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** The line that an element begins on. */
export function lineOf({ position }: XmlElement): number {
  return position?.start.line ?? 1;
}

/** Carriage returns become spaces: the parser takes quadratic time for them. */
function parse(text: string): Root | { reason: string; line: number } {
  try {
    return fromXml(text.replaceAll('\r', ' '));
  } catch (error) {
    const cause: unknown =
      error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (!(cause instanceof Error) || !('pos' in cause)) {
      return { reason: 'its elements are nested too deeply', line: 1 };
    }
    const reason = cause.message.split('\n')[0]?.replace(/ \(line \d+, column \d+\)$/, '') ?? '';
    return { reason, line: lineOfCharacter(text, Number(cause.pos)) };
  }
}

/** The parser counts characters, where a string counts halves of pairs. */
function lineOfCharacter(text: string, position: number): number {
  let line = 1;
  let at = 0;
  for (const character of text) {
    if (at >= position) break;
    if (character === '\n') line += 1;
    at += 1;
  }
  return line;
}
