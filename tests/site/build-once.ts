/** Builds the sites that the tests read: once for all of them, with the command that users run. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { crowdedArchive } from './crowded-archive.ts';
import { folderTree, type FolderTree } from './folder-tree.ts';
import { buildSite, repository } from './run-command.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { writeArchive } from './write-archive.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the bundled archive's site. */
    site: string;
    /** What the command printed when it built that site. */
    siteReport: string;
    /** The folder of the site of an archive with long lists. */
    crowdedSite: string;
    /** The repository's own content, before and after these archives were built. */
    contentBefore: FolderTree;
    contentAfter: FolderTree;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder();
  try {
    await provideSites(project, folder.path);
  } catch (error) {
    await folder.remove();
    throw error;
  }
  return folder.remove;
}

async function provideSites(project: TestProject, folder: string): Promise<void> {
  project.provide('contentBefore', contentTree());
  const site = join(folder, 'site');
  project.provide('siteReport', (await buildSite(site)).stdout);
  project.provide('site', site);
  const crowdedSite = join(folder, 'crowded-site');
  const archive = join(folder, 'crowded-archive');
  await writeArchive(archive, crowdedArchive());
  await buildSite(crowdedSite, ['--archive', archive]);
  project.provide('crowdedSite', crowdedSite);
  project.provide('contentAfter', contentTree());
}

function contentTree(): FolderTree {
  const folders = ['digests', 'src/content'].map((name) => [name, join(repository, name)] as const);
  return Object.fromEntries(
    folders.flatMap(([name, folder]) =>
      Object.entries(folderTree(folder)).map(([path, hash]) => [`${name}/${path}`, hash]),
    ),
  );
}
