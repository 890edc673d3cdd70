/** How many papers of a shelf each digest lists, in the order of `digests`. */
export function digestsOfShelf<Digest extends { id: string }>(
  papers: readonly { appearances: readonly { id: string }[] }[],
  digests: readonly Digest[],
): { digest: Digest; listed: number }[] {
  const listed = new Map<string, number>();
  for (const { appearances } of papers) {
    for (const id of new Set(appearances.map((appearance) => appearance.id)))
      listed.set(id, (listed.get(id) ?? 0) + 1);
  }
  return digests.flatMap((digest) => {
    const count = listed.get(digest.id);
    return count === undefined ? [] : [{ digest, listed: count }];
  });
}
