/** A digest is text, whatever it says: nothing of it runs, loads, breaks a page or leads astray. */
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { overflowing } from './overflowing.ts';
import { propertyOf, readPages, type HtmlPage } from './read-html.ts';
import { buildSite } from './run-command.ts';
import { searchPage } from './search-page.ts';
import { publishedPapers, type PublishedPaper } from './site-data.ts';
import { test as siteTest } from './site-test.ts';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.ts';
import { writeArchive, type ListedPaper } from './write-archive.ts';

const facts = { who: '2 authors', date: 'Jan 2, 2024' };

/** Titles that a page must show letter by letter. */
const shownAsWritten = [
  '<script>alert(1)</script> in a Title',
  'An End </title></head><!-- of a Head',
  '<img src=x onerror=alert(1)> for Readers',
  '[A Link](javascript:alert(1)) and **Bold** _Words_ and # Hashes',
  '![A Picture](https://evil.example/picture.png) of a Title',
  '../../../outside of the Folder',
  'index',
  'con',
  '🧠🔥👩‍👩‍👧‍👦',
  '&lt;b&gt; &amp;amp; &#106;avascript',
  'W'.repeat(280),
];

const abstracts: Record<string, string> = {
  'Scripts in the Text':
    'Before <script>alert(1)</script> after. <svg/onload=alert(2)> <img src=x onerror=alert(3)> and <iframe src="https://evil.example/"></iframe>. <style>body{display:none}</style> ends.',
  'Links in the Text':
    'See [one](javascript:alert(1)), [two](data:text/html,<script>alert(1)</script>) and <javascript:alert(1)>. See ![three](https://evil.example/x.png). Also <a href="/about.html" onclick="alert(1)">four</a>.',
  'Addresses in the Text':
    'See https://evil.example/"onmouseover="alert(1) for more. See also https://evil.example/<script>alert(1)</script> and http://evil.example/%22%3E.',
  'Formulas That Lead Somewhere':
    'We use $\\href{javascript:alert(1)}{x}$ and $\\url{javascript:alert(1)}$ in it. Then $\\includegraphics{https://evil.example/x.png}$ and $\\htmlData{x=y}{z}$ and $\\htmlStyle{position:fixed}{x}$.',
  'Formulas That Grow':
    'We use $\\def\\a{\\a\\a}\\a$ in it. Then $\\def\\b{xxxxxxxxxx}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\def\\e{\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d}\\e\\e\\e$ and so on.',
  'Formulas That Stretch': `We use $\\rule{90000em}{9em}$ and $\\kern90000em x$ in it. Then $${'x+'.repeat(400)}x$ too.`,
  'Braces in the Text':
    'It says {{ constructor.constructor(alert)(1) }} there. And ${alert(1)} too.',
  'Long Words in the Text': `Here is ${'a'.repeat(5000)} and after it. And https://evil.example/${'b'.repeat(2000)} is long.`,
  'Text from \u202Ethgir ot tfel\u202C':
    'First \u202Eevil\u202C and \u2067more\u2069 of it. Then \u200F\u200E ends.',
  'Signs of Markdown':
    '# No heading. > No quote, - no list, `no code`, ~~not struck~~, | no | table |. [^1]: no note, *** no rule, &copy; no sign.',
  'References in the Text': '[here]: javascript:alert(1) is no reference. Nor is [here] a link.',
};

const hostile: ListedPaper[] = [
  ...shownAsWritten.map((title) => ({ title, abstract: 'It is text. Nothing else.', facts })),
  ...Object.entries(abstracts).map(([title, abstract]) => ({ title, abstract, facts })),
  { title: '?!', abstract: 'Its title has no word. It is a paper.', facts },
  {
    title: 'Made by Somebody',
    abstract: 'It has an organisation. That is all.',
    facts: { who: 'evil <img src=x onerror=alert(1)>', date: 'Jan 2, 2024' },
  },
];

/** Corrections are Markdown, but no more markup than digests. */
const correction = `abstract: >-
  Corrected: <script>alert(1)</script> [one](javascript:alert(1)) ![two](https://evil.example/x.png)
  [three](/about.html) <a href="https://evil.example/" onclick="alert(1)">four</a>
`;

