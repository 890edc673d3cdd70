/** Papers can be cited from their pages, and from the files of themes and of the archive. */
import { toString } from 'hast-util-to-string';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject } from 'vitest';
import { z } from 'zod';
import { cslItemsSchema } from '../unit/lib/citation/csl-schema.ts';
import { readBibtex, readRis } from '../unit/lib/citation/read-citation.ts';
import { elementsOf, propertyOf, readPage, type HtmlPage } from './read-html.ts';
import { publishedPapers, publishedThemes } from './site-data.ts';
import { test } from './site-test.ts';

const crowded = 'papers/lanterns-at-sea-by-everybody.html';
const ashore = 'papers/lanterns-ashore.html';

describe.for(['site', 'crowdedSite'] as const)('the citations of the %s', (folder) => {
  const site = inject(folder);
  const files = [
    { name: 'data/citations', papers: publishedPapers(site).map(({ id }) => id) },
    ...publishedThemes(site).map(({ id, papers }) => ({ name: `themes/${id}`, papers })),
  ];

  test('name every paper of the archive and of each theme by its id, in every format', () => {
    for (const { name, papers } of files) {
      const ids = papers.toSorted();
      expect(readBibtex(read(site, `${name}.bib`)).map(({ key }) => key)).toEqual(ids);
      expect(readRis(read(site, `${name}.ris`))).toHaveLength(ids.length);
      const items = cslItemsSchema.parse(JSON.parse(read(site, `${name}.json`)));
      expect(items.map(({ id }) => id)).toEqual(ids);
    }
  });

  test('give the titles of papers as they are', () => {
    const titles = publishedPapers(site).map(({ title }) => title);
    expect(readBibtex(read(site, 'data/citations.bib')).map(({ title }) => title)).toEqual(titles);
    expect(readRis(read(site, 'data/citations.ris')).map(({ title }) => title)).toEqual(titles);
  });
});

describe('the page of a paper', () => {
  test('holds its citation in every format', () => {
    const page = readPage(inject('crowdedSite'), ashore);
    const texts = elementsOf(page, 'pre').map((pre) => toString(pre));
    expect(readBibtex(texts[0] ?? '')[0]?.authors).toEqual(['Ada Lamp', 'Sailor Aason']);
    expect(readRis(texts[1] ?? '')[0]?.url).toBe('https://arxiv.org/abs/2301.00001');
    expect(cslItemsSchema.parse(JSON.parse(texts[2] ?? ''))[0]?.title).toBe('Lanterns Ashore');
  });

  test('names its authors, and leads to those who have other papers here', () => {
    const page = readPage(inject('crowdedSite'), ashore);
    const [byline] = elementsOf(page, 'div').filter((element) =>
      propertyOf(element, 'className')?.split(' ').includes('byline'),
    );
    expect(byline && toString(byline).trim()).toBe('Ada Lamp, Sailor Aason');
    const addresses = page.links.map(({ address }) => address);
    const authors = addresses.filter((address) => address.startsWith('../authors/'));
    expect(authors).toEqual(['../authors/index.html', '../authors/sailor-aason.html']);
  });

  test('says what it is filed under, and each keyword leads to a search for it', () => {
    const page = readPage(inject('crowdedSite'), ashore);
    const [keywords] = elementsOf(page, 'p').filter(
      (element) => propertyOf(element, 'className') === 'keywords',
    );
    expect(keywords && toString(keywords).replace(/\s+/g, ' ').trim()).toBe(
      'Keywords quay lights, harbours & <b>piers</b>',
    );
    const searches = page.links.filter(({ address }) => address.startsWith('../search.html?q='));
    expect(searches.map(({ address }) => decodeURIComponent(address.split('=')[1] ?? ''))).toEqual([
      '"quay lights"',
      '"harbours & <b>piers</b>"',
    ]);
    expect(linkedData(page)['@graph'][0]).toMatchObject({
      keywords: ['quay lights', 'harbours & <b>piers</b>'],
    });
  });

  test('has a tag for every author and keyword, and no tag for what is not known', () => {
    const tags = citationTags(readPage(inject('crowdedSite'), ashore));
    expect(tags).toEqual([
      ['citation_title', 'Lanterns Ashore'],
      ['citation_author', 'Ada Lamp'],
      ['citation_author', 'Sailor Aason'],
      ['citation_keywords', 'quay lights'],
      ['citation_keywords', 'harbours & <b>piers</b>'],
      ['citation_arxiv_id', '2301.00001'],
      ['citation_pdf_url', 'https://arxiv.org/pdf/2301.00001'],
    ]);
    const many = citationTags(readPage(inject('crowdedSite'), crowded));
    expect(many.filter(([name]) => name === 'citation_author')).toHaveLength(420);
    expect(many).toContainEqual(['citation_publication_date', '2023/02/01']);
  });

  test('says as linked data what the paper is and where it stands', () => {
    const data = linkedData(readPage(inject('crowdedSite'), ashore));
    expect(data['@graph'].map((thing) => thing['@type'])).toEqual([
      'ScholarlyArticle',
      'BreadcrumbList',
    ]);
    expect(data['@graph'][0]).toMatchObject({
      headline: 'Lanterns Ashore',
      url: './lanterns-ashore.html',
    });
    expect(data['@graph'][0]).not.toHaveProperty('datePublished');
  });

  test('copies and downloads a citation', async ({ openPage, rootSite }) => {
    const [paper] = publishedPapers(inject('site'));
    const page = await openPage(rootSite, `papers/${paper?.id}.html`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByText('BibTeX').click();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(readBibtex(copied)[0]?.key).toBe(paper?.id);
    await page.getByText('RIS').click();
    expect(await page.locator('details[open]').count()).toBe(1);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`${paper?.id}.ris`);
    expect(readRis(readFileSync(await download.path(), 'utf8'))[0]?.title).toBe(paper?.title);
  });
});

describe('a list', () => {
  test('offers every paper on it to reference managers', () => {
    const page = readPage(inject('site'), 'digests/2025-11-03.html');
    const spans = elementsOf(page, 'span').filter(
      (span) => propertyOf(span, 'className') === 'Z3988',
    );
    const titles = spans.map((span) => {
      const fields = new URLSearchParams(propertyOf(span, 'title'));
      expect(fields.get('ctx_ver')).toBe('Z39.88-2004');
      return fields.get('rft.title') ?? fields.get('rft.atitle');
    });
    const papers = publishedPapers(inject('site')).map(({ title }) => title);
    expect(titles.toSorted()).toEqual(papers.toSorted());
  });

  test.for(['themes/paper-lanterns.html', 'digests/2024-12-31.html'])(
    'of a hundred papers stays small: %s',
    (path) => {
      expect(brotliCompressSync(read(inject('crowdedSite'), path)).length).toBeLessThan(60_000);
      const [collection] = linkedData(readPage(inject('crowdedSite'), path))['@graph'];
      expect(collection?.['@type']).toBe('CollectionPage');
    },
  );
});

const linkedDataSchema = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })),
});

function linkedData(page: HtmlPage) {
  const blocks = elementsOf(page, 'script').filter(
    (script) => propertyOf(script, 'type') === 'application/ld+json',
  );
  return linkedDataSchema.parse(JSON.parse(blocks.map((block) => toString(block)).join('')));
}

function citationTags(page: HtmlPage): (string | undefined)[][] {
  return elementsOf(page, 'meta')
    .map((meta) => [propertyOf(meta, 'name'), propertyOf(meta, 'content')])
    .filter(([name]) => name?.startsWith('citation_'));
}

function read(site: string, path: string): string {
  return readFileSync(join(site, path), 'utf8');
}
