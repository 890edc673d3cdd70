import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readThemes } from '../ingest/read-archive.ts';
import type { BenchPaper } from './bench-paper.ts';
import type { PaperSource } from './bench-report.ts';
import { generatePapers } from './generate-papers.ts';
import { readCorpus } from './read-corpus.ts';
import { selectPapers, type Selection } from './select-papers.ts';

export interface FoundPapers {
  papers: BenchPaper[];
  skipped: Selection['skipped'];
  source: PaperSource;
}

const seed = 1;

/**
 * Find so many papers: in the corpus that was asked for, else in the usual one where it is there,
 * else generated ones. Throws where a corpus has too few.
 */
export async function findPapers(
  repository: string,
  count: number,
  corpus: string | undefined,
): Promise<FoundPapers> {
  const { candidates, ...source } = await findCandidates(repository, corpus);
  const { papers, skipped } = selectPapers(candidates, count);
  if (papers.length < count) throw new Error(tooFew(papers.length, count, skipped));
  return { papers, skipped, source };
}

async function findCandidates(
  repository: string,
  asked: string | undefined,
): Promise<PaperSource & { candidates: Iterable<BenchPaper> }> {
  const usual = resolve(repository, '..', 'shared', 'corpus', 'papers-20k.jsonl.gz');
  const file = asked ?? (existsSync(usual) ? usual : undefined);
  if (file !== undefined) {
    const shown = asked ?? relative(repository, file);
    return { kind: 'corpus', file: shown, candidates: readCorpus(file) };
  }
  const themes = await readThemes(join(repository, 'src', 'content', 'themes'), repository);
  const phrases = themes.themes.map((theme) => Object.keys(theme.phrases));
  return { kind: 'generated', seed, candidates: generatePapers(phrases, seed) };
}

function tooFew(found: number, asked: number, skipped: Selection['skipped']): string {
  return `The corpus has ${found} papers that can be used, ${asked} were asked for. Skipped: ${skipped.repeatedTitle} with a title that another has, ${skipped.refusedByReader} that no digest can list.`;
}
