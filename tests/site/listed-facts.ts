import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { digestSchema, type DigestData } from '../../src/lib/digest.ts';
import { paperSchema, type PaperData } from '../../src/lib/paper.ts';

/** An archive's content, read without the program that wrote it. */
export interface ReadContent {
  digest: DigestData;
  /** The papers in the order of the digest. */
  papers: PaperData[];
}

/** What one paper of a digest says of itself, as its lines give it. */
export interface ListedFacts {
  authorCount?: number;
  organization?: string;
  /** `2024-03-01`, or `03-01` where the year is left out. */
  date: string;
  comments?: number;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Read the content of an archive with one digest. */
export function readContent(content: string): ReadContent {
  const [name] = readdirSync(join(content, 'digests'));
  const json: unknown = JSON.parse(readFileSync(join(content, 'digests', name ?? ''), 'utf8'));
  const digest = digestSchema.parse(json);
  const papers = readdirSync(join(content, 'papers')).map(
    (file) => [basename(file, '.md'), readPaper(join(content, 'papers', file))] as const,
  );
  const byId = new Map(papers);
  if (byId.size !== digest.papers.length) throw new Error('Not every paper is in the digest.');
  return { digest, papers: digest.papers.map((id) => paperSchema.parse(byId.get(id))) };
}

/** Find the facts of a text copy by its lines with a dot alone, papers without facts left out. */
export function listedFacts(text: string): ListedFacts[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '·' ? [readFacts(lines[index - 1] ?? '', lines[index + 1] ?? '')] : [],
  );
}

function readPaper(path: string): PaperData {
  const [, frontmatter = ''] = readFileSync(path, 'utf8').split(/^---$/m);
  return parse(frontmatter) as PaperData;
}

function readFacts(who: string, when: string): ListedFacts {
  const [, month = '', day = '', year, comments] =
    /^([A-Z][a-z]{2}) (\d{1,2})(?:, (\d{4}))?(?: (\d+))?$/.exec(when.trim()) ?? [];
  const monthAndDay = `${twoDigits(months.indexOf(month) + 1)}-${twoDigits(Number(day))}`;
  const authors = /(\d+) authors?$/.exec(who)?.[1];
  return {
    ...(authors === undefined ? { organization: who.trim() } : { authorCount: Number(authors) }),
    date: year === undefined ? monthAndDay : `${year}-${monthAndDay}`,
    ...(comments === undefined ? {} : { comments: Number(comments) }),
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
