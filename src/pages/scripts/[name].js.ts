/**
 * The scripts of the pages: each one classic file, because browsers load no modules from disk, and
 * without its comments.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { build } from 'esbuild';
import { resolve } from 'node:path';

export const getStaticPaths = (() =>
  ['page', 'reading-list'].map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { outputFiles } = await build({
    entryPoints: [resolve('src', 'scripts', `${params['name']}.ts`)],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    // Both sides of a page's text are UTF-8.
    charset: 'utf8',
    write: false,
  });
  return new Response(outputFiles[0]?.text, { headers: { 'content-type': 'text/javascript' } });
};
