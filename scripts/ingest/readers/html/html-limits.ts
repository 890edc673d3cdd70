/** Several times deeper than pages are made. */
export const deepestHtml = 150;

/** Open `<b>`, `<font>` and kin are opened again in every paragraph that follows. */
const mostOpenFormatting = 16;

/** A start tag without its quoted values. */
const longestTag = 20_000;

/**
 * Find where a page would cost a parser of HTML more than its length: elements that stand too deep,
 * formatting that is never closed, a tag with endless attributes. A look at the tags, made before
 * the parser calls itself for each level; elements whose end tags may be left out do not count.
 */
export function findCostlyHtml(text: string): number | undefined {
  const open = new Map<string, number>();
  let [depth, formatting] = [0, 0];
  for (let start = text.indexOf('<'); start !== -1;) {
    const { end, name, isEnd } = readTag(text, start);
    if (end - start > longestTag && unquotedLength(text, start, end) > longestTag) return start;
    const isCounted = name !== '' && !uncounted.has(name);
    const change = !isCounted ? 0 : !isEnd ? 1 : (open.get(name) ?? 0) > 0 ? -1 : 0;
    if (change !== 0) open.set(name, (open.get(name) ?? 0) + change);
    depth += change;
    if (formats.has(name)) formatting += change;
    if (depth > deepestHtml || formatting > mostOpenFormatting) return start;
    start = text.indexOf('<', isEnd ? end : skipRawText(text, end, name));
  }
  return undefined;
}

interface Tag {
  end: number;
  /** Lower case; empty for what is no tag. */
  name: string;
  isEnd: boolean;
}

function readTag(text: string, start: number): Tag {
  if (text.startsWith('<!--', start)) {
    return { end: indexAfter(text, '-->', start + 2), name: '', isEnd: false };
  }
  tagStart.lastIndex = start;
  const [whole, slash, name = ''] = tagStart.exec(text) ?? [];
  if (whole === undefined) return { end: start + 1, name: '', isEnd: false };
  const end = findTagEnd(text, start + whole.length);
  // In SVG a tag can end itself.
  const isEmpty = text[end - 2] === '/' && !formats.has(name.toLowerCase());
  return { end, name: isEmpty ? '' : name.toLowerCase(), isEnd: slash === '/' };
}

const tagStart = /<(\/?)([a-zA-Z][^\s/>]{0,60})/y;

/** A `>` inside a quoted value ends no tag; quotes begin values only after `=`. */
function findTagEnd(text: string, from: number): number {
  let last = '';
  for (let index = from; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '>') return index + 1;
    const isQuote = (character === '"' || character === "'") && last === '=';
    if (isQuote) index = indexAfter(text, character, index + 1) - 1;
    if (!/\s/.test(character)) last = character;
  }
  return text.length;
}

function unquotedLength(text: string, start: number, end: number): number {
  return text.slice(start, end).replace(/"[^"]*"|'[^']*'/g, '').length;
}

function skipRawText(text: string, from: number, name: string): number {
  const closing = rawText.get(name);
  if (!closing) return from;
  closing.lastIndex = from;
  return closing.exec(text)?.index ?? text.length;
}

function indexAfter(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index === -1 ? text.length : index + what.length;
}

const rawText: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'textarea', 'title'].map((name) => [name, new RegExp(`</${name}`, 'gi')]),
);

const formats: ReadonlySet<string> = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
);

/** Elements without content, and those whose end tags may be left out. */
const uncounted: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'body colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr'
  ).split(' '),
);
