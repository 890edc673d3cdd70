/** A paper's page leads to the papers most like it, and says which words made them so. */
import { describe, expect, inject } from 'vitest';
import { publishedPapers } from './site-data.ts';
import { test } from './site-test.ts';

const papers = publishedPapers(inject('site'));
const known = papers.find(({ title }) => title.startsWith('RepQ-ViT'));
if (!known) throw new Error('The bundled archive lacks the paper that is looked for.');

describe('papers like a paper', () => {
  test('are at most five others, each with words that this one has', async ({
    openPage,
    rootSite,
  }) => {
    const page = await openPage(rootSite, `papers/${known.id}.html`, { javaScriptEnabled: false });
    const items = page.getByRole('region', { name: 'Papers like this one' }).getByRole('listitem');
    const related = await items.evaluateAll((all) =>
      all.map((item) => ({
        address: item.querySelector('a')?.getAttribute('href'),
        words: item.querySelector('.shared-words')?.lastChild?.textContent?.trim().split(', '),
      })),
    );
    expect(related.length).toBeGreaterThan(0);
    expect(related.length).toBeLessThanOrEqual(5);
    const ids = papers.filter(({ id }) => id !== known.id).map(({ id }) => `./${id}.html`);
    const text = `${known.title} ${known.abstract}`.replaceAll('-', ' ');
    for (const { address, words = [] } of related) {
      expect(ids).toContain(address);
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(text).toContain(word.replaceAll('-', ' '));
    }
  });

  test('begin with the one that a reader would name', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, `papers/${known.id}.html`);
    const region = page.getByRole('region', { name: 'Papers like this one' });
    const links = region.getByRole('listitem').getByRole('link');
    expect(await links.first().textContent()).toMatch(/^RepQuant/);
  });

  test('are none where nothing is close, and the page says so', async ({
    openPage,
    crowdedSite,
  }) => {
    const page = await openPage(crowdedSite, 'papers/a-title-about-lanterns.html');
    const region = page.getByRole('region', { name: 'Papers like this one' });
    expect(await region.getByRole('listitem').count()).toBe(0);
    expect(await region.innerText()).toContain('No paper here is close to this one.');
  });
});
