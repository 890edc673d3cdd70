import type { LedgerLine } from '../../entry.ts';

/** Lines between two blank ones. */
export interface Block {
  /** The number of its first line, from 1. */
  line: number;
  lines: string[];
}

/** Divide lines into blocks; the blank lines between them go straight into the ledger. */
export function splitBlocks(lines: readonly string[]): { blocks: Block[]; blank: LedgerLine[] } {
  const blocks: Block[] = [];
  const blank: LedgerLine[] = [];
  let open: Block | undefined;
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') {
      blank.push({ line: index + 1, role: 'blank' });
      open = undefined;
    } else if (open) {
      open.lines.push(text);
    } else {
      open = { line: index + 1, lines: [text] };
      blocks.push(open);
    }
  }
  return { blocks, blank };
}
