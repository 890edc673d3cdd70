/** Every part of a page can be linked to: its headings, and each paper of a list. */
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, inject } from 'vitest';
import { elementsOf, propertyOf, readPages, type HtmlPage } from './read-html.ts';
import { newestDigest } from './page-kinds.ts';
import { test } from './site-test.ts';

describe.each([
  { name: 'the bundled archive', folder: 'site' as const },
  { name: 'an archive with long lists', folder: 'crowdedSite' as const },
])('on every page of $name', ({ folder }) => {
  const pages = readPages(inject(folder));

  test('a heading has an id, and is the link to itself where it is seen', () => {
    const headings = pages.flatMap(headingsOf);
    expect(headings.length).toBeGreaterThan(pages.length);
    const bare = headings
      .filter(({ heading }) => !isAnchored(heading))
      .map(({ page, heading }) => `${page.path}: ${toString(heading)}`);
    expect(bare).toEqual([]);
  });

  test('a paper of a list has its own id as anchor', () => {
    const cards = pages.flatMap((page) =>
      page.elements.filter((element) => classesOf(element).includes('card')),
    );
    expect(cards.length).toBeGreaterThan(99);
    const anchors = cards.map((card) => propertyOf(card, 'id'));
    expect(anchors).toEqual(cards.map((card) => `paper-${paperOf(card)}`));
  });

  test('no id is there twice', () => {
    const twice = pages.flatMap(({ path, elements }) => {
      const ids = elements.flatMap((element) => propertyOf(element, 'id') ?? []);
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });
});

test('a list that is linked at a paper begins there', async ({ openPage, rootSite }) => {
  const path = `digests/${newestDigest()}.html`;
  const list = await openPage(rootSite, path);
  const anchor = await list.locator('.card').nth(40).getAttribute('id');
  const page = await openPage(rootSite, `${path}#${anchor}`);
  await expect
    .poll(async () => (await page.locator(`#${anchor}`).boundingBox())?.y ?? -1)
    .toBeLessThan(100);
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(
    () =>
      document.activeElement?.closest('.card-title') && document.activeElement.closest('.card')?.id,
  );
  expect(focused).toBe(anchor);
});

/** The headings below that of the page; the title of a card is a link to its paper already. */
function headingsOf(page: HtmlPage): { page: HtmlPage; heading: Element }[] {
  return ['h2', 'h3', 'h4']
    .flatMap((rank) => elementsOf(page, rank))
    .filter((heading) => !classesOf(heading).includes('card-title'))
    .map((heading) => ({ page, heading }));
}

function isAnchored(heading: Element): boolean {
  const id = propertyOf(heading, 'id');
  if (id === undefined) return false;
  const links = linksIn(heading);
  // What only screen readers say has no link that a keyboard could reach and no eye could see.
  const isHidden = classesOf(heading).includes('visually-hidden');
  return isHidden ? links.length === 0 : links.length === 1 && links[0] === `#${id}`;
}

function paperOf(card: Element): string | undefined {
  return linksIn(card)
    .map((address) => /papers\/([\w-]+)\.html$/.exec(address)?.[1])
    .find((id) => id !== undefined);
}

function linksIn(element: Element): string[] {
  const links: string[] = [];
  visit(element, 'element', (each) => {
    const address = each.tagName === 'a' ? propertyOf(each, 'href') : undefined;
    if (address !== undefined) links.push(address);
  });
  return links;
}

function classesOf(element: Element): string[] {
  return [element.properties['className'] ?? []].flat().map(String);
}
