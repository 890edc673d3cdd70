/** Files that the engine reads: each one's path below Pagefind's folder, and it as base64. */
export type PackedFiles = [path: string, content: string][];

/**
 * The number of the pack that holds the file at `path`: packs follow each other in the order of
 * paths, and `firstPaths` has the first of each. Throws where it would stand before them all.
 */
export function packOf(path: string, firstPaths: readonly string[]): number {
  const pack = firstPaths.findLastIndex((first) => first <= path);
  if (pack === -1) throw new Error(`The search index has no file ${path}.`);
  return pack;
}
