import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Bundle modules to classic scripts, one for each entry: `{ 'search.js': 'src/search/….ts' }` is
 * published as `scripts/search.js`. Browsers load no modules from disk, and Astro makes no others.
 */
export function classicScripts(entries: Readonly<Record<string, URL>>): AstroIntegration {
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        for (const [name, entry] of Object.entries(entries)) {
          server.middlewares.use(`/scripts/${name}`, (_, response, fail) => {
            bundle(entry, false).then((script) => {
              response.setHeader('content-type', 'text/javascript');
              response.end(script);
            }, fail);
          });
        }
      },
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'scripts');
        mkdirSync(folder, { recursive: true });
        for (const [name, entry] of Object.entries(entries)) {
          writeFileSync(join(folder, name), await bundle(entry, true));
        }
      },
    },
  };
}

async function bundle(entry: URL, minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    charset: 'utf8',
    format: 'iife',
    legalComments: 'none',
    minify,
    target: 'es2022',
    write: false,
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`${entry.href} was not bundled.`);
  return script.text;
}
