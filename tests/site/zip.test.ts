/** The one file that a site is packed into, read with another library than the one that packs. */
import { unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { filePaths } from './folder-tree.ts';
import { buildSite, runCommand } from './run-command.ts';
import { searchPage } from './search-page.ts';
import { fileAddress, test } from './site-test.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { writeArchive } from './write-archive.ts';

const kite = { title: 'A Kite for Every Wind', abstract: 'String, paper and patience.' };

let archive: string;
let site: string;
let packed: Record<string, Uint8Array>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  archive = join(folder.path, 'archive');
  site = join(folder.path, 'my-papers');
  await writeArchive(archive, { digests: { '2024-02-01': [kite] } });
  const { stdout } = await buildSite(site, ['--archive', archive, '--zip']);
  expect(stdout).toMatch(/^All of it in one file .*my-papers\.zip, \d+\.\d MB\.$/m);
  packed = unzipSync(await readFile(`${site}.zip`));
  return folder.remove;
});

describe('the packed site', () => {
  test('has every file of the folder below one folder of its name, and no other', () => {
    expect(Object.keys(packed)).toEqual(filePaths(site).map((path) => `my-papers/${path}`));
    for (const path of filePaths(site)) {
      expect(Buffer.from(packed[`my-papers/${path}`] ?? []), path).toEqual(
        readFileSync(join(site, path)),
      );
    }
  });

  test('has the same bytes again, in another part of the world', async ({ folder }) => {
    const again = join(folder, 'my-papers');
    const settings = { TZ: 'Pacific/Kiritimati' };
    await buildSite(again, ['--archive', archive, '--zip'], settings);
    expect(await readFile(`${again}.zip`)).toEqual(await readFile(`${site}.zip`));
  });

  test('searches when it is unpacked and opened from disk', async ({ folder, openPage }) => {
    for (const [path, bytes] of Object.entries(packed)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const address = fileAddress(join(folder, 'my-papers'));
    const { type, links, page } = await searchPage(
      await openPage(address, 'search.html', { offline: true }),
    );
    await type('patience');
    expect(await links.allTextContents()).toEqual([kite.title]);
    await links.first().click();
    await page.waitForURL(`${address}papers/a-kite-for-every-wind.html`);
    expect(await page.textContent('h1')).toBe(kite.title);
  });

  test('replaces an earlier one, and nothing else', async ({ folder }) => {
    const output = join(folder, 'my-papers');
    await writeFile(`${output}.zip`, await readFile(`${site}.zip`));
    await buildSite(output, ['--archive', archive, '--zip']);

    await writeFile(`${output}.zip`, 'The only copy of a diary.');
    const args = ['--archive', archive, '--out', output, '--zip'];
    const { code, stderr } = await runCommand('build', args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/my-papers\.zip is no packed archive/);
    expect(readFileSync(`${output}.zip`, 'utf8')).toBe('The only copy of a diary.');
  });

  test('is made only where it is asked for', async ({ folder }) => {
    await buildSite(join(folder, 'site'), ['--archive', archive]);
    expect(existsSync(join(folder, 'site.zip'))).toBe(false);
  });
});
