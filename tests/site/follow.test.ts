/** Feeds, changes and the sitemap say what the archive holds, by the rules of their formats. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromXml } from 'xast-util-from-xml';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { changesSchema, yearChangesSchema } from '../../src/lib/changes.ts';
import { atomFaults, childrenOf, elementsOf, textOf } from './atom-rules.ts';
import { filePaths } from './folder-tree.ts';
import { jsonFeedSchema } from './json-feed-schema.ts';
import { elementsOf as htmlElements, propertyOf, readPages, type HtmlPage } from './read-html.ts';
import { buildSite } from './run-command.ts';
import { publishedPapers, publishedThemes } from './site-data.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { writeArchive } from './write-archive.ts';

const base = 'https://example.org/some/papers/';
let sited = '';

/** Two days, the second of which lists a paper of the first again; one that says no date. */
const kite = {
  title: 'A Kite & <b>Every</b> Wind',
  abstract: 'A kite flies in every wind, <script>alert(1)</script> says. It has a tail.',
  facts: { who: '2 authors', date: 'Jan 5, 2024' },
};
const balloon = { title: 'A Balloon for No Wind', abstract: 'It is round. It floats.' };

beforeAll(async () => {
  const { path, remove } = await temporaryFolder();
  const archive = join(path, 'archive');
  await writeArchive(archive, {
    digests: { '2023-12-31': [balloon], '2024-02-01': [kite, balloon] },
    files: {
      'digests/named.jsonl': `${JSON.stringify({ title: 'Named', authors: ['Ada Lamp'], date: '2023' })}\n`,
    },
  });
  sited = join(path, 'site');
  await buildSite(sited, ['--archive', archive, '--site', base]);
  return remove;
});

describe.each(['site', 'crowdedSite'] as const)('the feeds of the %s', (folder) => {
  const site = inject(folder);
  const all = filePaths(site);
  const atoms = all.filter((path) => path.endsWith('.xml'));
  const jsons = all.filter((path) => /^feed\.json$|^feeds\/.*\.json$|\.feed\.json$/.test(path));

  test('are of the archive, of every theme and of every series of digests, in both formats', () => {
    const themes = publishedThemes(site).map(({ id }) => id);
    expect(atoms).toEqual(expect.arrayContaining(['feed.xml', 'feeds/daily-papers.xml']));
    expect(atoms).toEqual(expect.arrayContaining(themes.map((id) => `themes/${id}.xml`)));
    const names = atoms.map((path) => path.replace(/^(themes\/.*)\.xml$/, '$1.feed.xml'));
    expect(jsons.map((path) => path.replace(/\.json$/, '.xml')).toSorted()).toEqual(
      names.toSorted(),
    );
  });

  test('are valid Atom', () => {
    for (const path of atoms) expect(atomFaults(read(site, path)), path).toEqual([]);
  });

  test('are valid JSON feeds', () => {
    for (const path of jsons) {
      expect(jsonFeedSchema.safeParse(JSON.parse(read(site, path))).error, path).toBeUndefined();
    }
  });

  test('have no absolute address of the site, and lead to pages that exist', () => {
    const feed = parseAtomFeed(read(site, 'feed.xml'));
    expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['alternate', './index.html'],
    ]);
    for (const { links = [] } of feed.entries ?? []) {
      const to = links.find(({ rel }) => rel === 'alternate')?.href ?? '';
      expect(existsSync(join(site, to)), to).toBe(true);
    }
  });

  test('give the newest papers, newest first, and no more than a reader takes', () => {
    const { entries = [] } = parseAtomFeed(read(site, 'feed.xml'));
    expect(entries.length).toBe(Math.min(60, publishedPapers(site).length));
    const days = entries.map(({ updated, published }) => `${updated} ${published ?? ''}`);
    expect(days).toEqual(days.toSorted().toReversed());
  });
});

