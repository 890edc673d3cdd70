import type { Loader } from 'astro/loaders';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * Load what a person wrote about an archive: one Markdown file, which an archive need not have.
 * There is always one entry, with an empty body where there is no file, because Astro warns of
 * empty collections.
 */
export function aboutText(file: string): Loader {
  return {
    name: 'about-text',
    load: async ({ store, renderMarkdown }) => {
      const body = existsSync(file) ? await readFile(file, 'utf8') : '';
      store.clear();
      store.set({ id: 'about', data: {}, body, rendered: await renderMarkdown(body) });
    },
  };
}
