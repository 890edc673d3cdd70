/** Search where it is put to the test: what it may find and load, hostile words, and failures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { searchPage } from './search-page.ts';
import { publishedPapers } from './site-data.ts';
import { test } from './site-test.ts';

const papers = publishedPapers(inject('site'));
const known = papers.find(({ title }) => title.startsWith('Twin-Merging'));
if (!known) throw new Error('The bundled archive lacks the paper that is looked for.');

describe('what is searched', () => {
  test('is papers alone', async ({ openPage, rootSite }) => {
    const search = await searchPage(await openPage(rootSite, 'search.html'));
    const ids = new Set(papers.map(({ id }) => id));
    for (const word of wordsOfAboutPageAlone()) {
      await search.type(word);
      const found = await search.all();
      expect(found.filter((id) => !ids.has(id))).toEqual([]);
    }
    const entry = readFileSync(join(inject('site'), 'pagefind', 'pagefind-entry.json'), 'utf8');
    const { languages } = JSON.parse(entry) as {
      languages: Record<string, { page_count: number }>;
    };
    const counts = Object.values(languages).map(({ page_count }) => page_count);
    expect(counts).toEqual([papers.length]);
  });

  test('is loaded when it is needed, and not before', async ({ openPage, rootSite }) => {
    const requests: string[] = [];
    const prepare = (page: Page) => {
      page.on('request', (request) => requests.push(request.url().slice(rootSite.length)));
    };
    const home = await openPage(rootSite, 'index.html', { prepare });
    await home.waitForLoadState('networkidle');
    expect(requests.filter((path) => path.startsWith('pagefind/'))).toEqual([]);

    requests.length = 0;
    const search = await searchPage(await openPage(rootSite, 'search.html', { prepare }));
    const texts = () => requests.filter((path) => /^pagefind\/(?:index|fragment)\//.test(path));
    expect(texts()).toEqual([]);
    await search.type(known.title);
    expect(texts()).not.toEqual([]);
  });
});

describe('hostile words', () => {
  const hostile = {
    'ten thousand letters': 'a'.repeat(10_000),
    'ten thousand letters in words': 'learning '.repeat(1111),
    'an image with a handler': '<img src=x onerror=alert(1)>',
    'a script': '</script><script>alert(1)</script>',
    emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'text from right to left': '\u202Eבדיקה العربية',
    'signs of regular expressions': '[(.*+?^${}|\\])',
    'signs of addresses': '%00%zz&theme=x#?q=',
    'only operators': '-title: author:"" -"" OR year:.. has: in:- theme: "',
    'operators upon operators':
      'title:author:"theme:org:<b>" -year:..9999 OR -in:* OR has:toString',
    'names of what every object has': 'constructor __proto__ theme:__proto__ has:constructor',
  };

  test.for(Object.entries(hostile))(
    'such as %s are words',
    async ([, words], { openPage, rootSite }) => {
      const typed = await searchPage(await openPage(rootSite, 'search.html'));
      await typed.type(words);
      expect(await typed.box.inputValue()).toBe(words);
      await expectUnharmed(typed.page);

      const path = `search.html?${new URLSearchParams({ q: words })}`;
      const opened = await searchPage(await openPage(rootSite, path));
      expect(await opened.box.inputValue()).toBe(words);
      await expectUnharmed(opened.page);
      await opened.type(known.title);
      expect(await opened.links.first().textContent()).toBe(known.title);
    },
  );

  test('in the filters of an address choose nothing', async ({ openPage, rootSite }) => {
    const theme = '"><img src=x onerror=alert(1)>';
    const path = `search.html?${new URLSearchParams({ theme, year: '9999', sort: '__proto__' })}`;
    const { status, page } = await searchPage(await openPage(rootSite, path));
    expect(await status.textContent()).toMatch(/^No paper found/);
    await expectUnharmed(page);
  });
});

describe('where search cannot work', () => {
  test('says so when a part of the index does not load, and finds it after', async ({
    openPage,
    rootSite,
  }) => {
    const page = await openPage(rootSite, 'search.html', {
      expected: /net::ERR_FAILED|Failed to load the index chunk/,
    });
    const { status, type, links } = await searchPage(page);
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await type(known.title);
    expect(await status.textContent()).toMatch(/could not be loaded .*did not load/);
    expect(await links.count()).toBe(0);
    await page.unroute('**/pagefind/index/**');
    await type('');
    await type(known.title);
    expect(await links.first().textContent()).toBe(known.title);
  });

  test('says so when the index does not load, and works after', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'search.html', {
      expected: /net::ERR_FAILED/,
      prepare: (each) => each.route('**/pagefind/**', (route) => route.abort()),
    });
    const { status, box } = await searchPage(page);
    await expect.poll(() => status.textContent()).toMatch(/could not be loaded.*Reload/);
    await box.blur();
    await box.focus();
    // What the box asked for anew has failed again when the same fails here.
    await page.evaluate(`import('${rootSite}pagefind/pagefind.js').catch(() => undefined)`);
    await page.unroute('**/pagefind/**');
    await page.reload();
    const { type, links } = await searchPage(page);
    await type(known.title);
    expect(await links.first().textContent()).toBe(known.title);
  });
});

/** Long words of the about page whose beginning no paper has in any form. */
function wordsOfAboutPageAlone(): string[] {
  const about = readFileSync(join(inject('site'), 'about.html'), 'utf8').replace(/<[^>]*>/g, ' ');
  const texts = papers.map(({ title, abstract }) => `${title} ${abstract}`.toLowerCase()).join(' ');
  const words = new Set(about.toLowerCase().match(/[a-z]{6,}/g));
  const alone = [...words].filter((word) => !texts.includes(word.slice(0, 4)));
  if (alone.length === 0) throw new Error('The about page has no word of its own.');
  return alone.slice(0, 5);
}

/** What the search page holds before anything is searched. */
const scriptsOfPage = readFileSync(join(inject('site'), 'search.html'), 'utf8').match(
  /<script(?![^>]*\ssrc=)/g,
)?.length;

async function expectUnharmed(page: Page): Promise<void> {
  const state = await page.evaluate(() => ({
    images: document.querySelectorAll('main img').length,
    scripts: document.querySelectorAll('script:not([src])').length,
    overflow: document.documentElement.scrollWidth - innerWidth,
  }));
  expect(state.images).toBe(0);
  expect(state.scripts).toBe(scriptsOfPage);
  expect(state.overflow).toBeLessThanOrEqual(0);
}
