/** Reading without a network: what one visit keeps, saving everything, and new builds in place of old ones. */
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject } from 'vitest';
import type { FileList } from '../../src/offline/kept-builds.ts';
import { isNamedByContent } from '../../src/offline/site-file.ts';
import {
  activeVersion,
  changingServer,
  hashesSeenBy,
  isKept,
  keptNames,
  lookForNewer,
  searchIsKept,
  type ChangingServer,
} from './offline-reader.ts';
import { buildSite } from './run-command.ts';
import { searchPage } from './search-page.ts';
import { publishedPapers } from './site-data.ts';
import { deepPath, fileAddress, test as siteTest } from './site-test.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { writeArchive, type ListedPaper } from './write-archive.ts';

/** What a browser complains of when there is no server. */
const noServer =
  /ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to (?:load|fetch)|^404: /;

const kite = { title: 'A Kite for Every Wind', abstract: 'String, paper and patience.' };
const lantern = { title: 'Lanterns at Sea', abstract: 'Light, paper and oil.' };

/** The sites of two builds of an archive, and of the second where nothing is to be kept. */
let builds: Record<'first' | 'second' | 'keepsNothing', string>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  const build = async (name: string, papers: ListedPaper[], args: string[] = []) => {
    const archive = join(folder.path, `${name}-archive`);
    await writeArchive(archive, { digests: { '2024-02-01': papers } });
    await buildSite(join(folder.path, name), ['--archive', archive, ...args]);
    return join(folder.path, name);
  };
  builds = {
    first: await build('first', [kite]),
    second: await build('second', [kite, lantern]),
    keepsNothing: await build('keeps-nothing', [kite, lantern], ['--no-offline']),
  };
  return folder.remove;
});

const test = siteTest
  .extend('publish', async ({}, { onCleanup }) => {
    const servers: ChangingServer[] = [];
    onCleanup(async () => void (await Promise.all(servers.map(({ stop }) => stop()))));
    return async (site: string, path = '/') => {
      const server = await changingServer(site, path);
      servers.push(server);
      return server;
    };
  })
  .extend('visit', async ({ openPage }) => {
    return async (site: string, path: string): Promise<Page> => {
      const page = await openPage(site, path, { serviceWorkers: 'allow', expected: noServer });
      await isKept(page);
      return page;
    };
  });

describe.each([
  { where: 'on the root of a host', path: '/' },
  { where: 'below a path', path: deepPath },
])('without a server, $where,', ({ path }) => {
  const papers = publishedPapers(inject('site'));
  const [visited, other] = papers;
  if (!visited || !other) throw new Error('The bundled archive has too few papers.');

  test('what was read can be read again, and searched with the same words', async ({
    publish,
    visit,
  }) => {
    const server = await publish(inject('site'), path);
    const page = await visit(server.address, 'index.html');
    await page.goto(`${server.address}papers/${visited.id}.html`);
    await page.goto(`${server.address}search.html`);
    const search = await searchPage(page);
    await search.type('learning');
    const titles = await search.links.allTextContents();
    expect(titles).not.toEqual([]);

    await server.stop();
    await page.goto(server.address);
    expect(await page.getByRole('searchbox').isVisible()).toBe(true);
    await page.goto(`${server.address}papers/${visited.id}.html`);
    expect(await page.textContent('h1')).toBe(visited.title);
    await page.goto(`${server.address}search.html?q=learning`);
    const again = await searchPage(page);
    await soon(() => again.links.allTextContents()).toEqual(titles);

    await page.goto(`${server.address}papers/${other.id}.html`);
    expect(await page.textContent('h1')).toBe('This page is not kept here');
    await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
    await page.waitForURL(`${server.address}index.html`);
  });

  test('one visit is enough to search for anything', async ({ publish, visit }) => {
    const server = await publish(inject('site'), path);
    const page = await visit(server.address, 'index.html');
    await soon(() => searchIsKept(page, server.address)).toBe(true);

    await server.stop();
    await page.goto(`${server.address}search.html`);
    const search = await searchPage(page);
    await search.type(other.title);
    expect(await search.links.first().textContent()).toBe(other.title);
  });

  test('what a search loaded is kept where the search is not kept whole', async ({
    publish,
    visit,
    folder,
  }) => {
    const site = join(folder, 'site');
    await cp(inject('site'), site, { recursive: true });
    await rm(join(site, 'data', 'search-files.json'));
    const server = await publish(site, path);
    const page = await visit(server.address, 'search.html');
    const search = await searchPage(page);
    await search.type('learning');
    const titles = await search.links.allTextContents();
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/pagefind\/(?:fragment|index)\//.test(name))
        .map((entry) => entry.toJSON() as { name: string; workerFinalSourceType: string }),
    );
    // Chromium gets them past the worker, which would make them wait.
    expect(new Set(loaded.map((file) => file.workerFinalSourceType))).toEqual(new Set(['network']));
    const areKept = () =>
      page.evaluate(
        async (names) =>
          (await Promise.all(names.map((name) => caches.match(name)))).every(Boolean),
        loaded.map(({ name }) => name),
      );
    await soon(areKept).toBe(true);

    await server.stop();
    await page.goto(`${server.address}search.html?q=learning`);
    const again = await searchPage(page);
    await soon(() => again.links.allTextContents()).toEqual(titles);
  });

  test('all of it is there once all of it was saved', async ({ publish, visit }) => {
    const server = await publish(inject('site'), path);
    const page = await visit(server.address, 'about.html');
    await saveAll(page);

    await server.stop();
    await page.goto(`${server.address}papers/${other.id}.html`);
    expect(await page.textContent('h1')).toBe(other.title);
    await page.goto(`${server.address}search.html`);
    const search = await searchPage(page);
    await search.type(other.title);
    expect(await search.links.first().textContent()).toBe(other.title);
    await page.goto(`${server.address}themes/`);
    expect(await page.textContent('h1')).toBe('Themes');
  });
});

