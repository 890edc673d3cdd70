import type { AstroIntegration } from 'astro';
import { open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sitemapFiles, sitemapPage, type SitemapPage } from '../lib/sitemap.ts';

/** Bytes of a page that are read: its head, however many authors it names. */
const headBytes = 65_536;

/**
 * Write the sitemap of all pages that were built, where the address of the site is known. The
 * pages themselves say what stands in it, so that no kind of page is forgotten.
 */
export function sitemap(): AstroIntegration {
  let site: URL | undefined;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site === undefined ? undefined : new URL(config.site);
      },
      'astro:build:done': async ({ dir }) => {
        if (!site) return;
        const output = fileURLToPath(dir);
        for (const [path, text] of sitemapFiles(await builtPages(output), site)) {
          await writeFile(join(output, path), text);
        }
      },
    },
  };
}

async function builtPages(output: string): Promise<SitemapPage[]> {
  const buffer = Buffer.alloc(headBytes);
  const pages: SitemapPage[] = [];
  for (const path of await readdir(output, { recursive: true })) {
    if (!path.endsWith('.html')) continue;
    const file = await open(join(output, path));
    try {
      const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
      const page = sitemapPage(buffer.toString('utf8', 0, bytesRead));
      if (page) pages.push(page);
    } finally {
      await file.close();
    }
  }
  return pages;
}
