/** Every link works: on a host's root, below a path, and opened from disk. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { crawlSite } from './crawl-site.ts';
import { isExternal, readPages, targetOf, type HtmlPage } from './read-html.ts';
import { fileAddress, test, type OpenPage } from './site-test.ts';

/** How many links a reader follows from the home page. */
const depth = 3;

/** What a server and a service worker show in place of a page; nothing links to them. */
const standIns = ['404.html', 'offline.html'];

describe('following every link from the home page', () => {
  test('reaches whole pages on the root of a host', async ({ openPage, rootSite }) => {
    await followAll(openPage, rootSite);
  });

  test('reaches whole pages below a path', async ({ openPage, deepSite }) => {
    await followAll(openPage, deepSite);
  });

  test('reaches whole pages opened from disk', async ({ openPage }) => {
    await followAll(openPage, fileAddress(inject('site')));
  });

  test('reaches the pages of long lists', async ({ openPage, crowdedSite }) => {
    const page = await openPage(crowdedSite, 'index.html');
    const isPaper = (path: string) => path.startsWith('papers/');
    const { broken, opened } = await crawlSite(page, crowdedSite, Infinity, isPaper);
    expect(broken).toEqual([]);
    const lists = readPages(inject('crowdedSite')).filter(({ path }) =>
      /^(?:themes|digests)\//.test(path),
    );
    expect(lists.map(({ path }) => path).filter((path) => !opened.has(path))).toEqual([]);
  });
});

describe.each([
  { name: 'the bundled archive', folder: 'site' as const },
  { name: 'an archive with long lists', folder: 'crowdedSite' as const },
])('every page of $name', ({ folder }) => {
  const site = inject(folder);
  const pages = readPages(site);
  const byPath = new Map(pages.map((page) => [page.path, page]));

  test('links to files that exist, by addresses relative to it', () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.flatMap((page) => brokenLinks(page, site))).toEqual([]);
  });

  test('links to parts of pages that exist', () => {
    const broken = pages.flatMap((page) =>
      page.links
        .filter((link) => !isExternal(link))
        .map((link) => targetOf(page, link))
        .filter(({ path, fragment }) => fragment !== '' && !byPath.get(path)?.ids.has(fragment))
        .map(({ path, fragment }) => `${page.path} → ${path}#${fragment}`),
    );
    expect(broken).toEqual([]);
  });

  test('takes nothing but links for readers from other hosts', () => {
    const foreign = pages.flatMap((page) =>
      page.links
        .filter(isExternal)
        .filter(({ tag, address }) => tag !== 'a' || !/^https?:\/\//.test(address))
        .map(({ tag, address }) => `${page.path}: <${tag}> ${address}`),
    );
    expect(foreign).toEqual([]);
  });

  test('can be reached from the home page, but for those that are no part of the site', () => {
    const reached = reachable(byPath);
    const unreached = pages.filter((page) => !reached.has(page.path) && !leadsElsewhere(page));
    expect(unreached.map(({ path }) => path)).toEqual(standIns);
  });
});

describe('the page for what does not exist', () => {
  test('leads home from any depth of a site below a path', async ({ openPage, deepSite }) => {
    const expected = /404/;
    const page = await openPage(deepSite, 'papers/2024/no-such-paper.html', { expected });
    expect(await page.textContent('h1')).toBe('There is no such page');
    const home = page.getByRole('link', { name: 'Home' });
    await expect.poll(() => home.getAttribute('href')).toBe(`${deepSite}index.html`);
    await home.click();
    await page.waitForURL(`${deepSite}index.html`);
    await page.goBack();
    await page.getByRole('link', { name: 'search', exact: true }).click();
    await page.waitForURL(`${deepSite}search.html`);
  });
});

async function followAll(openPage: OpenPage, site: string): Promise<void> {
  const page = await openPage(site, 'index.html');
  const { broken, opened } = await crawlSite(page, site, depth);
  expect(broken).toEqual([]);
  const readersPages = readPages(inject('site')).filter(({ path }) => !standIns.includes(path));
  const missed = readersPages.filter((each) => !opened.has(each.path) && !leadsElsewhere(each));
  expect(missed.map(({ path }) => path)).toEqual([]);
}

function brokenLinks(page: HtmlPage, site: string): string[] {
  return page.links
    .filter((link) => !isExternal(link))
    .filter((link) => {
      const { path } = targetOf(page, link);
      const isRelative = !link.address.startsWith('/') && !path.startsWith('..');
      return !isRelative || !existsSync(join(site, path)) || !statSync(join(site, path)).isFile();
    })
    .map(({ tag, address }) => `${page.path}: <${tag}> ${address}`);
}

function reachable(pages: ReadonlyMap<string, HtmlPage>): ReadonlySet<string> {
  const reached = new Set(['index.html']);
  // A set that grows while it is walked is walked to its new end.
  for (const path of reached) {
    const page = pages.get(path);
    for (const link of page?.links ?? []) {
      if (page && !isExternal(link)) reached.add(targetOf(page, link).path);
    }
  }
  return reached;
}

/** An earlier address of a paper sends its reader on; nothing on the site links to it. */
function leadsElsewhere({ elements }: HtmlPage): boolean {
  return elements.some(({ properties }) => String(properties['httpEquiv']) === 'refresh');
}