describe('a new build at the same address', () => {
  test('is what the next page is of', async ({ publish, visit }) => {
    const server = await publish(builds.first);
    const page = await visit(server.address, 'index.html');
    await server.publish(builds.second);
    await page.goto(`${server.address}index.html`);
    expect(await page.textContent('main')).toContain(lantern.title);

    await soon(() => activeVersion(page)).toBe(listOf(builds.second).version);
    await page.goto(`${server.address}papers/lanterns-at-sea.html`);
    await soon(() => versionsKept(page)).toEqual([listOf(builds.second).version]);
    await server.stop();
    await page.reload();
    expect(await page.textContent('h1')).toBe(lantern.title);
  });

  test('is never seen by a page of the old one, before its worker comes', async ({
    publish,
    visit,
  }) => {
    const server = await publish(builds.first);
    const old = await visit(server.address, 'search.html');
    await server.publish(builds.second);
    await expectOnly(old, server.address, listOf(builds.first), listOf(builds.second));
  });

  test('is never seen by a page of the old one, after its worker came', async ({
    publish,
    visit,
  }) => {
    const [first, second] = [listOf(builds.first), listOf(builds.second)];
    const server = await publish(builds.first);
    const old = await visit(server.address, 'search.html');
    // Loaded with the worker from its first byte on.
    await old.reload();
    await (await searchPage(old)).type('kite');
    await server.publish(builds.second);
    await lookForNewer(old);
    await soon(() => activeVersion(old)).toBe(second.version);
    await expectOnly(old, server.address, first, second);
    const oldSearch = await searchPage(old);
    await oldSearch.type('paper');
    expect(await oldSearch.links.allTextContents()).toEqual([kite.title]);

    const young = await old.context().newPage();
    await young.goto(`${server.address}search.html`);
    await expectOnly(young, server.address, second, first);
    const youngSearch = await searchPage(young);
    await youngSearch.type('paper');
    expect(await youngSearch.count()).toBe(2);

    await old.reload();
    await expectOnly(old, server.address, second, first);
    // The first page that is opened after the last one of the old build was closed clears up.
    await young.reload();
    await soon(() => versionsKept(old)).toEqual([second.version]);
  });

  test('waits while the server has only a part of it', async ({ publish, visit, folder }) => {
    const half = join(folder, 'half');
    await cp(builds.first, half, { recursive: true });
    for (const path of ['sw.js', 'data/build.json']) {
      await cp(join(builds.second, path), join(half, path));
    }
    const server = await publish(builds.first);
    const page = await visit(server.address, 'index.html');
    await server.publish(half);
    await page.goto(`${server.address}index.html`);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => undefined);
      const { installing } = registration ?? {};
      if (!installing) return 'not installed';
      return new Promise((resolve) => {
        installing.addEventListener('statechange', () => resolve(installing.state));
      });
    });
    expect(['not installed', 'redundant']).toContain(state);
    expect(await activeVersion(page)).toBe(listOf(builds.first).version);
    await server.stop();
    await page.goto(`${server.address}index.html`);
    expect(await page.textContent('main')).not.toContain(lantern.title);

    await server.publish(builds.second);
    await page.goto(`${server.address}index.html`);
    await soon(() => activeVersion(page)).toBe(listOf(builds.second).version);
  });

  test('leaves the whole old one readable until it is saved whole itself', async ({
    publish,
    visit,
  }) => {
    const server = await publish(builds.first);
    const page = await visit(server.address, 'about.html');
    await saveAll(page);
    await server.publish(builds.second);
    await page.goto(`${server.address}index.html`);
    await soon(() => activeVersion(page)).toBe(listOf(builds.second).version);

    await server.stop();
    await page.goto(`${server.address}papers/a-kite-for-every-wind.html`);
    expect(await page.textContent('h1')).toBe(kite.title);
    await expectOnly(page, server.address, listOf(builds.first), listOf(builds.second));

    await server.publish(builds.second);
    await page.goto(`${server.address}about.html`);
    await saveAll(page);
    await page.reload();
    await soon(() => versionsKept(page)).toEqual([listOf(builds.second).version]);
  });

  test('that keeps nothing takes away what the old one kept', async ({ publish, visit }) => {
    const server = await publish(builds.first);
    const page = await visit(server.address, 'index.html');
    // Chromium lets a new worker wait, for minutes at times, where the old one has work just then.
    await soon(() => searchIsKept(page, server.address)).toBe(true);
    await server.publish(builds.keepsNothing);
    await page.goto(`${server.address}about.html`);
    await soon(() => keptNames(page)).toEqual([]);
    await soon(() => registrations(page)).toBe(0);
    await page.reload();
    expect(await page.textContent('main')).not.toContain('Reading offline');
    expect(await registrations(page)).toBe(0);
    expect(existsSync(join(builds.keepsNothing, 'scripts', 'offline.js'))).toBe(false);
  });
});

