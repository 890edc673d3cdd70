import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { PublishedPaper } from '../../../src/integrations/search/read-published.ts';
import type { Searcher } from './searcher.ts';

/** MiniSearch with the tolerance and the weight of titles that its own documentation advises. */
export function miniSearch(papers: readonly PublishedPaper[]): Searcher & {
  /** Its index, which a browser loads whole, compressed with gzip. */
  bytes: number;
} {
  const index = new MiniSearch({
    fields: ['title', 'abstract', 'names'],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true, combineWith: 'AND' },
  });
  index.addAll(
    papers.map(({ id, title, abstract = '', authors = [] }) => ({
      id,
      title,
      abstract,
      names: authors.join('; '),
    })),
  );
  return {
    name: 'MiniSearch',
    bytes: gzipSync(JSON.stringify(index)).length,
    search: async (text) => {
      const start = performance.now();
      const found = index.search(text).slice(0, 10);
      const milliseconds = performance.now() - start;
      return Promise.resolve({ papers: found.map(({ id }) => String(id)), milliseconds });
    },
  };
}
