import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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

/** Archives whose rendered abstracts are kept; those built longest ago are forgotten. */
const mostArchives = 12;

/** Take away what was kept for archives that were not built for a while. */
export async function pruneCaches(repository: string): Promise<void> {
  const folder = dirname(archiveCacheFolder(repository, ''));
  const names = await readdir(folder).catch(() => []);
  const kept = await Promise.all(
    names
      .filter((name) => /^[0-9a-f]{16}$/.test(name))
      .map(async (name) => {
        const path = join(folder, name);
        const used = await stat(path).catch(() => undefined);
        return { path, used: used?.mtimeMs ?? 0 };
      }),
  );
  const old = kept.toSorted((a, b) => b.used - a.used).slice(mostArchives);
  for (const { path } of old) await rm(path, { recursive: true, force: true });
}
