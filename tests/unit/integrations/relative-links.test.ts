import { describe, expect, test } from 'vitest';
import { relativeLinks } from '../../../src/integrations/relative-links.ts';

const page = '/papers/a.html';

describe('an address in a tag becomes relative to the page', () => {
  test.each([
    ['<a href="/index.html">Home</a>', '<a href="../index.html">Home</a>'],
    ['<a class="b" href="/papers/b.html" rel="next">', '<a class="b" href="./b.html" rel="next">'],
    ['<link rel="stylesheet" href="/a/b.css">', '<link rel="stylesheet" href="../a/b.css">'],
    ['<img alt="" src="/i.svg"/>', '<img alt="" src="../i.svg"/>'],
    ['<script src="/s.js" defer></script>', '<script src="../s.js" defer></script>'],
    ['<form action="/search.html" role="search">', '<form action="../search.html" role="search">'],
    ['<a\n  href="/index.html"\n>', '<a\n  href="../index.html"\n>'],
    ['<A HREF="/x" href="/index.html">', '<A HREF="/x" href="../index.html">'],
    ['<a href="/search.html?q=a&amp;b#c">', '<a href="../search.html?q=a&amp;b#c">'],
    ['<a title="1 > 0" href="/index.html">', '<a title="1 > 0" href="../index.html">'],
    ['<p><a href="/x.html"><b>', '<p><a href="../x.html"><b>'],
  ])('%s', (html, relative) => {
    expect(relativeLinks(html, page)).toBe(relative);
  });
});

describe('everything else stays as it is', () => {
  test.each([
    '<a href="https://example.org/x">',
    '<a href="//example.org/x">',
    '<a href="#top">',
    '<a href="./b.html">',
    '<a href="mailto:a@example.org">',
    '<a data-href="/index.html">',
    '<p>write href="/index.html" here</p>',
    '<p>write &lt;a href="/index.html"&gt; here</p>',
    '<a title="see href=/index.html">',
    '<a title="&quot; href=&quot;/index.html&quot;">',
    '</a href="/index.html">',
    '1 < 2 href="/index.html" > 0',
  ])('%s', (html) => {
    expect(relativeLinks(html, page)).toBe(html);
  });
});
