/** The scripts of the pages, each bundled from a module of its own. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { build } from 'esbuild';
import { resolve } from 'node:path';
import { classicScript } from '../../lib/classic-script.ts';

const entries = {
  map: 'scripts/map/map.ts',
  page: 'scripts/page.ts',
  'reading-list': 'scripts/reading-list.ts',
  search: 'search/search-page.ts',
};

export const getStaticPaths = (() =>
  Object.entries(entries).map(([name, entry]) => ({
    params: { name },
    props: { entry },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: string }> = async ({ props: { entry } }) => {
  const { outputFiles } = await build({
    ...classicScript,
    entryPoints: [resolve('src', entry)],
    write: false,
  });
  return new Response(outputFiles[0]?.text, { headers: { 'content-type': 'text/javascript' } });
};
