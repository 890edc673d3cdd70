import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

export interface Crawl {
  /** Every page and file that was opened, as an address from the site's folder. */
  opened: Set<string>;
  /** Links that led nowhere, or out of the site where only pages of it are allowed. */
  broken: string[];
}

interface FoundLink {
  tag: string;
  address: string;
}

/**
 * Open a site's home page and follow its links breadth first, as often as `depth` says; every
 * address once. `site` is the address of the site's folder; paths that `isLeftOut` are not opened.
 */
export async function crawlSite(
  page: Page,
  site: string,
  depth: number,
  isLeftOut: (path: string) => boolean = () => false,
): Promise<Crawl> {
  const crawl: Crawl = { opened: new Set(), broken: [] };
  let level = [`${site}index.html`];
  for (let step = 0; step <= depth && level.length > 0; step += 1) {
    const next = new Set<string>();
    for (const address of level) {
      crawl.opened.add(address.slice(site.length));
      const links = await openAddress(page, address, crawl);
      for (const link of links) follow(link, address, { site, crawl, next });
    }
    level = [...next].filter((address) => {
      const path = address.slice(site.length);
      return !crawl.opened.has(path) && !isLeftOut(path);
    });
  }
  return crawl;
}

async function openAddress(page: Page, address: string, crawl: Crawl): Promise<FoundLink[]> {
  if (!address.endsWith('.html')) {
    if (!(await isThere(address))) crawl.broken.push(address);
    return [];
  }
  try {
    const response = await page.goto(address, { waitUntil: 'load' });
    if (response?.ok()) return await linksOf(page);
    crawl.broken.push(`${address}: ${response?.status() ?? 'no answer'}`);
  } catch (error) {
    crawl.broken.push(`${address}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return [];
}

async function isThere(address: string): Promise<boolean> {
  if (address.startsWith('file:')) return existsSync(fileURLToPath(address));
  return (await fetch(address, { method: 'HEAD' })).ok;
}

function linksOf(page: Page): Promise<FoundLink[]> {
  return page.$$eval('[href], [src], form[action]', (elements) =>
    elements.map((element) => {
      const [written = ''] = ['href', 'src', 'action'].flatMap(
        (name) => element.getAttribute(name) ?? [],
      );
      return { tag: element.localName, address: new URL(written, document.baseURI).href };
    }),
  );
}

/** Only links that a reader chooses may lead to other hosts; they are not followed. */
function follow(
  { tag, address }: FoundLink,
  from: string,
  { site, crawl, next }: { site: string; crawl: Crawl; next: Set<string> },
): void {
  const target = address.replace(/[?#].*/, '');
  if (target.startsWith(site)) next.add(target);
  else if (tag !== 'a' || !/^https?:/.test(target) || new URL(target).host === new URL(site).host) {
    crawl.broken.push(`${from}: <${tag}> leads to ${address}`);
  }
}