describe('a feed', () => {
  test('is read by another program as what the archive knows', () => {
    const { entries = [] } = parseAtomFeed(read(sited, 'feed.xml'));
    const { items = [] } = parseJsonFeed(read(sited, 'feed.json'));
    expect(entries.map(({ title }) => title?.value ?? title)).toEqual(
      items.map(({ title }) => title),
    );
    const [first] = items;
    expect(first?.title).toBe(kite.title);
    expect(first?.content_html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
    expect(first?.url).toBe(
      `${base}papers/a-kite-and-less-b-greater-every-less-b-greater-wind.html`,
    );
    expect(first?.date_published).toEqual(expect.anything());
    expect(first).not.toHaveProperty('authors');
    const named = items.find(({ title }) => title === 'Named');
    expect(named?.authors).toEqual([{ name: 'Ada Lamp' }]);
    const dates = /"title": "Named",[^}]*"date_published": "2023-01-01T00:00:00Z"/;
    expect(read(sited, 'feed.json')).toMatch(dates);
  });

  test('keeps the ids of its papers, with and without the address of the site', () => {
    const id = (site: string, path: string) =>
      parseAtomFeed(read(site, path)).entries?.map((entry) => entry.id);
    const ids = id(sited, 'feed.xml');
    expect(ids).toEqual(parseJsonFeed(read(sited, 'feed.json')).items?.map((item) => item.id));
    expect(ids?.every((each) => /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5/.test(each ?? ''))).toBe(true);
    expect(id(sited, 'feeds/daily-papers.xml')?.every((each) => ids?.includes(each))).toBe(true);
  });

  test('names itself where the address of the site is known', () => {
    expect(atomFaults(read(sited, 'feed.xml'))).toEqual([]);
    const feed = parseAtomFeed(read(sited, 'feed.xml'));
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${base}feed.xml`);
    expect(JSON.parse(read(sited, 'feed.json'))).toMatchObject({ feed_url: `${base}feed.json` });
  });
});

describe('the changes', () => {
  test('are those of the digests, by day', () => {
    const { days } = changesSchema.parse(JSON.parse(read(sited, 'data/changes.json')));
    const kiteId = 'a-kite-and-less-b-greater-every-less-b-greater-wind';
    expect(days).toEqual([
      {
        day: '2024-02-01',
        digests: ['2024-02-01'],
        added: [kiteId],
        changed: ['a-balloon-for-no-wind'],
      },
      { day: '2023-12-31', digests: ['2023-12-31'], added: ['a-balloon-for-no-wind'], changed: [] },
      { digests: ['named'], added: ['named'], changed: [] },
    ]);
  });

  test.each(['site', 'crowdedSite'] as const)(
    'name every paper of the %s once as added',
    (folder) => {
      const site = inject(folder);
      const { days, earlier = [] } = changesSchema.parse(
        JSON.parse(read(site, 'data/changes.json')),
      );
      const older = earlier.flatMap(
        ({ file }) => yearChangesSchema.parse(JSON.parse(read(site, `data/${file}`))).days,
      );
      const added = [...days, ...older].flatMap((day) => day.added);
      expect(added.toSorted()).toEqual(publishedPapers(site).map(({ id }) => id));
    },
  );
});

describe('the sitemap', () => {
  test('lists every page that search engines may list, with the day that digests changed it', () => {
    const [root] = elementsOf(fromXml(read(sited, 'sitemap.xml')).children);
    expect(root?.attributes['xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    const urls = root ? childrenOf(root, 'url') : [];
    const listed = new Map(
      urls.map((url) => [textOf(childrenOf(url, 'loc')[0]), textOf(childrenOf(url, 'lastmod')[0])]),
    );
    const pages = readPages(sited).filter((page) => metaOf(page, 'robots') !== 'noindex');
    expect([...listed.keys()]).toEqual(pages.map(({ path }) => `${base}${path}`).toSorted());
    expect(listed.get(`${base}papers/a-balloon-for-no-wind.html`)).toBe('2024-02-01');
    expect(listed.get(`${base}digests/2023-12-31.html`)).toBe('2023-12-31');
    expect(listed.get(`${base}papers/named.html`)).toBe('');
    expect(listed.get(`${base}index.html`)).toBe('2024-02-01');
  });

  test('is not made up where the address of the site is not known', () => {
    expect(filePaths(inject('site')).filter((path) => path.includes('sitemap'))).toEqual([]);
    expect(inject('siteReport')).toContain('the sitemap');
  });
});

function metaOf(page: HtmlPage, name: string): string | undefined {
  const meta = htmlElements(page, 'meta').find((element) => propertyOf(element, 'name') === name);
  return meta && propertyOf(meta, 'content');
}

function read(site: string, path: string): string {
  return readFileSync(join(site, path), 'utf8');
}
