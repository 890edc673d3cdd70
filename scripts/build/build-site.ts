import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';
import { offline } from '../../src/integrations/offline.ts';
import { searchFromDisk } from '../../src/integrations/search-from-disk.ts';
import { cacheFolder, pruneCaches } from './cache-folder.ts';
import { isReplaceableZip, zipPath, zipSite } from './zip-site.ts';

export interface BuildOptions {
  /** The root of the repository. */
  repository: string;
  /** A path that tells this archive's cache from those of others. */
  archive: string;
  /** Where the site shall be. Replaced whole, and only when everything succeeded. */
  output: string;
  site: string | undefined;
  /** Whether pages opened from disk can search; that takes further files. */
  diskSearch: boolean;
  /** Whether browsers can keep the site for reading offline. */
  offline: boolean;
  /** Whether the site is packed into one file too, beside its folder. */
  zip: boolean;
  /** Told when a step begins. */
  onStep: (step: string) => void;
}

/**
 * Build the pages and the search index of the archive that `SHELFMARK_ARCHIVE` names.
 * The site is made elsewhere and takes the place of `output` at the end. Throws what Astro throws, and
 * where `output` holds something that is no site of ours.
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const { repository, archive, output, site, zip, onStep } = options;
  if (!isReplaceable(output)) {
    throw new Error(
      `The folder ${output} holds something that is not a built archive. Name another with --out, or empty it.`,
    );
  }
  if (zip && !(await isReplaceableZip(output))) {
    throw new Error(
      `The file ${zipPath(output)} is no packed archive. Name another folder with --out, or move the file.`,
    );
  }
  await mkdir(dirname(output), { recursive: true });
  const unfinished = unfinishedFolder(repository, output);
  await rm(unfinished, { recursive: true, force: true });
  // Node lets garbage grow to several times what is in use before it looks for any; twice will do.
  setFlagsFromString('--heap-growing-percent=100');
  onStep('Reading the archive');
  try {
    await build({
      root: repository,
      outDir: unfinished,
      cacheDir: await cacheFolder(repository, archive),
      integrations: [stepWatcher(onStep), ...wantedParts(options)],
      logLevel: 'warn',
      ...(site === undefined ? {} : { site }),
    });
    if (zip) {
      onStep('Packing');
      await zipSite(unfinished, output);
    }
    await replaceFolder(output, unfinished);
    await pruneCaches(repository);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * Where a site is made. Astro keeps what it renders pages with in the folder of the site, but of a
 * site outside of the working folder in one that all builds share: two at once would take it from
 * each other.
 */
function unfinishedFolder(repository: string, output: string): string {
  const name = createHash('sha256').update(output).digest('hex').slice(0, 16);
  return join(repository, '.astro', 'unfinished', name);
}

/** Put a finished folder in the place of another, which may be on another disk. */
async function replaceFolder(output: string, finished: string): Promise<void> {
  const beside = `${output}.unfinished`;
  try {
    await rm(beside, { recursive: true, force: true });
    await rename(finished, beside).catch(() => cp(finished, beside, { recursive: true }));
    await rm(output, { recursive: true, force: true });
    await rename(beside, output);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Only an empty folder or an earlier build may be replaced: a mistyped `--out` must cost nothing. */
function isReplaceable(output: string): boolean {
  if (!existsSync(output)) return true;
  return existsSync(join(output, 'data', 'papers.jsonl')) || readdirSync(output).length === 0;
}

function wantedParts({ diskSearch, offline: isOffline }: BuildOptions): AstroIntegration[] {
  return [...(diskSearch ? [searchFromDisk()] : []), offline(isOffline)];
}

/** Tells where Astro is in its work: it has hooks for that and no other way. */
function stepWatcher(onStep: BuildOptions['onStep']): AstroIntegration {
  return {
    name: 'build-steps',
    hooks: {
      'astro:build:start': () => onStep('Building pages'),
      'astro:build:generated': () => onStep('Indexing papers'),
    },
  };
}
