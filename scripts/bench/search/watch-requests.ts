import type { Page, Request } from 'playwright-core';

/** Milliseconds without a request after which nothing more is expected. */
const silence = 200;

export interface WatchedRequests {
  /** Paths below the folder that were asked for, each once. */
  paths: () => string[];
  /** Wait until every request is answered and no other has followed. */
  quiet: () => Promise<void>;
}

/** Watch what a page reads from the folder at this address, from disk too. */
export function watchRequests(page: Page, folder: string): WatchedRequests {
  const asked = new Set<string>();
  const open = new Set<Request>();
  let last = performance.now();
  page.on('request', (request) => {
    last = performance.now();
    open.add(request);
    const address = request.url().replace(/[?#].*$/, '');
    if (address.startsWith(folder)) asked.add(decodeURI(address.slice(folder.length)));
  });
  const end = (request: Request) => {
    last = performance.now();
    open.delete(request);
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    paths: () => [...asked],
    quiet: async () => {
      while (open.size > 0 || performance.now() - last < silence) await page.waitForTimeout(20);
    },
  };
}
