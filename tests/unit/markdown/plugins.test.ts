import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/markdown/remark-excerpt.ts';
import '../fixed-seed.ts';
import { renderAsSite } from './render-as-site.ts';

describe('HTML in Markdown is shown as the text that it is', () => {
  test.each([
    ['a <b>word</b>', '<p>a &#x3C;b>word&#x3C;/b></p>'],
    ['<script>alert(1)</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['<a href="javascript:alert(1)">x</a>', '<p>&#x3C;a href="javascript:alert(1)">x&#x3C;/a></p>'],
    ['a <!-- comment --> b', '<p>a &#x3C;!-- comment --> b</p>'],
    ['<img src=x onerror=alert(1)>', '&#x3C;img src=x onerror=alert(1)>'],
  ])('%s', async (markdown, html) => {
    expect((await renderAsSite(markdown)).html).toBe(html);
  });
});

describe('a link', () => {
  test.each(['https://example.org/x', 'http://example.org', 'HTTPS://example.org'])(
    'to %s stays one, and search engines are told not to follow it',
    async (url) => {
      const { html } = await renderAsSite(`[words](${url})`);
      expect(html).toBe(`<p><a href="${url}" rel="nofollow external">words</a></p>`);
    },
  );

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'ja&#118;ascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@example.org',
    '//example.org',
    '/index.html',
    '#top',
    '',
  ])('to %j becomes its words', async (url) => {
    expect((await renderAsSite(`[*words* here](<${url}>)`)).html).toBe(
      '<p><em>words</em> here</p>',
    );
  });

  test('that is given elsewhere is no way around that', async () => {
    expect((await renderAsSite('[words][a]\n\n[a]: javascript:alert(1)')).html).toBe(
      '<p>words</p>',
    );
  });
});

describe('an image', () => {
  test.each([
    '![alt](https://example.org/i.png)',
    '![alt][a]\n\n[a]: https://example.org/i.png',
    '![one](a.png)![two](b.png)![three](c.png)',
    '[![alt](https://example.org/i.png)](javascript:alert(1))',
  ])('is removed: %j', async (markdown) => {
    expect((await renderAsSite(markdown)).html).toBe('<p></p>');
  });
});

describe('mathematics', () => {
  test('becomes MathML, with no fonts and no script', async () => {
    const { html } = await renderAsSite('a value $x^2$ here');
    expect(html).toContain('<msup><mi>x</mi><mn>2</mn></msup>');
    expect(html).not.toMatch(/katex-html|style=|<script/);
  });

  test.each(['$\\unheard{x}$', '$\\frac{$', '$\\href{javascript:alert(1)}{x}$'])(
    'that nobody understands is shown as its source: %s',
    async (markdown) => {
      const { html } = await renderAsSite(markdown);
      expect(html).toContain(markdown.slice(1, -1));
      expect(html).not.toContain('href=');
    },
  );
});

describe('the beginning of a text', () => {
  test('is kept plain', async () => {
    const markdown = 'A *word*, a [link](https://example.org) and `code`.';
    expect((await renderAsSite(markdown)).excerpt).toBe('A word, a link and code.');
  });

  test('is the whole of a short one', () => {
    expect(excerpt('  A short\n text. ')).toBe('A short text.');
  });

  test('is cut between words, and no longer than promised', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}[.,;:]?$/);
    const words = fc.array(word, { minLength: 150, maxLength: 200 });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const short = excerpt(text);
        const kept = short.replace(/ …$/, '');
        expect(short).toMatch(/^[^…]*[a-z] …$/);
        expect(text.startsWith(kept)).toBe(true);
        expect(text.slice(kept.length)).toMatch(/^[.,;: ]/);
        expect(short.length).toBeLessThan(300);
      }),
    );
  });

  test('is cut somewhere even where there is no space', () => {
    const short = excerpt('x'.repeat(1000));
    expect(short).toMatch(/^x+ …$/);
    expect(short.length).toBeLessThan(300);
  });
});

describe('a heading', () => {
  test('is a link to itself, under a name that no part of the page around it has', async () => {
    const { html } = await renderAsSite('## Content');
    expect(html).toBe(
      '<h2 id="text-content"><a class="anchor" href="#text-content">Content</a></h2>',
    );
  });

  test('that holds a link has a name alone: links hold no other links', async () => {
    const { html } = await renderAsSite('## See [here](https://example.org)');
    expect(html).toMatch(
      /^<h2 id="text-see-here">See <a href="https:\/\/example\.org"[^>]*>here<\/a><\/h2>$/,
    );
  });
});
