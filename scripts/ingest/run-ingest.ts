/** The whole story of an ingest, step by step; each step has a file of its own. */
import type { DigestRecord } from '../../src/lib/digest.ts';
import type { PaperRecord } from '../../src/lib/paper.ts';
import type { Theme } from '../../src/lib/theme.ts';
import type { CorrectedPaper } from './apply-corrections.ts';
import type { GatherOptions } from './gather-digests.ts';
import { compareContent, countLines, reportFailure, type IngestReport } from './ingest-report.ts';
import { compareIssues, hasErrors, makeIssue, type Issue } from './issue.ts';
import type { ListedDigest } from './listed-digest.ts';
import { placePaper } from './place-paper.ts';
import { compileThemes } from './theme-phrases.ts';
import { readContent } from './read-archive.ts';
import { readPapers, type ReadSurroundings } from './read-papers.ts';
import { serialiseContent } from './serialise-content.ts';
import { lockArchive, unlockArchive, writeContent, type Worker } from './write-content.ts';

export interface IngestOptions extends GatherOptions {
  /** Say what would be done, and write nothing. */
  dryRun: boolean;
}

/** What an ingest needs of the world around it. */
export interface IngestSurroundings extends ReadSurroundings {
  worker: Worker;
}

/**
 * Read every digest of an archive and the new ones, and write the archive's content from them.
 * Errors are collected, not thrown; with any error nothing at all is written.
 */
export async function runIngest(
  options: IngestOptions,
  surroundings: IngestSurroundings,
): Promise<IngestReport> {
  try {
    if (options.dryRun) return await ingest(options, surroundings);
    const inUse = lockArchive(options.folders, surroundings.worker);
    if (inUse) return reportFailure([inUse]);
    return await ingestLocked(options, surroundings);
  } catch (error) {
    return reportFailure([refusalOf(error, options.folders.root)]);
  }
}

async function ingestLocked(
  options: IngestOptions,
  surroundings: IngestSurroundings,
): Promise<IngestReport> {
  try {
    return await ingest(options, surroundings);
  } finally {
    unlockArchive(options.folders);
  }
}

/** What the file system refuses is an issue for the user; any other exception is our mistake. */
function refusalOf(error: unknown, archive: string): Issue {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  const file = 'path' in error && typeof error.path === 'string' ? error.path : archive;
  return makeIssue('archive-not-usable', { file }, { reason: error.message });
}

async function ingest(
  options: IngestOptions,
  { workingFolder, progress }: IngestSurroundings,
): Promise<IngestReport> {
  const { folders, dryRun } = options;
  const read = await readPapers(options, { workingFolder, progress });
  if (hasErrors(read.issues)) return reportFailure(read.issues, read.digests);

  const papers = await placeAll(read.papers, read.themes, progress);
  const files = serialiseContent(papers, toDigestRecords(read.pages, papers));
  const changes = compareContent(await readContent(folders), files);
  const isChanged = Object.values(changes).some((count) => count > 0) || read.fresh.size > 0;
  if (isChanged && !dryRun) {
    const tick = (done: number, total: number) => progress('Writing papers', done, total);
    await writeContent(folders, { files, digests: read.fresh }, tick);
  }
  return {
    issues: read.issues.toSorted(compareIssues),
    digests: read.digests,
    papers: papers.length,
    unplaced: papers.filter(({ themes }) => themes.length === 0).length,
    themes: read.themes.length,
    merges: read.merges,
    changes,
  };
}

async function placeAll(
  papers: readonly CorrectedPaper[],
  themes: readonly Theme[],
  progress: IngestSurroundings['progress'],
): Promise<PaperRecord[]> {
  const phrases = compileThemes(themes);
  const placed: PaperRecord[] = [];
  for (const [index, paper] of papers.entries()) {
    placed.push(placePaper(paper, phrases));
    if (index % 500 === 499) await progress('Placing papers', index + 1, papers.length);
  }
  return placed;
}

/** A digest names its papers by id, in its own order. */
function toDigestRecords(
  digests: readonly ListedDigest[],
  papers: readonly PaperRecord[],
): DigestRecord[] {
  const ranked = new Map<string, { rank: number; id: string }[]>(digests.map(({ id }) => [id, []]));
  for (const { id, digests: appearances } of papers) {
    for (const appearance of appearances) {
      ranked.get(appearance.id)?.push({ rank: appearance.rank, id });
    }
  }
  return digests.map(({ id, files, format, title, date, until, capture, ledger }) => ({
    id,
    files,
    format,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(until === undefined ? {} : { until }),
    ...(capture ? { captured: capture.date } : {}),
    lines: countLines(ledger),
    papers: (ranked.get(id) ?? []).sort((a, b) => a.rank - b.rank).map((paper) => paper.id),
  }));
}
