import type { Page } from 'playwright-core';
import { serveFolder, type ServedFolder } from '../../scripts/serve/serve-folder.ts';

/** A server that can be stopped, and can come back at the same address with another site. */
export interface ChangingServer {
  address: string;
  stop: () => Promise<void>;
  /** Serve this folder from now on. */
  publish: (folder: string) => Promise<void>;
}

/** Serve a folder below `path`. */
export async function changingServer(folder: string, path: string): Promise<ChangingServer> {
  // Hosts send this with what they compress, or could choose by what a browser accepts.
  const headers = { vary: 'Accept, Accept-Encoding, Origin' };
  let served: ServedFolder | undefined = await serveFolder(folder, { path, headers });
  const { address } = served;
  const stop = async () => {
    await served?.close();
    served = undefined;
  };
  const publish = async (next: string) => {
    await stop();
    served = await serveFolder(next, { path, headers, port: Number(new URL(address).port) });
  };
  return { address, stop, publish };
}

/** Wait until the site's worker is active and answers this page. */
export async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

/**
 * Look for a newer worker, as browsers do by themselves some time after a page was opened. A page
 * that is opened while one worker takes over from another is lost, where Playwright watches it.
 */
export function lookForNewer(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
}

/** The version of the build whose worker became active last. */
export function activeVersion(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const notes = (await caches.keys()).find((name) => name.endsWith(' notes'));
    return notes && (await (await (await caches.open(notes)).match('/active'))?.text());
  });
}

/** Whether all that the search needs is kept, which happens after a page was opened. */
export function searchIsKept(page: Page, site: string): Promise<boolean> {
  return page.evaluate(
    async (list) => (await caches.match(list)) !== undefined,
    `${site}data/search-files.json`,
  );
}

/** The names of what the site keeps in the browser. */
export function keptNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/**
 * Let the page ask for each of these paths, and give the hashes of what it gets, as far as it gets
 * anything.
 */
export function hashesSeenBy(page: Page, site: string, paths: string[]) {
  return page.evaluate(
    async ([root, names]) => {
      const seen: Record<string, string> = {};
      for (const name of names) {
        const response = await fetch(new URL(name, root)).catch(() => undefined);
        if (!response?.ok) continue;
        const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
        const bytes = Array.from(new Uint8Array(digest).slice(0, 8));
        seen[name] = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }
      return seen;
    },
    [site, paths] as const,
  );
}
