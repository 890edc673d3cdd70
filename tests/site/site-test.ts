/** A test that reads the built site in a real browser, and fails on any problem that shows there. */
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test as plainTest } from 'vitest';
import { serveFolder, type ServedFolder } from '../../scripts/serve/serve-folder.ts';
import { openBrowser } from '../../scripts/browser/open-browser.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { watchPage } from './watch-page.ts';

export interface OpenOptions extends BrowserContextOptions {
  /** What may go wrong, because the test makes it go wrong. */
  expected?: RegExp;
  /** Done before the page is opened. */
  prepare?: (page: Page) => unknown;
}

/** Open a page of the site whose folder has the address `site`, in a browser window of its own. */
export type OpenPage = (site: string, path: string, options?: OpenOptions) => Promise<Page>;

export const deepPath = '/some/deep/path/';

/** The address of a folder, with its closing slash, as `file://` names it. */
export function fileAddress(folder: string): string {
  return `${pathToFileURL(folder).href}/`;
}

export const test = plainTest
  .extend('folder', async ({}, { onCleanup }) => {
    const { path, remove } = await temporaryFolder();
    onCleanup(remove);
    return path;
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('rootSite', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { address, close } = await serveFolder(inject('site'));
    onCleanup(close);
    return address;
  })
  .extend('deepSite', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { address, close } = await serveFolder(inject('site'), { path: deepPath });
    onCleanup(close);
    return address;
  })
  .extend('crowdedSite', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { address, close } = await serveFolder(inject('crowdedSite'));
    onCleanup(close);
    return address;
  })
  .extend('serve', async ({}, { onCleanup }) => {
    const served: ServedFolder[] = [];
    onCleanup(async () => void (await Promise.all(served.map(({ close }) => close()))));
    return async (site: string) => {
      const one = await serveFolder(site);
      served.push(one);
      return one.address;
    };
  })
  .extend('openPage', async ({ browser }, { onCleanup }) => {
    const windows: { close: () => Promise<void>; problems: () => string[] }[] = [];
    onCleanup(async () => {
      await Promise.all(windows.map(({ close }) => close()));
      expect(windows.flatMap(({ problems }) => problems())).toEqual([]);
    });
    const openPage: OpenPage = async (site, path, { expected, prepare, ...options } = {}) => {
      // Every page is a first visit, but where a test is about what the site's worker keeps.
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      const problems = watchPage(page, site);
      windows.push({
        close: () => context.close(),
        problems: () => problems.filter((problem) => !expected?.test(problem)),
      });
      await prepare?.(page);
      await page.goto(`${site}${path}`);
      return page;
    };
    return openPage;
  });
