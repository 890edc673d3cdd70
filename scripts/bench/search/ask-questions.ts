import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { readSubjectQueries } from './gain.ts';
import type { QuestionsReport } from './measure-questions.ts';
import { benchQuestions, type SearchBenchOptions } from './run-search-bench.ts';
import { withBuiltSite } from './with-built-site.ts';

/** The capture that the questions were written for, which is kept beside the repository. */
const usualDigest = ['..', 'shared', 'digests', 'hf-daily-papers-2025-11-03.txt'] as const;

/**
 * Build an archive of one digest and put the questions about its subjects to it: the digest that
 * was asked for, else the usual one where it is there. Throws where the digest has other papers.
 */
export async function askQuestions(
  repository: string,
  asked: string | undefined,
  options: Pick<SearchBenchOptions, 'signal' | 'onStep'>,
): Promise<QuestionsReport> {
  const digest = asked ?? resolve(repository, ...usualDigest);
  const shown = asked ?? relative(repository, digest);
  if (!existsSync(digest)) return absent(shown, asked !== undefined);
  const questions = readSubjectQueries(join(repository, 'tests', 'search', 'subject-queries.json'));
  options.onStep('Building the digest of the questions');
  const measures = await withBuiltSite(
    { repository, signal: options.signal },
    (archive) => {
      mkdirSync(join(archive, 'digests'), { recursive: true });
      copyFileSync(digest, join(archive, 'digests', basename(digest)));
    },
    (site) => benchQuestions(site, questions, options),
  );
  return { digest: shown, measures };
}

function absent(file: string, isAskedFor: boolean): QuestionsReport {
  if (isAskedFor) throw new Error(`There is no digest ${file}.`);
  return {
    skipped: `The digest that they were written for is not there (${file}); name it with --questions.`,
  };
}
