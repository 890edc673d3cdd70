import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive, type Digest } from '../../lib/archive.ts';
import { digestSeries, type DigestSeries } from '../../lib/digest-series.ts';
import { feedResponse, seriesFeed } from '../../lib/feeds/archive-feeds.ts';

export const getStaticPaths = (async () => {
  const { digests } = await loadArchive();
  return digestSeries(digests).map((series) => ({ params: { id: series.id }, props: { series } }));
}) satisfies GetStaticPaths;

interface Props {
  series: DigestSeries<Digest>;
}

/** The newest papers of a series of digests. */
export const GET: APIRoute<Props> = ({ props: { series }, site }) =>
  feedResponse(seriesFeed(series), 'json', site);
