/** Search on pages opened from disk: the same as on a server, and not more of it than is needed. */
import { readdirSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { openFirefox, firefoxPath, withoutFirefox } from './open-firefox.ts';
import { buildSite } from './run-command.ts';
import { searchAnswer } from './search-answer.ts';
import { searchPage } from './search-page.ts';
import { publishedPapers, publishedThemes } from './site-data.ts';
import { fileAddress, test } from './site-test.ts';
import { writeArchive } from './write-archive.ts';

const disk = fileAddress(inject('site'));
const known = publishedPapers(inject('site')).find(({ title }) => title.startsWith('Twin-Merging'));
const theme = publishedThemes(inject('site')).toSorted(
  (a, b) => b.papers.length - a.papers.length,
)[0];
if (!known || !theme) throw new Error('The bundled archive lacks what is looked for.');

const queries: Record<string, string>[] = [
  { q: known.title },
  { q: 'learning' },
  { q: 'large language models reasoning' },
  { q: '"language models"' },
  { q: 'distil' },
  { q: 'zzxxqqvvkk' },
  { q: '</script><script>alert(1)</script> %00 & é 👩‍👩‍👧' },
  { theme: theme.title },
  { q: 'model', theme: theme.title },
  { q: 'learning', year: '2024' },
  { q: 'learning', sort: 'newest' },
  { sort: 'oldest', year: '2023' },
];

describe('a page opened from disk', () => {
  test('answers as one on a server does', async ({ openPage, rootSite }) => {
    const served = await openPage(rootSite, 'about.html');
    const opened = await openPage(disk, 'about.html', { offline: true });
    for (const query of queries) {
      const answer = await searchAnswer(opened, disk, query);
      expect(answer, JSON.stringify(query)).toEqual(await searchAnswer(served, rootSite, query));
      expect(answer.words).not.toMatch(/server|could not/);
    }
  });

  test.skipIf(firefoxPath === undefined)(
    `answers so in Firefox too${withoutFirefox}`,
    async ({ openPage, rootSite }) => {
      const served = await openPage(rootSite, 'about.html');
      const firefox = await openFirefox();
      try {
        const opened = await firefox.newPage();
        const outside: string[] = [];
        opened.on('request', (request) => {
          if (!request.url().startsWith(disk)) outside.push(request.url());
        });
        for (const query of queries) {
          const answer = await searchAnswer(opened, disk, query);
          expect(answer, JSON.stringify(query)).toEqual(
            await searchAnswer(served, rootSite, query),
          );
        }
        expect(outside).toEqual([]);
      } finally {
        await firefox.close();
      }
    },
  );

  test('leads from the box on the home page to a paper', async ({ openPage }) => {
    const page = await openPage(disk, 'index.html');
    await page.getByRole('searchbox').fill(known.title);
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=/);
    const { links } = await searchPage(page);
    await links.first().click();
    await page.waitForURL(`${disk}papers/${known.id}.html`);
    expect(await page.textContent('h1')).toBe(known.title);
  });

  test('works where the path of the folder has signs of addresses', async ({
    folder,
    openPage,
  }) => {
    const output = join(folder, 'Ä site & more #1', '100% mine?');
    await writeArchive(join(folder, 'archive'), {
      digests: {
        '2024-02-01': [{ title: 'A Kite for Every Wind', abstract: 'String and paper.' }],
      },
    });
    await buildSite(output, ['--archive', join(folder, 'archive')]);
    const { type, links, page } = await searchPage(
      await openPage(fileAddress(output), 'search.html'),
    );
    await type('kite');
    await links.first().click();
    await page.waitForURL(/papers\/a-kite-for-every-wind\.html$/);
  });

  test('reads no more than its words need', async ({ openPage }) => {
    const read: string[] = [];
    const prepare = (page: Page) => {
      page.on('request', (request) => read.push(request.url().slice(disk.length)));
    };
    const packs = () => read.filter((path) => /^pagefind\/disk\/\d+\.js$/.test(path));
    const search = await searchPage(await openPage(disk, 'search.html', { prepare }));
    await search.type(known.title);
    expect(packs()).not.toEqual([]);
    expect(new Set(packs()).size).toBe(packs().length);
    expect(packs().length).toBeLessThan(
      readdirSync(join(inject('site'), 'pagefind/disk')).length - 1,
    );
    expect(read.filter((path) => /\.pf_|\.pagefind|worker/.test(path))).toEqual([]);
  });

  test('reads again what could not be read', async ({ folder, openPage }) => {
    const site = join(folder, 'site');
    await cp(inject('site'), site, { recursive: true });
    const search = await searchPage(
      await openPage(fileAddress(site), 'search.html', { expected: /NOT_FOUND|could not be read/ }),
    );
    await rename(join(site, 'pagefind'), join(site, 'away'));
    await search.type('learning');
    expect(await search.status.textContent()).toMatch(/could not be loaded .*did not load.*Reload/);
    await rename(join(site, 'away'), join(site, 'pagefind'));
    await search.type('learning models');
    await search.type('learning');
    expect(await search.count()).toBeGreaterThan(0);
  });
});

describe('a site built without search from disk', () => {
  test('says so, has none of its files, and leads on', async ({ folder, openPage }) => {
    const output = join(folder, 'site');
    const { stdout } = await buildSite(output, ['--no-disk-search']);
    expect(stdout).toMatch(/^Search from disk +left out$/m);
    expect(readdirSync(join(output, 'pagefind'))).not.toContain('disk');

    const page = await openPage(fileAddress(output), 'search.html', { expected: /NOT_FOUND/ });
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/needs a web server/);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    await page.getByRole('navigation').getByRole('link', { name: 'Themes' }).click();
    await page.waitForURL(/themes\/index\.html$/);
  });
});
