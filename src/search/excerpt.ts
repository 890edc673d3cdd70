/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

const longestExcerpt = 40;
/** Words before the first one that was found, where a whole sentence is too long. */
const leadingWords = 6;

/** The engine counts words by the spaces between them. */
export function spacedWords(text: string): string[] {
  return text.split(/[^\S\uFEFF]+/u).filter((word) => word !== '');
}

/**
 * Cut a title and an excerpt of the abstract from a paper's content, which has the one before the
 * other. `places` are the places in it, counted in words, of what was found.
 */
export function markedParts(
  content: string,
  title: string,
  places: readonly number[],
): { title: Stretch[]; excerpt: Stretch[] } {
  const titleWords = spacedWords(title);
  const words = spacedWords(content).slice(titleWords.length);
  const found = new Set(places.map((place) => place - titleWords.length));
  const start = excerptStart(words, found);
  const end = Math.min(words.length, start + longestExcerpt);
  const excerpt = stretches(words.slice(start, end), (index) => found.has(start + index));
  if (start > 0) excerpt.unshift({ text: '… ', isMarked: false });
  if (end < words.length) excerpt.push({ text: ' …', isMarked: false });
  return { title: stretches(titleWords, (index) => places.includes(index)), excerpt };
}

/** Where the most of what was found is near each other, from the beginning of a sentence if it fits. */
function excerptStart(words: readonly string[], found: ReadonlySet<number>): number {
  const latest = Math.max(0, words.length - longestExcerpt);
  let best = { start: 0, count: countFrom(0, found) };
  for (const place of [...found].sort((a, b) => a - b)) {
    if (place < 0) continue;
    const start = startBefore(words, Math.min(latest, place));
    const count = countFrom(start, found);
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function countFrom(start: number, found: ReadonlySet<number>): number {
  return [...found].filter((place) => place >= start && place < start + longestExcerpt).length;
}

function startBefore(words: readonly string[], place: number): number {
  for (let at = place; at >= 0 && at > place - longestExcerpt / 2; at -= 1) {
    if (at === 0 || /[.!?]["”’)]*$/u.test(words[at - 1] ?? '')) return at;
  }
  return Math.max(0, place - leadingWords);
}

/** The signs around a found word are not what was looked for. */
const wordAmongSigns = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

function stretches(words: readonly string[], isFound: (index: number) => boolean): Stretch[] {
  const parts: Stretch[] = [];
  const add = (text: string, isMarked: boolean) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.isMarked === isMarked) last.text += text;
    else parts.push({ text, isMarked });
  };
  for (const [index, text] of words.entries()) {
    const isMarked = isFound(index);
    const [, before = '', word = '', after = ''] = wordAmongSigns.exec(text) ?? [];
    // Found words that follow each other are marked as one.
    const isJoined = isMarked && before === '' && parts.at(-1)?.isMarked === true;
    if (index > 0) add(' ', isJoined);
    if (!isMarked) add(text, false);
    else {
      add(before, false);
      add(word, true);
      add(after, false);
    }
  }
  return parts;
}
