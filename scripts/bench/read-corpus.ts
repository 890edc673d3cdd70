import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { BenchPaper } from './bench-paper.ts';

const lineSchema = z.object({
  title: z.string(),
  abstract: z.string(),
  authors: z.array(z.string()),
  date: z.iso.date(),
});

/**
 * Read papers from a corpus, one by one as they are asked for: JSON lines of
 * `{ title, abstract, authors, date }`, compressed with gzip. Throws where the file is none.
 */
export function* readCorpus(file: string): Generator<BenchPaper> {
  const lines = unpack(file).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== '') yield parseLine(line, `${file}:${index + 1}`);
  }
}

/** Read one line of a corpus; `place` is named where it is none. */
export function parseLine(line: string, place: string): BenchPaper {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) {
    throw new Error(`${place} is no paper of a corpus.\n${z.prettifyError(parsed.error)}`);
  }
  const { title, abstract, date } = parsed.data;
  // Some corpora name every author twice.
  const authors = [...new Set(parsed.data.authors.map(toOneLine))];
  const authorCount = authors.length;
  return { title: toOneLine(title), abstract: toOneLine(abstract), authorCount, authors, date };
}

function unpack(file: string): string {
  try {
    return gunzipSync(readFileSync(file)).toString('utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The corpus ${file} cannot be read: ${reason}.`, { cause: error });
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function toOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
