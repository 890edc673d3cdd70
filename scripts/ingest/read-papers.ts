import type { Theme } from '../../src/lib/theme.ts';
import { assignAddresses } from './assign-addresses.ts';
import {
  applyCorrections,
  type CorrectedPaper,
  type NamedCorrection,
} from './apply-corrections.ts';
import { gatherDigests, type GatherOptions } from './gather-digests.ts';
import { identifyPapers } from './identify-papers.ts';
import { reportDigest, type DigestReport, type IngestReport } from './ingest-report.ts';
import { hasErrors, type Issue } from './issue.ts';
import { listingsOf, type ListedDigest } from './listed-digest.ts';
import { mergeCaptures } from './merge-captures.ts';
import { mergeEntries } from './merge-entries.ts';
import { readCorrections, readThemes } from './read-archive.ts';
import { readDigest, type RawDigest } from './read-digest.ts';
import { reportMerges } from './report-merges.ts';

/** What a long step needs of the world around it. */
export interface ReadSurroundings {
  workingFolder: string;
  /** Told how far a long step is; a stop can be asked for while it is awaited. */
  progress: (step: string, done: number, total: number) => void | Promise<void>;
}

/** All that an archive's digests, themes and corrections say, before papers are placed. */
export interface ReadArchive {
  /** Empty where an issue is an error. */
  papers: CorrectedPaper[];
  /** One for each list of papers; several captures of one list are one. */
  pages: ListedDigest[];
  themes: Theme[];
  /** Digests that the archive does not hold yet, by the name they will have there. */
  fresh: Map<string, Uint8Array>;
  digests: DigestReport[];
  merges: IngestReport['merges'];
  issues: Issue[];
}

/** Read an archive, and what shall come to it, from its digests to its corrected papers. */
export async function readPapers(
  options: GatherOptions,
  { workingFolder, progress }: ReadSurroundings,
): Promise<ReadArchive> {
  const { folders } = options;
  const gathered = await gatherDigests(options, workingFolder);
  const { themes, issues: themeIssues } = await readThemes(folders.themes, workingFolder);
  const written = await readCorrections(folders.corrections, workingFolder);
  const read = await readAll(gathered.raw, progress);
  const issues = [...gathered.issues, ...themeIssues, ...written.issues, ...read.issues];
  const digests = read.digests.map(reportDigest);
  const known = { themes, fresh: gathered.fresh, digests };
  if (hasErrors(issues)) return { ...known, papers: [], pages: [], merges: [], issues };

  const pages = mergeCaptures(read.digests);
  const built = buildPapers(pages, written.corrections, new Set(themes.map(({ id }) => id)));
  return { ...known, ...built, pages, issues: [...issues, ...built.issues] };
}

async function readAll(
  raw: readonly RawDigest[],
  progress: ReadSurroundings['progress'],
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

/** Listings become papers, and corrections are put in. */
function buildPapers(
  digests: readonly ListedDigest[],
  corrections: readonly NamedCorrection[],
  themeIds: ReadonlySet<string>,
): Pick<ReadArchive, 'papers' | 'merges' | 'issues'> {
  const { identities, issues } = identifyPapers(listingsOf(digests));
  const addressed = assignAddresses(identities.map(mergeEntries));
  const corrected = applyCorrections(addressed, corrections, themeIds);
  return {
    papers: corrected.papers,
    merges: addressed.flatMap(({ id, title, places }) =>
      places.length > 1 ? [{ id, title, places }] : [],
    ),
    issues: [...issues, ...identities.flatMap(reportMerges), ...corrected.issues],
  };
}
