import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';

export interface BuildOptions {
  /** The root of the repository. */
  repository: string;
  /** A path that tells this archive's cache from those of others. */
  archive: string;
  /** Where the site shall be. Replaced whole, and only when everything succeeded. */
  output: string;
  site: string | undefined;
  /** Told when a step begins. */
  onStep: (step: string) => void;
}

/**
 * Build the pages and the search index of the archive that `SHELFMARK_ARCHIVE` names.
 * The site is made beside `output` and takes its place at the end. Throws what Astro throws, and
 * where `output` holds something that is no site of ours.
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const { repository, output, site, onStep } = options;
  if (!isReplaceable(output)) {
    throw new Error(
      `The folder ${output} holds something that is not a built archive. Name another with --out, or empty it.`,
    );
  }
  const unfinished = `${output}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  onStep('Reading the archive');
  try {
    await build({
      root: repository,
      outDir: unfinished,
      cacheDir: await cacheFolder(options),
      integrations: [stepWatcher(onStep)],
      logLevel: 'warn',
      ...(site === undefined ? {} : { site }),
    });
    await rm(output, { recursive: true, force: true });
    await rename(unfinished, output);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Only an empty folder or an earlier build may be replaced: a mistyped `--out` must cost nothing. */
function isReplaceable(output: string): boolean {
  if (!existsSync(output)) return true;
  return existsSync(join(output, 'data', 'papers.jsonl')) || readdirSync(output).length === 0;
}

/**
 * Rendered abstracts are kept between builds, for each archive its own. Astro does not notice a
 * changed Markdown plugin, so what the plugins say is part of the name.
 */
async function cacheFolder({ repository, archive }: BuildOptions): Promise<string> {
  const hash = createHash('sha256').update(archive);
  const plugins = join(repository, 'src', 'markdown');
  for (const name of readdirSync(plugins).sort()) hash.update(await readFile(join(plugins, name)));
  for (const name of ['astro.config.mjs', 'package-lock.json']) {
    hash.update(await readFile(join(repository, name)));
  }
  const key = hash.digest('hex').slice(0, 16);
  return join(repository, 'node_modules', '.cache', 'shelfmark', key);
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
