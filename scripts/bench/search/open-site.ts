import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  readPublished,
  type PublishedPaper,
} from '../../../src/integrations/search/read-published.ts';
import { serveFolder } from '../../serve/serve-folder.ts';
import { writeMiniIndex } from './mini-search.ts';
import { writePlainIndex } from './plain-pagefind.ts';
import type { Place, Searcher } from './searcher.ts';

/** A built site and the indexes of its rivals, served and on disk. */
export interface OpenSite {
  papers: PublishedPaper[];
  folders: Record<Searcher['home'], string>;
  places: readonly Place[];
  /** Stop serving, and delete the indexes of the rivals; the site stays as it was. */
  close: () => Promise<void>;
}

const emptyPage = '<!doctype html><title>Search</title>\n';

/** Index the papers of a built site for its rivals, each once, and serve both. */
export async function openSite(site: string, onStep: (step: string) => void): Promise<OpenSite> {
  const papers = readPublished(site);
  const rivals = mkdtempSync(join(tmpdir(), 'shelfmark-rivals-'));
  try {
    for (const name of ['index.html', '404.html']) writeFileSync(join(rivals, name), emptyPage);
    onStep('Indexing with plain Pagefind');
    await writePlainIndex(site, rivals);
    onStep('Indexing with MiniSearch');
    writeMiniIndex(papers, rivals);
    const served = { site: await serveFolder(site), rivals: await serveFolder(rivals) };
    const folders = { site: resolve(site), rivals };
    return {
      papers,
      folders,
      places: [
        { name: 'HTTP', site: served.site.address, rivals: served.rivals.address },
        { name: 'disk', site: fileAddress(folders.site), rivals: fileAddress(rivals) },
      ],
      close: async () => {
        await Promise.all([served.site.close(), served.rivals.close()]);
        rmSync(rivals, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(rivals, { recursive: true, force: true });
    throw error;
  }
}

function fileAddress(folder: string): string {
  return `${pathToFileURL(folder).href}/`;
}
