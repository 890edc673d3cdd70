import { role, type StemmedText } from './stem-texts.ts';

/** A row of words that several papers open with. */
export interface MinedPhrase {
  /** The numbers of its stems. */
  stems: readonly number[];
  /** Its words that name something. */
  words: number;
}

/** Words that name something in a phrase, and all words. */
const MOST_WORDS = 4;
const LONGEST = 6;

/**
 * The phrases that at least so many papers have in their titles or in the first sentences of their
 * abstracts, where papers say what they are about. They are counted by length: only what goes on
 * from a frequent row of words can be frequent itself (Apriori: Agrawal and Srikant 1994).
 */
export function minePhrases(texts: readonly StemmedText[], leastPapers: number): MinedPhrase[] {
  const root = rowOf([]);
  const mined: MinedPhrase[] = [];
  for (let length = 1; length <= LONGEST; length += 1) {
    const rows: Row[] = [];
    for (const [paper, text] of texts.entries()) countRows(text, paper, root, length, rows);
    const frequent = rows.filter(({ papers }) => papers >= leastPapers);
    for (const row of frequent) row.next = new Map();
    const phrases = frequent.filter(({ papersWhole }) => papersWhole >= leastPapers);
    mined.push(...phrases.map(({ stems, words }) => ({ stems, words })));
  }
  return mined;
}

interface Row extends MinedPhrase {
  /** Papers that have it, and the last one of them. */
  papers: number;
  lastPaper: number;
  /** The same where it is a whole phrase: it ends with a word that names something, and no hyphen goes on. */
  papersWhole: number;
  lastWhole: number;
  /** What it goes on with; nothing where it is not known to be frequent. */
  next: Map<number, Row> | undefined;
}

function rowOf(stems: readonly number[]): Row {
  const next = stems.length === 0 ? new Map<number, Row>() : undefined;
  return { stems, words: 0, papers: 0, lastPaper: -1, papersWhole: 0, lastWhole: -1, next };
}

/** Count the rows of one length in the opening of a text; those that are new are added to `rows`. */
function countRows(text: StemmedText, paper: number, root: Row, length: number, rows: Row[]): void {
  for (let start = 0; start + length <= text.openingEnd; start += 1) {
    if (text.roles[start] !== role.subject || text.hyphens[start - 1] === 1) continue;
    const row = rowAt(text, start, length, root, rows);
    if (!row) continue;
    const end = start + length - 1;
    if (row.lastPaper !== paper) row.papers += 1;
    row.lastPaper = paper;
    const isWhole = text.roles[end] === role.subject && text.hyphens[end] !== 1;
    if (!isWhole) continue;
    row.words = wordsIn(text, start, end);
    if (row.lastWhole !== paper) row.papersWhole += 1;
    row.lastWhole = paper;
  }
}

function rowAt(
  { stems, roles }: StemmedText,
  start: number,
  length: number,
  root: Row,
  rows: Row[],
): Row | undefined {
  let row = root;
  let words = 0;
  for (let at = start; at < start + length; at += 1) {
    if (roles[at] === role.barrier || !row.next) return undefined;
    if (roles[at] === role.subject) words += 1;
    const stem = stems[at] ?? 0;
    const known = row.next.get(stem);
    if (!known && at < start + length - 1) return undefined;
    const next = known ?? rowOf([...row.stems, stem]);
    if (!known) {
      row.next.set(stem, next);
      rows.push(next);
    }
    row = next;
  }
  return words > MOST_WORDS ? undefined : row;
}

function wordsIn({ roles }: StemmedText, start: number, end: number): number {
  return roles.subarray(start, end + 1).filter((each) => each === role.subject).length;
}
