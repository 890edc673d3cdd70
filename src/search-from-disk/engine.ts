/** Pagefind's engine for pages opened from disk: a classic script, which leaves it in a global. */
import { createInstance, type PagefindEngine } from 'pagefind-engine';
import { lost } from './fetch.ts';
import { take } from './read-pack.ts';

declare global {
  /**
   * The engine, with the methods of Pagefind's own module, and the files that it could not read; and
   * what its packs call.
   */
  var searchFromDisk:
    { engine: PagefindEngine; lost: readonly string[]; take: typeof take } | undefined;
}

const site = new URL('../..', (document.currentScript as HTMLScriptElement).src);

globalThis.searchFromDisk = {
  engine: createInstance({ basePath: '/', baseUrl: site.pathname, noWorker: true }),
  lost,
  take,
};
