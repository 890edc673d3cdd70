import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One paper as a text copy of a Daily Papers page lists it. */
export interface ListedPaper {
  title: string;
  abstract: string;
  /**
   * Who: `5 authors`, or an organisation's picture and name, `apple Apple`; a date such as
   * `Mar 1, 2024`. A page can lack both.
   */
  facts?: { who: string; date: string; comments?: number };
}

export interface ArchiveParts {
  /** The papers of each digest, by the day of its capture. */
  digests: Record<string, readonly ListedPaper[]>;
  /** Other files, by their path in the archive. */
  files?: Record<string, string>;
}

/** Write an archive that the commands can take in with `--archive`. */
export async function writeArchive(folder: string, parts: ArchiveParts): Promise<void> {
  const digests = Object.entries(parts.digests).map(
    ([captured, papers]) => [`digests/${captured}.txt`, digestText(papers)] as const,
  );
  for (const [path, text] of [...digests, ...Object.entries(parts.files ?? {})]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Write papers as the text that copying a Daily Papers page gives. */
function digestText(papers: readonly ListedPaper[]): string {
  return `${['Daily Papers', ...papers.map(paperText)].join('\n\n')}\n`;
}

function paperText({ title, abstract, facts }: ListedPaper): string {
  const text = `${title}\n\n${abstract}`;
  if (!facts) return text;
  const { who, date, comments } = facts;
  const line = /^\d+ authors?$/.test(who) ? `  • ${who}` : who;
  return `${text}\n\n${line}\n·\n${date}${comments === undefined ? '' : ` ${comments}`}`;
}
