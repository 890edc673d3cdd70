import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routes } from '../lib/routes.ts';
import { hashLength, type BuildSummary, type FileList } from '../offline/kept-builds.ts';
import { bundleScript } from './bundle-script.ts';
import { filePaths } from './file-paths.ts';

/**
 * Let browsers keep the site for reading offline, with a service worker. Where that is not wanted,
 * the worker is one that ends those of earlier builds. This must be the last integration: it lists
 * the files that the others wrote.
 */
export function offline(isWanted: boolean): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Pages have what belongs to it only where it is wanted.
        updateConfig({ vite: { define: { 'import.meta.env.SHELFMARK_OFFLINE': isWanted } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        if (!isWanted) return retire(site);
        await writePageScripts(site);
        const { version } = await writeWorker(site);
        logger.info(`build ${version} can be kept for reading offline`);
      },
    },
  };
}

/** Addresses as a worker and its pages know them: relative to the root of the site. */
const addresses = {
  summary: routes.data.build.slice(1),
  list: routes.data.files.slice(1),
  searchList: routes.data.searchFiles.slice(1),
  worker: routes.worker.slice(1),
  unkept: routes.offline.slice(1),
};

/** Only pages opened from disk need the first; the others are about the files themselves. */
const isUnlisted = (path: string) =>
  path.startsWith('pagefind/disk/') ||
  [addresses.worker, addresses.summary, addresses.list, addresses.searchList].includes(path);

/** What every visit keeps at once: the main pages, what all pages need, and the core of the search. */
const isInKit = (path: string) =>
  /^(?:[^/]+\.(?:html|svg)|(?:_astro|fonts|scripts)\/.+|pagefind\/[^/]+)$/.test(path);

/** What the search reads for one query or another; every visit keeps it, in the background. */
const isOfSearch = (path: string) => /^(?:search|pagefind\/[^/]+)\/[^/]+$/.test(path);
/** Bytes that a browser loads without its reader asking for them. */
const mostUnasked = 16_000_000;

async function retire(site: string): Promise<void> {
  const outfile = join(site, addresses.worker);
  await bundleScript({ entry: 'offline/retire.ts', constants: {}, outfile });
}

async function writePageScripts(site: string): Promise<void> {
  await bundleScript({
    entry: 'offline/register.ts',
    constants: { workerAddress: `..${routes.worker}` },
    outfile: join(site, routes.scripts.offline),
  });
  await bundleScript({
    entry: 'offline/offline-control.ts',
    constants: { addresses },
    outfile: join(site, routes.scripts.offlineControl),
  });
}

async function writeWorker(site: string): Promise<BuildSummary> {
  const { list, kit } = await listFiles(site);
  const summary = { version: list.version, files: list.files.length, bytes: sizeOf(list.files) };
  await writeFile(join(site, addresses.summary), JSON.stringify(summary));
  await writeFile(join(site, addresses.list), JSON.stringify(list));
  await writeFile(join(site, addresses.searchList), JSON.stringify(searchFiles(list)));
  await bundleScript({
    entry: 'offline/worker.ts',
    constants: { buildVersion: list.version, kit, addresses },
    outfile: join(site, addresses.worker),
  });
  return summary;
}

/** The files of the search, where they are not too many for a visit. */
function searchFiles({ version, files }: FileList): FileList {
  const found = files.filter(([path]) => isOfSearch(path));
  return { version, files: sizeOf(found) > mostUnasked ? [] : found };
}

function sizeOf(files: FileList['files']): number {
  return files.reduce((sum, [, size]) => sum + size, 0);
}

/** List the files of the build, and those that every visit keeps with their whole hashes. */
async function listFiles(site: string): Promise<{ list: FileList; kit: [string, string][] }> {
  const files: FileList['files'] = [];
  const kit: [string, string][] = [];
  for (const path of await filePaths(site)) {
    if (isUnlisted(path)) continue;
    const content = readFileSync(join(site, path));
    files.push([path, content.length, publishedHash(content)]);
    if (isInKit(path)) kit.push([path, integrityOf(content)]);
  }
  const version = publishedHash(JSON.stringify(files));
  return { list: { version, files }, kit };
}

/** What `hashOf` gives in a browser. */
function publishedHash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, hashLength);
}

/** The hash of a file in the form in which browsers check it themselves. */
function integrityOf(content: Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
