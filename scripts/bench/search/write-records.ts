import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchPaper } from '../bench-paper.ts';

/** Papers in one digest. */
const papersInDigest = 100;

/** Write papers as digests of an archive, a hundred each: JSON Lines, which have authors' names. */
export function writeRecords(papers: readonly BenchPaper[], archive: string): void {
  const folder = join(archive, 'digests');
  mkdirSync(folder, { recursive: true });
  for (let start = 0; start < papers.length; start += papersInDigest) {
    const lines = papers.slice(start, start + papersInDigest).map(toLine);
    const number = String(start / papersInDigest + 1).padStart(4, '0');
    writeFileSync(join(folder, `list-${number}.jsonl`), lines.join(''));
  }
}

function toLine({ title, abstract, authors, date }: BenchPaper): string {
  return `${JSON.stringify({ title, abstract, authors, published: date })}\n`;
}
