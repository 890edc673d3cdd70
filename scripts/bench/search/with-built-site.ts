import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveCacheFolder } from '../../build/cache-folder.ts';
import { measureBuild } from '../measure-build.ts';

/** Build an archive in a temporary folder, use its site, and leave nothing behind. */
export async function withBuiltSite<Result>(
  { repository, signal }: { repository: string; signal: AbortSignal },
  writeArchive: (archive: string) => void,
  use: (site: string) => Promise<Result>,
): Promise<Result> {
  const workspace = mkdtempSync(join(tmpdir(), 'shelfmark-bench-search-'));
  const archive = join(workspace, 'archive');
  const site = join(workspace, 'site');
  try {
    writeArchive(archive);
    const figures = join(workspace, 'figures.json');
    await measureBuild({ repository, archive, output: site, figures }, signal);
    return await use(site);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
    rmSync(archiveCacheFolder(repository, archive), { recursive: true, force: true });
  }
}
