/** What a build publishes about its files, and where a browser keeps them: one cache for each build. */

/** What `data/build.json` says. */
export interface BuildSummary {
  /** A hash of all files of the build. */
  version: string;
  files: number;
  bytes: number;
}

/** A file's path from the root of the site, its size, and the beginning of its SHA-256 in hexadecimal. */
export type ListedFile = [path: string, bytes: number, hash: string];

/**
 * What `data/files.json` says of all files, and `data/search-files.json` of those of the search. A
 * list is kept last, so that all of its files are kept where it is.
 */
export interface FileList {
  version: string;
  files: ListedFile[];
}

/** Letters of a file's hash that are published. */
export const hashLength = 16;

/** The hash of a file as it is published. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const letters = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return letters.slice(0, hashLength);
}

/** The name of the cache for a build of the site whose root has the address `site`. */
export function cacheName(site: URL, version: string): string {
  return `${cachePrefix(site)}${version}`;
}

/** The name of the cache for notes about a site. */
export function notesName(site: URL): string {
  return `${cachePrefix(site)}notes`;
}

/** The names of all caches of a site. */
export async function cacheNames(site: URL): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(site)));
}

/** The versions of the builds of a site of which something is kept. */
export async function keptVersions(site: URL): Promise<string[]> {
  const names = (await cacheNames(site)).filter((name) => name !== notesName(site));
  return names.map((name) => name.slice(cachePrefix(site).length));
}

/** Whether every file of a list of a build is kept; `list` is its address. */
export async function isKeptWhole(site: URL, version: string, list: URL): Promise<boolean> {
  return (await caches.match(list, { cacheName: cacheName(site, version) })) !== undefined;
}

/** Sites on the same host share its caches: each knows its own by the path of its root. */
function cachePrefix({ pathname }: URL): string {
  return `shelfmark ${pathname} `;
}
