/** The whole story of an ingest, step by step; each step has a file of its own. */
import type { DigestRecord } from '../../src/lib/digest.ts';
import type { PaperRecord } from '../../src/lib/paper.ts';
import type { Theme } from '../../src/lib/theme.ts';
import { assignAddresses } from './assign-addresses.ts';
import {
  applyCorrections,
  type CorrectedPaper,
  type NamedCorrection,
} from './apply-corrections.ts';
import { gatherDigests, type GatherOptions } from './gather-digests.ts';
import { identifyPapers } from './identify-papers.ts';
import {
  compareContent,
  countLines,
  reportDigest,
  reportFailure,
  type IngestReport,
} from './ingest-report.ts';
import { compareIssues, hasErrors, makeIssue, type Issue } from './issue.ts';
import { listingsOf, type ListedDigest } from './listed-digest.ts';
import { mergeCaptures } from './merge-captures.ts';
import { mergeEntries } from './merge-entries.ts';
import { compileThemes, placeUnderThemes } from './place-under-themes.ts';
import { readContent, readCorrections, readThemes } from './read-archive.ts';
import { readDigest, type RawDigest } from './read-digest.ts';
import { reportMerges } from './report-merges.ts';
import { serialiseContent } from './serialise-content.ts';
import { lockArchive, unlockArchive, writeContent, type Worker } from './write-content.ts';

export interface IngestOptions extends GatherOptions {
  /** Say what would be done, and write nothing. */
  dryRun: boolean;
}

/** What an ingest needs of the world around it. */
export interface IngestSurroundings {
  workingFolder: string;
  worker: Worker;
  /** Told how far a long step is; a stop can be asked for while it is awaited. */
  progress: (step: string, done: number, total: number) => void | Promise<void>;
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
  const gathered = await gatherDigests(options, workingFolder);
  const written = await readThemes(folders.themes, workingFolder);
  const corrections = await readCorrections(folders.corrections, workingFolder);
  const read = await readAll(gathered.raw, progress);
  const issues = [...gathered.issues, ...written.issues, ...corrections.issues, ...read.issues];
  const digests = read.digests.map(reportDigest);
  if (hasErrors(issues)) return reportFailure(issues, digests);

  const pages = mergeCaptures(read.digests);
  const built = await buildPapers(pages, corrections.corrections, written.themes, progress);
  issues.push(...built.issues);
  if (hasErrors(issues)) return reportFailure(issues, digests);

  const files = serialiseContent(built.papers, toDigestRecords(pages, built.papers));
  const changes = compareContent(await readContent(folders), files);
  const isChanged = Object.values(changes).some((count) => count > 0) || gathered.fresh.size > 0;
  if (isChanged && !dryRun) {
    const tick = (done: number, total: number) => progress('Writing papers', done, total);
    await writeContent(folders, { files, digests: gathered.fresh }, tick);
  }
  return {
    issues: issues.toSorted(compareIssues),
    digests,
    papers: built.papers.length,
    unplaced: built.papers.filter(({ themes }) => themes.length === 0).length,
    themes: written.themes.length,
    merges: built.merges,
    changes,
  };
}

async function readAll(
  raw: readonly RawDigest[],
  progress: IngestSurroundings['progress'],
): Promise<{ digests: ListedDigest[]; issues: Issue[] }> {
  const digests: ListedDigest[] = [];
  const issues: Issue[] = [];
  for (const [index, digest] of raw.entries()) {
    await progress('Reading digests', index, raw.length);
    const read = readDigest(digest);
    digests.push(...read.digests);
    issues.push(...read.issues);
  }
  await progress('Reading digests', raw.length, raw.length);
  return { digests, issues };
}

/** Listings become papers, corrections are put in, and every paper is placed under its themes. */
async function buildPapers(
  digests: readonly ListedDigest[],
  corrections: readonly NamedCorrection[],
  themes: readonly Theme[],
  progress: IngestSurroundings['progress'],
): Promise<Pick<IngestReport, 'issues' | 'merges'> & { papers: PaperRecord[] }> {
  const { identities, issues } = identifyPapers(listingsOf(digests));
  const addressed = assignAddresses(identities.map(mergeEntries));
  const themeIds = new Set(themes.map(({ id }) => id));
  const corrected = applyCorrections(addressed, corrections, themeIds);
  const phrases = compileThemes(themes);
  const papers: PaperRecord[] = [];
  for (const [index, paper] of corrected.papers.entries()) {
    papers.push(placePaper(paper, phrases));
    if (index % 500 === 499) await progress('Placing papers', index + 1, corrected.papers.length);
  }
  return {
    papers,
    merges: addressed.flatMap(({ id, title, places }) =>
      places.length > 1 ? [{ id, title, places }] : [],
    ),
    issues: [...issues, ...identities.flatMap(reportMerges), ...corrected.issues],
  };
}

function placePaper(
  {
    plainAbstract,
    chosenThemes,
    titles: _,
    keptIds: __,
    formerIds: ___,
    places: ____,
    ...paper
  }: CorrectedPaper,
  phrases: ReturnType<typeof compileThemes>,
): PaperRecord {
  const topics = [...new Set(paper.digests.flatMap(({ topic }) => topic ?? []))];
  const text = { title: paper.title, abstract: plainAbstract, topics };
  return { ...paper, themes: chosenThemes ?? placeUnderThemes(text, phrases) };
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
