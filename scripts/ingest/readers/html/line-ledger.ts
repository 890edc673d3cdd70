import type { LedgerLine } from '../../entry.ts';

/** A ledger of a page's lines, of which several can stand for one thing and one for several. */
export interface LineLedger {
  /** Say what the lines from `first` to `last` became; blank ones among them stay blank. */
  mark(first: number, last: number, role: LineRole): void;
  /** The same, but only for lines of which nothing was said before. */
  markRest(first: number, last: number, role: LineRole): void;
  /** Every line of the page in order; what nothing was said of is furniture by the name `rest`. */
  finish(rest: string): LedgerLine[];
}

type WithoutLine<Line> = Line extends LedgerLine ? Omit<Line, 'line'> : never;
export type LineRole = WithoutLine<LedgerLine>;

/** Begin a ledger of these lines. */
export function startLineLedger(lines: readonly string[]): LineLedger {
  const marks = lines.map(() => new Map<string, LineRole>());
  const isBlank = (line: number) => lines[line - 1]?.trim() === '';
  const mark = (first: number, last: number, role: LineRole, most: number) => {
    const key = JSON.stringify(role);
    for (let line = Math.max(first, 1); line <= Math.min(last, lines.length); line += 1) {
      const roles = marks[line - 1];
      if (roles && roles.size < most && !isBlank(line)) roles.set(key, role);
    }
  };
  return {
    mark: (first, last, role) => mark(first, last, role, Infinity),
    markRest: (first, last, role) => mark(first, last, role, 1),
    finish(rest) {
      return marks.flatMap((roles, index): LedgerLine[] => {
        const line = index + 1;
        if (roles.size > 0) return [...roles.values()].map((role) => ({ line, ...role }));
        return [isBlank(line) ? { line, role: 'blank' } : { line, role: 'furniture', name: rest }];
      });
    },
  };
}
