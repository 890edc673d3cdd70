/** A page about the past stays as it is, to the byte, when the archive grows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crowdedArchive, crowdedDigest, crowdedTheme } from './crowded-archive.ts';
import { filePaths } from './folder-tree.ts';
import { runCommand } from './run-command.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { writeArchive, type ArchiveParts } from './write-archive.ts';

const newer = {
  title: 'A Paper Lantern of Tomorrow',
  abstract: 'This paper lantern is lit after all the others. It is a paper lantern too.',
  facts: { who: '3 authors', date: 'Jan 5, 2025' },
};

test('pages of earlier periods, and all other digests, do not change when a paper is added', async () => {
  const { path, remove } = await temporaryFolder();
  try {
    const archive = crowdedArchive();
    const before = await build(path, 'before', archive);
    const digests = { ...archive.digests, '2025-01-06': [newer] };
    const after = await build(path, 'after', { ...archive, digests });
    const past = filePaths(before).filter(
      (page) =>
        /^digests\/(?!index|years)/.test(page) ||
        (page.startsWith(`themes/${crowdedTheme}/`) && !page.includes('undated')),
    );
    expect(past).toEqual(
      expect.arrayContaining([
        `digests/${crowdedDigest}/1.html`,
        `themes/${crowdedTheme}/2022.html`,
        `themes/${crowdedTheme}/2024-03-part-1.html`,
      ]),
    );
    const changed = past.filter((page) => read(before, page) !== read(after, page));
    expect(changed).toEqual([]);
    expect(read(after, `themes/${crowdedTheme}/2025.html`)).toContain(newer.title);
  } finally {
    await remove();
  }
});

async function build(folder: string, name: string, parts: ArchiveParts): Promise<string> {
  const archive = join(folder, `${name}-archive`);
  const site = join(folder, name);
  await writeArchive(archive, parts);
  const run = await runCommand('build', ['--archive', archive, '--out', site]);
  expect({ code: run.code, stderr: run.stderr }).toMatchObject({ code: 0 });
  return site;
}

function read(site: string, page: string): string {
  return readFileSync(join(site, page), 'utf8');
}