describe('the control on the about page', () => {
  test('goes on where saving was interrupted', async ({ publish, visit, folder }) => {
    const site = join(folder, 'site');
    await cp(builds.first, site, { recursive: true });
    const server = await publish(site);
    const page = await visit(server.address, 'about.html');
    await rename(join(site, 'papers'), join(site, 'away'));
    await page.getByRole('button', { name: /^Save/ }).click();
    const status = page.getByRole('main').getByRole('status');
    await soon(() => status.textContent()).toMatch(/The server answered 404 for .*papers/);
    await rename(join(site, 'away'), join(site, 'papers'));
    await saveAll(page);
  });

  test('stops when it is asked to, and keeps what it has', async ({ publish, visit }) => {
    const page = await visit((await publish(builds.first)).address, 'about.html');
    const status = page.getByRole('main').getByRole('status');
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', slowNetwork);
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await soon(() => status.textContent()).toMatch(/^Stopped\. What was saved so far stays\./);
    expect(await page.getByRole('button', { name: 'Save the rest' }).isEnabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Stop' }).isVisible()).toBe(false);
  });

  test('says where the browser has no room, and keeps what it has', async ({ publish, visit }) => {
    const { address } = await publish(builds.first);
    const page = await visit(address, 'about.html');
    const storage = await page.context().newCDPSession(page);
    await storage.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(address).origin,
      quotaSize: 500_000,
    });
    await page.getByRole('button', { name: /^Save/ }).click();
    const status = page.getByRole('main').getByRole('status');
    await soon(() => status.textContent()).toMatch(
      /MB are missing\.|has no more room for this site\./,
    );
    expect(await page.getByRole('button', { name: 'Save the rest' }).isEnabled()).toBe(true);
  });

  test('says that nothing is kept where a host rewrites pages', async ({
    publish,
    openPage,
    folder,
  }) => {
    const site = join(folder, 'site');
    await cp(builds.first, site, { recursive: true });
    await appendFile(join(site, 'search.html'), '<!-- by the host -->');
    const { address } = await publish(site);
    const page = await openPage(address, 'about.html', {
      serviceWorkers: 'allow',
      expected: /integrity/,
    });
    const status = page.getByRole('main').getByRole('status');
    await soon(() => status.textContent()).toMatch(/did not come as its build wrote it/);
  });

  test('keeps no file that is not as the build wrote it', async ({ publish, visit, folder }) => {
    const site = join(folder, 'site');
    await cp(builds.first, site, { recursive: true });
    const paper = 'papers/a-kite-for-every-wind.html';
    await cp(join(builds.second, 'index.html'), join(site, paper));
    const page = await visit((await publish(site)).address, 'about.html');
    await page.getByRole('button', { name: /^Save/ }).click();
    const status = page.getByRole('main').getByRole('status');
    await soon(() => status.textContent()).toMatch(`copy of ${paper} is of another build`);
  });

  test('removes all that is kept', async ({ publish, visit }) => {
    const server = await publish(builds.first);
    const page = await visit(server.address, 'about.html');
    await saveAll(page);
    await page.getByRole('button', { name: 'Remove' }).click();
    const status = page.getByRole('main').getByRole('status');
    await soon(() => status.textContent()).toMatch(/is removed from this browser/);
    expect(await keptNames(page)).toEqual([]);
    expect(await registrations(page)).toBe(0);
  });

  test('says why nothing is kept of a page opened from disk', async ({ openPage }) => {
    const page = await openPage(fileAddress(builds.first), 'about.html', {
      serviceWorkers: 'allow',
    });
    expect(await page.getByRole('main').getByRole('status').textContent()).toMatch(
      /opened from disk: all of it is here/,
    );
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  });

  test('says why nothing is kept where the address is not secure', async ({
    publish,
    openPage,
  }) => {
    const { address } = await publish(builds.first);
    const page = await openPage(address, 'about.html', {
      prepare: (each) =>
        each.addInitScript(() => {
          Object.defineProperty(globalThis, 'isSecureContext', { value: false });
          Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
        }),
    });
    expect(await page.getByRole('main').getByRole('status').textContent()).toContain('https://');
  });
});

