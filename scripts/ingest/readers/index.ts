import type { Format } from '../../../src/lib/digest.ts';
import type { Reading, Source } from '../entry.ts';
import { arxivAtom } from './arxiv-atom.ts';
import { arxivRss } from './arxiv-rss.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { dailyPapersBrowserText } from './daily-papers-browser-text.ts';
import { dailyPapersHtml } from './daily-papers-html.ts';
import { dailyPapersJson } from './daily-papers-json.ts';
import { dailyPapersMarkdown } from './daily-papers-markdown.ts';
import { dailyPapersText } from './daily-papers-text.ts';
import { jsonLines } from './json-lines.ts';
import { readingList } from './reading-list.ts';
import { ris } from './ris.ts';
import { topicTables } from './topic-tables.ts';
import { weeklyList } from './weekly-list.ts';

/** Turns one digest format into entries and a ledger. Pure. */
export interface Reader {
  format: Format;
  /**
   * Whether the format is a captured page, which must be as it was captured: no byte order mark,
   * Windows line ends or endless lines. Records that programs write may have them.
   */
  isPage?: true;
  /** Tell from the content whether this reader is the one for it. Cheap: a look, not a parse. */
  recognises(source: Source): boolean;
  /**
   * Read all of it: one reading for each digest that the file holds, most often one.
   * Linear in the length of the text. Never throws on bad input: what cannot be read is an issue.
   */
  read(source: Source): Reading[];
}

/** Every reader, tried in this order: the more telling formats first. */
export const readers: readonly Reader[] = [
  dailyPapersHtml,
  dailyPapersJson,
  dailyPapersBrowserText,
  dailyPapersMarkdown,
  arxivAtom,
  arxivRss,
  readingList,
  cslJson,
  jsonLines,
  ris,
  weeklyList,
  topicTables,
  bibtex,
  dailyPapersText,
];
