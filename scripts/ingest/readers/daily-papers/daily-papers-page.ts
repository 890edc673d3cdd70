import type { Entry, LedgerLine, Reading } from '../../entry.ts';
import { makeIssue, type IssueCode } from '../../issue.ts';
import type { Piece } from './daily-papers-piece.ts';

/** A Daily Papers page while it is read. */
export interface Page {
  file: string;
  reading: Reading;
  papers: OpenPaper[];
  /** Upvotes whose paper is still to come: they stand before its title. */
  upvotes?: Upvotes;
  /** Pieces after a whole paper that are none of a page: its end, or a hole in it. */
  strays: Piece[];
  /** What each line became. */
  marks: Map<number, LedgerLine>;
}

/** A paper and what stands on the page of it so far. */
export interface OpenPaper {
  entry: Entry;
  /** The id of its own page. */
  id?: string;
  hasWho: boolean;
  /** The last line of its abstract. */
  abstractEnd?: number;
  /** The first line of its facts. */
  factsLine?: number;
}

export interface Upvotes {
  piece: Piece;
  count?: number;
  id?: string;
}

type WithoutLine<Line> = Line extends LedgerLine ? Omit<Line, 'line'> : never;

/** Enter the lines of a piece into the ledger; fields of one paper can share a line. */
export function mark({ from, to }: Piece, role: WithoutLine<LedgerLine>, { marks }: Page): void {
  for (let line = from; line <= to; line += 1) {
    const held = marks.get(line);
    if (held?.role === 'field' && role.role === 'field' && held.entry === role.entry) {
      held.fields.push(...role.fields.filter((field) => !held.fields.includes(field)));
    } else if (!held || (held.role !== 'blank' && role.role === 'field')) {
      marks.set(line, { line, ...role });
    }
  }
}

/** Name a line of the page that cannot be read, by its issue. */
export function report(
  { reading, file }: Page,
  code: IssueCode,
  line: number,
  facts: Record<string, string | number> = {},
): void {
  reading.issues.push(makeIssue(code, { file, line }, facts));
}

/** The paper that pieces belong to: upvotes end it, for they are the next one's. */
export function openPaper({ papers, upvotes }: Page): OpenPaper | undefined {
  return upvotes ? undefined : papers.at(-1);
}
