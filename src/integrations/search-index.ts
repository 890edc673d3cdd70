import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataScript } from '../search/load-data.ts';
import { indexedPage } from './search/indexed-page.ts';
import { readPublished, type PublishedPaper } from './search/read-published.ts';
import { searchData } from './search/search-data.ts';
import { shortenIndex } from './search/shorten-index.ts';

/**
 * Most files for what results show of papers. Past so many papers, several share a file: hosts
 * limit files, and ten results should not load the texts of a hundred papers.
 */
const maxFragments = 4000;

/** Pages that are read and handed to Pagefind at once. */
const atOnce = 16;

/** Pagefind's own user interfaces, its worker, and its engine for other languages. */
const unused = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
];

/** Index the papers when their pages are built, and nothing else. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const papers = readPublished(output);
        await indexPapers(papers, output);
        writeData(papers, join(output, 'search'));
        logger.info(`${papers.length} papers can be searched`);
      },
    },
  };
}

/** The index keeps the order of the papers, which the columns name them by. */
async function indexPapers(papers: readonly PublishedPaper[], output: string): Promise<void> {
  try {
    const { index } = succeed(await pagefind.createIndex({ maxFragments, forceLanguage: 'en' }));
    if (!index) throw new Error('Pagefind made no index.');
    for (let start = 0; start < papers.length; start += atOnce) {
      const pages = papers.slice(start, start + atOnce).map(async (paper) => {
        const url = urlOf(paper);
        const content = indexedPage(paper, readFileSync(join(output, url), 'utf8'));
        succeed(await index.addHTMLFile({ url, content }));
      });
      await Promise.all(pages);
    }
    const folder = join(output, 'pagefind');
    succeed(await index.writeFiles({ outputPath: folder }));
    for (const name of unused) await rm(join(folder, name), { force: true });
    await shortenIndex(folder, papers.map(urlOf));
  } finally {
    await pagefind.close();
  }
}

function urlOf({ id }: PublishedPaper): string {
  return `papers/${id}.html`;
}

function writeData(papers: readonly PublishedPaper[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of searchData(papers)) {
    writeFileSync(join(folder, `${name}.js`), dataScript(name, value));
  }
}

function succeed<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind failed: ${answer.errors.join('; ')}`);
  return answer;
}
