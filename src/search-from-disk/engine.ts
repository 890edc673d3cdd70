/** Pagefind's engine for pages opened from disk: a classic script, which leaves it in a global. */
import { createInstance, type PagefindEngine } from 'pagefind-engine';
import { take } from './read-pack.ts';

declare global {
  /** The engine, with the methods of Pagefind's own module; and what its packs call. */
  var searchFromDisk: { engine: PagefindEngine; take: typeof take } | undefined;
}

const site = new URL('../..', (document.currentScript as HTMLScriptElement).src);

globalThis.searchFromDisk = {
  engine: createInstance({ basePath: '/', baseUrl: site.pathname, noWorker: true }),
  take,
};