describe('a hostile digest', () => {
  let folder: TemporaryFolder;
  let site: string;
  let pages: HtmlPage[];
  let papers: PublishedPaper[];

  beforeAll(async () => {
    folder = await temporaryFolder();
    const archive = join(folder.path, 'archive');
    await writeArchive(archive, {
      digests: { '2024-02-01': hostile },
      files: { 'content/corrections/signs-of-markdown.yaml': correction },
    });
    site = join(folder.path, 'site');
    await buildSite(site, ['--archive', archive]);
    pages = readPages(site);
    papers = publishedPapers(site);
    return folder.remove;
  });

  const test = siteTest.extend('address', async ({ serve }) => serve(site));

  test('keeps every paper, each with a file of its own inside of the site', () => {
    expect(papers.map(({ title }) => title).toSorted()).toHaveLength(hostile.length);
    expect(papers.map(({ id }) => id).filter((id) => !/^[a-z0-9-]{1,72}$/.test(id))).toEqual([]);
  });

  test('brings no script, no picture and no handler into any page', () => {
    for (const page of pages) {
      const own = page.path === '404.html' ? 2 : 1;
      const scripts = page.elements.filter(({ tagName }) => tagName === 'script');
      const inline = scripts.filter((script) => propertyOf(script, 'src') === undefined);
      const [data = [], run = []] = [true, false].map((is) =>
        inline.filter((each) => isData(each) === is),
      );
      expect(run.length, page.path).toBe(own);
      // What search engines read is one block, and ends where the page's own data ends.
      expect(data.length, page.path).toBeLessThanOrEqual(1);
      for (const block of data) expect(() => JSON.parse(toString(block)), page.path).not.toThrow();
      const foreign = page.elements.filter(isForeign).map(({ tagName }) => tagName);
      expect(foreign, page.path).toEqual([]);
      expect(page.elements.flatMap(handlersOf), page.path).toEqual([]);
    }
  });

  test('gives no link but to pages of the site and to http addresses', () => {
    const schemes = pages.flatMap(({ links }) =>
      links.flatMap(({ address }) => /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0] ?? []),
    );
    expect(new Set(schemes)).toEqual(new Set(['https:', 'http:']));
  });

  test('does not change what the frame of a page links to', () => {
    for (const page of pages.filter(({ path }) => path.startsWith('papers/'))) {
      const frame = page.links.filter(({ address }) => !/^https?:/.test(address));
      const known =
        /^(?:\.\.?\/(?:[\w-]+\/)*[\w.-]+|#(?:content|themes|seen-in|address|cite|related))$/;
      expect(
        frame.filter(({ address }) => !known.test(address)),
        page.path,
      ).toEqual([]);
    }
  });

  test('has its titles shown as the text that they are', async ({ openPage, address }) => {
    for (const title of shownAsWritten) {
      const paper = papers.find((each) => each.title === title);
      expect(paper, title).toBeDefined();
      const page = await openPage(address, `papers/${paper?.id}.html`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
      expect(await page.title()).toBe(`${title} – Shelfmark`);
    }
  });

  test('has its abstracts shown as the text that they are', async ({ openPage, address }) => {
    const text = async (title: string) => {
      const page = await openPage(address, `papers/${idOf(papers, title)}.html`);
      return page.getByRole('main').innerText();
    };
    expect(await text('Scripts in the Text')).toContain('<script>alert(1)</script>');
    expect(await text('Scripts in the Text')).toContain('<svg/onload=alert(2)>');
    expect(await text('Links in the Text')).toContain('[one](javascript:alert(1))');
    expect(await text('Signs of Markdown')).toContain('<script>alert(1)</script>');
    expect(await text('Signs of Markdown')).toContain('one three <a href=');
    expect(await text('Braces in the Text')).toContain('constructor.constructor(alert)(1)');
  });

  test('does nothing in the results of a search', async ({ openPage, address }) => {
    const search = await searchPage(await openPage(address, 'search.html'));
    for (const words of ['script', 'alert', 'text', 'onerror']) {
      await search.type(words);
      expect(await search.all()).not.toEqual([]);
    }
    expect(await search.page.locator('main img, main script:not([src]), main iframe').count()).toBe(
      0,
    );
  });

  test('does nothing on a small screen, and makes no page wider', async ({ openPage, address }) => {
    const viewport = { width: 320, height: 640 };
    const page = await openPage(address, 'index.html', { viewport });
    const wide: Record<string, string[]> = {};
    for (const { path } of pages) {
      await page.goto(`${address}${path}`);
      await pressAll(page);
      const found = await overflowing(page);
      if (found.length > 0) wide[path] = found;
    }
    expect(wide).toEqual({});
  });
});

describe('titles that differ only in case', () => {
  siteTest('are one title, so that no page replaces another', async ({ folder }) => {
    const archive = join(folder, 'archive');
    const titles = ['The Same Words', 'THE SAME WORDS'];
    const papers = titles.map((title) => ({ title, abstract: 'Some text. And more.', facts }));
    await writeArchive(archive, { digests: { '2024-02-01': papers } });
    const { stderr } = await buildSite(join(folder, 'site'), ['--archive', archive]);
    expect(stderr).toContain('paper-listed-twice');
    const [paper, ...others] = publishedPapers(join(folder, 'site'));
    expect(others).toEqual([]);
    expect(paper?.title).toBe('The Same Words');
    expect(paper?.digests.map(({ rank }) => rank)).toEqual([1, 2]);
  });
});

function idOf(papers: readonly PublishedPaper[], title: string): string {
  const paper = papers.find((each) => each.title === title);
  if (!paper) throw new Error(`There is no paper with the title ${title}.`);
  return paper.id;
}

function isData(script: Element): boolean {
  return propertyOf(script, 'type') === 'application/ld+json';
}

function isForeign({ tagName }: { tagName: string }): boolean {
  return ['img', 'iframe', 'object', 'embed', 'base', 'video', 'audio'].includes(tagName);
}

function handlersOf({ properties }: { properties: Record<string, unknown> }): string[] {
  return Object.keys(properties).filter((name) => /^on/i.test(name));
}

/** Touch what could answer: every link and every heading is pointed at. */
async function pressAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('main *')) {
      for (const type of ['mouseover', 'focus', 'pointerdown']) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      }
    }
  });
}
