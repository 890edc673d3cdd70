import type { AstroIntegration } from 'astro';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from './bundle-script.ts';
import { filePaths } from './file-paths.ts';
import { packFiles, type FileContent } from './pack-files.ts';

/**
 * Bytes of the index in one pack. Pages opened from disk wait for no server, but a pack is read
 * whole: this halves the number of files, and a page of results reads no more than 100 KB.
 */
const mostPackedBytes = 8192;

/** Let pages that are opened from disk search too, once the search index is there. */
export function searchFromDisk(): AstroIntegration {
  return {
    name: 'search-from-disk',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await packIndex(join(fileURLToPath(dir), 'pagefind'));
        logger.info(`${count} files let pages opened from disk search`);
      },
    },
  };
}

async function packIndex(folder: string): Promise<number> {
  const packs = packFiles(await readIndex(folder), mostPackedBytes);
  const output = join(folder, 'disk');
  await mkdir(output);
  for (const [number, files] of packs.entries()) {
    await writeFile(join(output, `${number}.js`), `searchFromDisk.take(${JSON.stringify(files)})`);
  }
  const firstPaths = packs.map(([first]) => first?.[0]);
  await bundleScript({
    entry: 'search-from-disk/engine.ts',
    inject: ['search-from-disk/fetch.ts'],
    alias: { 'pagefind-engine': join(folder, 'pagefind.js') },
    constants: { firstPaths },
    outfile: join(output, 'engine.js'),
  });
  return packs.length + 1;
}

/** All that Pagefind's engine asks for; its own scripts are no part of that. */
async function readIndex(folder: string): Promise<FileContent[]> {
  const paths = (await filePaths(folder)).filter((path) => !path.endsWith('.js'));
  return Promise.all(
    paths.map(async (path) => ({ path, content: await readFile(join(folder, path)) })),
  );
}
