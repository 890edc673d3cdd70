import type { Format } from '../../../src/lib/digest.ts';
import type { Reading } from '../entry.ts';
import { dailyPapersText } from './daily-papers-text.ts';

/** Turns one digest format into entries and a ledger. Pure. */
export interface Reader {
  format: Format;
  /** Tell from the content whether this reader is the one for it. */
  recognises(lines: readonly string[]): boolean;
  /** Read all of it; `file` is only named in issues. Never throws on bad input. */
  read(lines: readonly string[], file: string): Reading;
}

/** Every reader, tried in this order. */
export const readers: readonly Reader[] = [dailyPapersText];
