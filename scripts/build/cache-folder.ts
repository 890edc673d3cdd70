import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where rendered abstracts are kept between builds. Astro does not notice a changed Markdown
 * plugin, so what the plugins say is part of the name.
 */
export async function cacheFolder(repository: string, archive: string): Promise<string> {
  const hash = createHash('sha256');
  const plugins = join(repository, 'src', 'markdown');
  for (const name of readdirSync(plugins).sort()) hash.update(await readFile(join(plugins, name)));
  for (const name of ['astro.config.mjs', 'package-lock.json']) {
    hash.update(await readFile(join(repository, name)));
  }
  return join(archiveCacheFolder(repository, archive), hash.digest('hex').slice(0, 16));
}

/** Holds all that is kept for one archive, and nothing of others. */
export function archiveCacheFolder(repository: string, archive: string): string {
  const key = createHash('sha256').update(archive).digest('hex').slice(0, 16);
  return join(repository, 'node_modules', '.cache', 'shelfmark', key);
}
