/** Reading without a network in another browser than that of the other tests. */
import type { Page } from 'puppeteer-core';
import { describe, expect, inject } from 'vitest';
import { changingServer } from './offline-reader.ts';
import { firefoxPath, openFirefox, withoutFirefox } from './open-firefox.ts';
import { publishedPapers } from './site-data.ts';
import { test as plainTest } from './site-test.ts';

const paper = publishedPapers(inject('site')).at(-1);
if (!paper) throw new Error('The bundled archive has no papers.');

const test = plainTest
  .extend('firefox', async ({}, { onCleanup }) => {
    const firefox = await openFirefox();
    onCleanup(() => firefox.close());
    return firefox;
  })
  .extend('server', async ({}, { onCleanup }) => {
    const server = await changingServer(inject('site'), '/');
    onCleanup(() => server.stop());
    return server;
  });

describe.skipIf(firefoxPath === undefined)(`Firefox without a server${withoutFirefox}`, () => {
  test('has and searches the whole archive once it was saved, until it is removed', async ({
    firefox,
    server,
  }) => {
    const page = await firefox.newPage();
    await page.goto(`${server.address}about.html`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.locator('main button ::-p-text(Save)').click();
    await soon(() => statusOf(page)).toMatch(/The whole archive is kept in this browser/);

    await server.stop();
    await page.goto(`${server.address}papers/${paper.id}.html`);
    expect(await textOf(page, 'h1')).toBe(paper.title);
    await page.goto(`${server.address}search.html?q=${encodeURIComponent(paper.title)}`);
    await soon(() => textOf(page, '[data-results] .card-title')).toBe(paper.title);

    await page.goto(`${server.address}about.html`);
    await page.locator('main button ::-p-text(Remove)').click();
    await soon(() => page.evaluate(() => caches.keys())).toEqual([]);
  });
});

function statusOf(page: Page): Promise<string | undefined> {
  return textOf(page, 'main [role="status"]');
}

function textOf(page: Page, selector: string): Promise<string | undefined> {
  return page.evaluate((each) => document.querySelector(each)?.textContent ?? undefined, selector);
}

function soon<Value>(look: () => Promise<Value>) {
  return expect.poll(look, { timeout: 60_000, interval: 200 });
}
