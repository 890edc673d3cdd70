/**
 * A response as it can be kept: it answers for a page, which one that was redirected cannot, and for
 * every request of its address. Hosts say with `Vary` that others could get another answer, but a
 * file of a site is the same for all, and a browser that looks into its caches by itself heeds it.
 */
export function keptCopy(response: Response): Response {
  if (!response.redirected && !response.headers.has('vary')) return response;
  const headers = new Headers(response.headers);
  headers.delete('vary');
  return new Response(response.body, { headers });
}
