/** People as a field lists them: whole names in order, and whether there are more. */
export interface People {
  authors: string[];
  hasMoreAuthors: boolean;
}

/** Tidy names: no empty ones, white space single, `et al.` and `others` understood as more people. */
export function listPeople(names: readonly string[]): People {
  const tidy = names.map((name) => name.replace(/\s+/gu, ' ').trim());
  const isMore = (name: string) => /^(?:and )?(?:et\.? al\.?|others|…|\.\.\.)$/i.test(name);
  const authors = tidy.filter((name) => name !== '' && !isMore(name)).map(withoutEtAl);
  const hasMoreAuthors = tidy.some((name) => isMore(name) || withoutEtAl(name) !== name);
  return { authors: authors.filter((name) => name !== ''), hasMoreAuthors };
}

/** Turn a name round where what stands before its comma is a family name for sure. */
export function turnSureName(name: string): string {
  return isTurned(name) ? turnName(name) : name;
}

/** Turn `Family, Given` and `Family, Jr., Given` round; other names stay as they are. */
export function turnName(name: string): string {
  const [family = '', second, third, ...more] = name.split(',').map((part) => part.trim());
  if (second === undefined || more.length > 0) return name.trim();
  if (third !== undefined) return `${third} ${family} ${second}`.trim();
  return isSuffix(second) ? `${family} ${second}` : `${second} ${family}`.trim();
}

/**
 * Divide one text that lists people: `A; B`, `A, B, and C`, `Family, Given and Family, Given`.
 * Commas inside brackets divide nothing; a `Jr.` belongs to the name before it.
 */
export function splitPeople(text: string): People {
  const whole = text.trim();
  if (whole.includes(';')) return listPeople(whole.split(';').map(turnName));
  const parts = whole.split(/,?\s+(?:and|&)\s+/);
  if (parts.every((part) => isTurned(part))) return listPeople(parts.map(turnName));
  return listPeople(parts.flatMap(splitCommas));
}

function isTurned(part: string): boolean {
  const [family = '', given, ...more] = part.split(',').map((piece) => piece.trim());
  if (given === undefined || given === '' || more.length > 0) return false;
  const isFamily = /^(?:(?:van|von|de|der|den|del|della|di|da|la|le|ter|ten) )*\S+$/i.test(family);
  return isFamily && !isSuffix(given);
}

function splitCommas(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const piece of text.split(',')) {
    const last = names.length - 1;
    if (last >= 0 && (depth > 0 || isSuffix(piece))) names[last] = `${names[last] ?? ''},${piece}`;
    else names.push(piece);
    depth = Math.max(0, depth + count(piece, '(') - count(piece, ')'));
  }
  return names.map((name) => name.replace(/,(?=\s*(?:Jr|Sr|I{2,3}|IV)\b)/, ''));
}

function isSuffix(text: string): boolean {
  return /^\s*(?:Jr|Sr|I{2,3}|IV)\.?\s*$/.test(text);
}

function withoutEtAl(name: string): string {
  return name.replace(/\s+et\.? al\.?$/i, '');
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