/** So slow that there is time to press a button. */
const slowNetwork = {
  offline: false,
  latency: 300,
  downloadThroughput: 20_000,
  uploadThroughput: 20_000,
};

/** Workers come and go at their own pace; one that waits is asked again after half a minute. */
function soon<Value>(look: () => Value | Promise<Value>) {
  return expect.poll(look, { timeout: 90_000 });
}

/** Save everything, as a reader does, and wait for the end. */
async function saveAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save/ }).click();
  const status = page.getByRole('main').getByRole('status');
  await soon(() => status.textContent()).toMatch(/The whole archive is kept in this browser/);
}

/**
 * Let a page ask for every file of both builds: what it gets is of its own build. Files whose names
 * are made from their content are the same in every build that has them.
 */
async function expectOnly(page: Page, site: string, own: FileList, other: FileList) {
  const hashes = Object.fromEntries(own.files.map(([path, , hash]) => [path, hash]));
  const paths = [...own.files, ...other.files].map(([path]) => path);
  const asked = [...new Set(paths)].filter((path) => !isNamedByContent(path));
  const differing = other.files.filter(([path, , hash]) => hashes[path] !== hash);
  expect(differing.map(([path]) => path)).toEqual(
    expect.arrayContaining(['index.html', 'pagefind/pagefind-entry.json']),
  );
  const seen = await hashesSeenBy(page, site, asked);
  expect(Object.entries(seen).filter(([path, hash]) => hashes[path] !== hash)).toEqual([]);
  expect(seen).toHaveProperty(['pagefind/pagefind-entry.json']);
}

function listOf(site: string): FileList {
  return JSON.parse(readFileSync(join(site, 'data', 'files.json'), 'utf8')) as FileList;
}

async function versionsKept(page: Page): Promise<string[]> {
  const names = (await keptNames(page)).map((name) => name.split(' ').at(-1) ?? '');
  return names.filter((name) => name !== 'notes');
}

function registrations(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}
