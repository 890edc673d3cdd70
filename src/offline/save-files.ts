import {
  cacheName,
  hashOf,
  isKeptWhole,
  keptVersions,
  type FileList,
  type ListedFile,
} from './kept-builds.ts';
import { keptCopy } from './kept-copy.ts';

/** How far saving is. */
export interface SaveProgress {
  files: number;
  ofFiles: number;
  bytes: number;
  ofBytes: number;
}

export interface SaveOptions {
  /** The root of the site. */
  site: URL;
  /** The address of the list of files. */
  list: URL;
  /** Files that are loaded at the same time. */
  atOnce: number;
  signal?: AbortSignal;
  onProgress?: (progress: SaveProgress) => void;
}

/**
 * Keep every file of a list of the published build, and the list last. What is kept already is not
 * loaded again, so that saving goes on where it was stopped. Rejects with a sentence for the reader
 * where it cannot go on.
 */
export async function saveFiles({
  site,
  list,
  atOnce,
  signal,
  onProgress,
}: SaveOptions): Promise<void> {
  const answer = await load(list, signal);
  const { version, files } = (await answer.clone().json()) as FileList;
  const name = cacheName(site, version);
  if (!(await caches.has(name))) {
    throw new Error('The archive has just been published anew. Reload this page and try again.');
  }
  const cache = await caches.open(name);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = files.filter(([path]) => !kept.has(new URL(path, site).href));
  const progress = {
    files: files.length - missing.length,
    ofFiles: files.length,
    bytes: sizeOf(files) - sizeOf(missing),
    ofBytes: sizeOf(files),
  };
  const earlier = (await keptVersions(site)).filter((other) => other !== version);
  await checkRoom(sizeOf(missing));
  onProgress?.(progress);
  const save = async (file: ListedFile) => {
    const address = new URL(file[0], site);
    const reusable = earlier.length > 0 ? await caches.match(address) : undefined;
    await cache.put(address, await checked(address, file, reusable, signal));
    progress.files += 1;
    progress.bytes += file[1];
    onProgress?.(progress);
  };
  await inParallel(missing, save, atOnce).catch(explain);
  await cache.put(list, answer);
  await forgetEarlier(site, version, list);
}

/** The file as the build wrote it: what an earlier build kept where it is the same, or the server's. */
async function checked(
  address: URL,
  [path, , hash]: ListedFile,
  reusable: Response | undefined,
  signal?: AbortSignal,
): Promise<Response> {
  const isRight = async (response: Response) =>
    (await hashOf(await response.clone().arrayBuffer())) === hash;
  if (reusable && (await isRight(reusable))) return reusable;
  const response = await load(address, signal);
  if (await isRight(response)) return response;
  throw new Error(
    `The server’s copy of ${path} is of another build. It may be publishing right now; try again in a few minutes.`,
  );
}

async function load(address: URL, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'no-store', ...(signal && { signal }) });
  if (!response.ok) throw new Error(`The server answered ${response.status} for ${address.href}.`);
  return keptCopy(response);
}

/** Do this with all items, several at once. The first failure ends it, when the others are done. */
async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  atOnce: number,
): Promise<void> {
  const rest = items.values();
  const failures: unknown[] = [];
  const workers = Array.from({ length: atOnce }, async () => {
    for (const item of rest) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  });
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
}

/** Some browsers say how much a site may keep. */
async function checkRoom(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota === undefined || quota - usage > bytes) return;
  throw new Error(
    `The browser lets this site keep ${megabytes(quota - usage)} more, and ${megabytes(bytes)} are missing. Make room on this device and try again.`,
  );
}

function explain(error: unknown): never {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    throw new Error('The browser has no more room for this site. What was saved so far stays.');
  }
  if (error instanceof TypeError) {
    throw new Error('The server cannot be reached. What was saved so far stays; go on later.');
  }
  throw error;
}

/** A newer build that is kept whole makes the earlier ones useless, but for pages that are open. */
async function forgetEarlier(site: URL, version: string, list: URL): Promise<void> {
  for (const earlier of await keptVersions(site)) {
    if (earlier === version || !(await isKeptWhole(site, earlier, list))) continue;
    await (await caches.open(cacheName(site, earlier))).delete(list);
  }
}

function sizeOf(files: readonly ListedFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** A size as readers write it. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
