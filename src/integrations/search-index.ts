import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Pages in one fragment file. Fragments are shared past 500 pages, which keeps the number of
 * files of a big archive near the number of its papers; hosts limit files.
 */
const maxFragments = 500;

/** Pagefind's own user interfaces, and its engine for languages that it does not know. */
const unused = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'wasm.unknown.pagefind',
];

/** Index the paper pages with Pagefind when they are built, and nothing else. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await indexPapers(fileURLToPath(dir));
        logger.info(`${count} papers can be searched`);
      },
    },
  };
}

async function indexPapers(output: string): Promise<number> {
  try {
    const { index } = succeed(await pagefind.createIndex({ maxFragments, forceLanguage: 'en' }));
    if (!index) throw new Error('Pagefind made no index.');
    const added = succeed(await index.addDirectory({ path: output, glob: 'papers/*.html' }));
    const folder = join(output, 'pagefind');
    succeed(await index.writeFiles({ outputPath: folder }));
    for (const name of unused) await rm(join(folder, name), { force: true });
    return added.page_count;
  } finally {
    await pagefind.close();
  }
}

function succeed<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind failed: ${answer.errors.join('; ')}`);
  return answer;
}
