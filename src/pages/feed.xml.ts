import type { APIRoute } from 'astro';
import { loadArchive } from '../lib/archive.ts';
import { archiveFeed, feedResponse } from '../lib/feeds/archive-feeds.ts';

export const GET: APIRoute = async ({ site }) =>
  feedResponse(archiveFeed(await loadArchive()), 'atom', site);
