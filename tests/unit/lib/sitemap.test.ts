import { describe, expect, test } from 'vitest';
import { sitemapFiles, sitemapPage } from '../../../src/lib/sitemap.ts';

const site = new URL('https://example.org/p/');

describe('a sitemap', () => {
  test('is one file while it can be', () => {
    const pages = [
      { address: 'https://example.org/p/b.html', changed: '2024' },
      { address: 'https://example.org/p/a.html?x=1&y' },
    ];
    expect([...sitemapFiles(pages, site)]).toEqual([
      [
        '/sitemap.xml',
        '<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/p/a.html?x=1&#x26;y</loc></url><url><loc>https://example.org/p/b.html</loc><lastmod>2024</lastmod></url></urlset>\n',
      ],
    ]);
  });

  test('is an index with parts where it has more pages than one file may', () => {
    const pages = Array.from({ length: 50_001 }, (_, index) => ({
      address: `https://example.org/p/${String(index).padStart(6, '0')}.html`,
      changed: index === 50_000 ? '2024-02-01' : '2024-01-01',
    }));
    const files = sitemapFiles(pages, site);
    expect([...files.keys()]).toEqual(['/sitemap-index.xml', '/sitemap-1.xml', '/sitemap-2.xml']);
    expect(files.get('/sitemap-index.xml')).toContain(
      '<loc>https://example.org/p/sitemap-2.xml</loc><lastmod>2024-02-01</lastmod>',
    );
    const counts = ['/sitemap-1.xml', '/sitemap-2.xml'].map(
      (path) => files.get(path)?.split('<url>').length ?? 0,
    );
    expect(counts).toEqual([50_001, 2]);
  });
});

describe('a page of it', () => {
  const canonical = '<link rel="canonical" href="https://example.org/p/a.html">';

  test('is what the head of the page says', () => {
    const head = `<head>${canonical}<meta name="dcterms.modified" content="2024-02-01"></head>`;
    expect(sitemapPage(head)).toEqual({
      address: 'https://example.org/p/a.html',
      changed: '2024-02-01',
    });
  });

  test('is left out where search engines shall not list it', () => {
    expect(
      sitemapPage(`<head>${canonical}<meta name="robots" content="noindex"></head>`),
    ).toBeUndefined();
    expect(sitemapPage(`<head></head>${canonical}`)).toBeUndefined();
  });
});
