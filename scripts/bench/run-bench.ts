/** The whole story of a benchmark: an archive in a temporary folder, built twice, then deleted. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveCacheFolder } from '../build/cache-folder.ts';
import type { BenchPaper } from './bench-paper.ts';
import { measureBuild, type BenchFolders, type BuildMeasure } from './measure-build.ts';
import { writeDigests } from './write-digest.ts';

/**
 * Build an archive of these papers twice and measure both builds. Nothing is left behind, neither
 * the archive nor what the build keeps for it, also where `signal` or an error ends it early.
 */
export async function runBench(
  repository: string,
  papers: readonly BenchPaper[],
  { signal, onStep }: { signal: AbortSignal; onStep: (step: string) => void },
): Promise<{ cold: BuildMeasure; warm: BuildMeasure }> {
  const workspace = mkdtempSync(join(tmpdir(), 'shelfmark-bench-'));
  const archive = join(workspace, 'archive');
  const folders: BenchFolders = {
    repository,
    archive,
    output: join(workspace, 'site'),
    figures: join(workspace, 'figures.json'),
  };
  const cache = archiveCacheFolder(repository, archive);
  try {
    onStep('Writing digests');
    writeArchive(papers, archive);
    onStep(`Building ${papers.length} papers, cold`);
    // The archive is new, so its path is, and with it the place of what is kept between builds.
    const cold = await measureBuild(folders, signal);
    onStep(`Building ${papers.length} papers, warm`);
    const warm = await measureBuild(folders, signal);
    checkWarm(cache);
    return { cold, warm };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
  }
}

function writeArchive(papers: readonly BenchPaper[], archive: string): void {
  const folder = join(archive, 'digests');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of writeDigests(papers)) writeFileSync(join(folder, name), text);
}

/** A build that finds the program changed keeps its abstracts elsewhere, and was no warm one. */
function checkWarm(cache: string): void {
  if (readdirSync(cache).length === 1) return;
  throw new Error('The program was changed between the two builds. Run the benchmark again.');
}
