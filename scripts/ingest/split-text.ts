/** A stretch of digest text: words, an address, or mathematics (TeX without its dollars). */
export interface TextPart {
  kind: 'words' | 'link' | 'math';
  value: string;
}

const part = new RegExp(
  [
    // TeX commands that hold an address: \url{https://…}, \href{https://…}{text}
    String.raw`\\?\b(?:url|href)\{(?<command>https?:\/\/[^\s{}]{1,2000})\}(?:\{[^{}]*\})?`,
    // A bare address, with the braces that a lost \href or \footnote left behind it
    String.raw`(?<link>https?:\/\/[^\s{}<>"'\x60|\\^]{1,2000})(?:\{(?:here|this link|link|https?:\/\/[^\s{}]{1,2000})\})?`,
    // $…$ as Pandoc reads it: no space inside the dollars, no digit after them; or \(…\)
    String.raw`(?<!\\)\$\$?(?<math>[^\s$](?:[^$\n]{0,400}?[^\s$\\])?)\$\$?(?!\d)`,
    String.raw`\\\((?<inline>[^\n]{1,400}?)\\\)`,
  ].join('|'),
  'gu',
);

/** Cut text into words, addresses and mathematics; joined in order they are the whole text. */
export function splitText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(part)) {
    const { command, link, math, inline } = match.groups ?? {};
    parts.push({ kind: 'words', value: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const address = command ?? link;
    if (address !== undefined) {
      const trimmed = trimAddress(address);
      parts.push({ kind: 'link', value: trimmed });
      parts.push({ kind: 'words', value: address.slice(trimmed.length) });
    } else {
      parts.push({ kind: 'math', value: math ?? inline ?? '' });
    }
  }
  parts.push({ kind: 'words', value: text.slice(end) });
  return joinWords(parts);
}

/** Punctuation at the end of an address belongs to the sentence, a bracket only if it opened in it. */
function trimAddress(address: string): string {
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    const opening = { ')': '(', ']': '[' }[last];
    const inside = address.slice(0, end - 1);
    if (opening !== undefined && count(inside, opening) > count(inside, last)) break;
    if (opening === undefined && !/[.,;:!?*_~’”»]/.test(last)) break;
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function joinWords(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const next of parts) {
    const last = joined.at(-1);
    if (next.value === '') continue;
    if (last?.kind === 'words' && next.kind === 'words') last.value += next.value;
    else joined.push({ ...next });
  }
  return joined;
}
