/** Reads a page of HTML as the pieces of text that somebody sees, and names what nobody sees. */
import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';

/** A stretch of text in one element, or something on a page that is no text. */
export interface Piece {
  kind: 'heading' | 'paragraph' | 'text' | 'unseen';
  /** Plain text as it stands; of what nobody sees, its name. */
  text: string;
  line: number;
  lastLine: number;
  /** The address of the link that it stands in, as the page writes it. */
  href?: string | undefined;
  /** What a `<time>` says to programs. */
  datetime?: string | undefined;
  /** It stands on something to press. */
  isControl: boolean;
  /** The innermost `<article>` around it. */
  card?: Element | undefined;
  /** The part of the page that it stands in. */
  region: string;
}

/** Give all pieces of a page in their order. */
export function piecesOf(tree: Root): Piece[] {
  const pieces: Piece[] = [];
  walk(tree, { region: 'page text', isControl: false }, pieces);
  return pieces;
}

type Surroundings = Pick<Piece, 'href' | 'card' | 'region' | 'isControl'>;

function walk(parent: Parents, around: Surroundings, pieces: Piece[]): void {
  let run: Text[] = [];
  const endRun = () => {
    addText(run, parent, 'text', around, pieces);
    run = [];
  };
  for (const child of parent.children) {
    if (child.type === 'text') run.push(child);
    else if (child.type === 'comment') addUnseen(child, 'comment', around, pieces);
    else if (child.type === 'element') {
      endRun();
      addElement(child, around, pieces);
    }
  }
  endRun();
}

function addElement(element: Element, around: Surroundings, pieces: Piece[]): void {
  const { tagName } = element;
  const unseen = unseenElements.get(tagName);
  if (unseen !== undefined) return addUnseen(element, unseen, around, pieces);
  const inside: Surroundings = {
    href: tagName === 'a' ? property(element, 'href') : around.href,
    card: tagName === 'article' ? element : around.card,
    region: regions.get(tagName) ?? around.region,
    isControl: around.isControl || tagName === 'button' || tagName === 'label',
  };
  const kind = isHeading(tagName) ? 'heading' : tagName === 'p' ? 'paragraph' : 'text';
  const isWhole = kind !== 'text' || tagName === 'time' || isSimpleControl(element);
  if (!isWhole) return walk(element, inside, pieces);
  const href = inside.href ?? property(findLink(element), 'href');
  const datetime = tagName === 'time' ? property(element, 'dateTime') : undefined;
  addText(textsIn(element), element, kind, { ...inside, href, datetime }, pieces);
}

function addText(
  texts: readonly Text[],
  holder: Parents,
  kind: Piece['kind'],
  around: Surroundings & Pick<Piece, 'datetime'>,
  pieces: Piece[],
): void {
  const text = texts.map(({ value }) => value).join(kind === 'text' ? ' ' : '');
  const seen = texts.filter(({ value }) => value.trim() !== '');
  const isLink = holder.type === 'element' && holder.tagName === 'a' && around.href !== undefined;
  const [first, last] = [seen[0], seen.at(-1)];
  if (first && last) {
    const above = /^\s*/.exec(first.value)?.[0].split('\n').length ?? 1;
    const line = (first.position?.start.line ?? 1) + above - 1;
    pieces.push({ ...around, kind, text, line, lastLine: last.position?.end.line ?? line });
  } else if (isLink) {
    const line = holder.position?.start.line ?? 1;
    pieces.push({ ...around, kind, text: '', line, lastLine: line });
  }
}

function addUnseen(
  node: RootContent | ElementContent,
  name: string,
  around: Surroundings,
  pieces: Piece[],
): void {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  pieces.push({ ...around, kind: 'unseen', text: name, line: start.line, lastLine: end.line });
}

/** The text of an element without that of scripts, styles and pictures; a `<br>` is a space. */
function textsIn(parent: Parents): Text[] {
  return parent.children.flatMap((child): Text[] => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element' || unseenElements.has(child.tagName)) return [];
    if (child.tagName !== 'br') return textsIn(child);
    const { position } = child;
    return [{ type: 'text', value: ' ', ...(position ? { position } : {}) }];
  });
}

/** Tell whether a link or a control holds only words, and is no wrapping around a whole card. */
function isSimpleControl({ tagName, children }: Element): boolean {
  return ['a', 'button', 'label'].includes(tagName) && !children.some(holdsBlock);
}

function holdsBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  const { tagName, children } = node;
  return isHeading(tagName) || wholeElements.has(tagName) || children.some(holdsBlock);
}

function findLink(element: Element): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === 'a' ? child : findLink(child);
    if (found) return found;
  }
  return undefined;
}

function property(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return typeof value === 'string' ? value : undefined;
}

function isHeading(tagName: string): boolean {
  return /^h[1-6]$/.test(tagName);
}

const wholeElements: ReadonlySet<string> = new Set([
  'a',
  'article',
  'button',
  'label',
  'p',
  'time',
]);

const unseenElements: ReadonlyMap<string, string> = new Map([
  ['script', 'script'],
  ['style', 'style sheet'],
  ['template', 'template'],
  ['noscript', 'text without scripts'],
  ['svg', 'picture'],
  ['iframe', 'another page'],
  ['object', 'another page'],
]);

const regions: ReadonlyMap<string, string> = new Map([
  ['head', 'page head'],
  ['header', 'page header'],
  ['nav', 'site navigation'],
  ['footer', 'site footer'],
  ['aside', 'page margin'],
]);
