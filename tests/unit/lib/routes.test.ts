import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { relativeAddress, routes, takenThemeIds, themeOrders } from '../../../src/lib/routes.ts';
import '../fixed-seed.ts';

describe('an address relative to a page', () => {
  test.each([
    ['/index.html', '/index.html', './index.html'],
    ['/index.html', '/papers/a.html', './papers/a.html'],
    ['/papers/a.html', '/papers/b.html', './b.html'],
    ['/papers/a.html', '/index.html', '../index.html'],
    ['/papers/a.html', '/themes/t.html', '../themes/t.html'],
    ['/themes/t/2024.html', '/themes/t.html', '../t.html'],
    ['/themes/t/2024.html', '/themes/t/2025.html', './2025.html'],
    ['/themes/t.html', '/themes/t/2024.html', './t/2024.html'],
    ['/themes/t/2024.html', '/themes/u/2024.html', '../u/2024.html'],
    ['/themes/t/2024.html', '/_astro/page.css', '../../_astro/page.css'],
    ['/a/b/c.html', '/a.html', '../../a.html'],
    ['/index.html', '/search.html?q=a%20b#results', './search.html?q=a%20b#results'],
  ])('on %s to %s is %s', (page, to, relative) => {
    expect(relativeAddress(page, to)).toBe(relative);
  });

  test('leads from any page to any other, wherever the site is', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3})?$/);
    const address = fc
      .tuple(fc.array(fc.constantFrom('a', 'b', 'a-b'), { maxLength: 4 }), name)
      .map(([folders, file]) => `/${[...folders, file].join('/')}.html`);
    const home = fc.constantFrom(
      'https://example.org',
      'https://example.org/deep/path',
      'file:///home/a/dist',
    );
    fc.assert(
      fc.property(address, address, home, (page, to, root) => {
        const relative = relativeAddress(page, to);
        expect(relative).toMatch(/^\.\.?\//);
        expect(new URL(relative, root + page).href).toBe(root + to);
      }),
    );
  });

  test.each(['papers/a.html', 'https://example.org/', '', '#top'])(
    'is made of none that starts elsewhere: %j',
    (to) => {
      expect(() => relativeAddress('/index.html', to)).toThrow(to);
    },
  );
});

test('every address names a file', () => {
  const { home, themes, digests, search, about, data } = routes;
  const addresses = [
    ...[home, themes, digests, search, about, ...Object.values(data)],
    ...[routes.theme('t'), routes.theme('t', '2024'), routes.paper('p'), routes.digest('d')],
    ...[routes.digest('d', '2'), routes.digestsOfYear('2025')],
    ...themeOrders.map(routes.themesBy),
    ...[routes.feed('atom'), routes.feed('json'), routes.seriesFeed('s', 'atom')],
    ...[routes.themeFeed('t', 'atom'), routes.themeCitations('t', 'bib'), routes.citations('ris')],
    ...[routes.image('papers', 'p'), routes.image('themes', 't'), routes.changesOfYear('2025')],
    ...[routes.sitemap, routes.sitemapIndex, routes.sitemapPart(1)],
  ];
  for (const address of addresses) expect(address).toMatch(/^\/(?:[\w-]+\/)*[\w-]+\.\w+$/);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('no theme can take the address of a page about all themes', () => {
  const pages = readdirSync(new URL('../../../src/pages/themes/', import.meta.url));
  const names = pages
    .filter((page) => page.endsWith('.astro') && page !== '[id].astro')
    .flatMap((page) => {
      const name = page.replace(/\.astro$/, '');
      return name.includes('[order]')
        ? themeOrders.map((order) => name.replace('[order]', order))
        : [name];
    });
  expect(names).toContain('by-growth');
  expect([...takenThemeIds].toSorted()).toEqual(names.toSorted());
});
