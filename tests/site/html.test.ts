/** Every page is valid HTML with the parts that readers and machines expect. */
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { elementsOf, propertyOf, readPages, type HtmlPage } from './read-html.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // A page's title is the title of its paper, however long its authors made it.
      'long-title': 'off',
      // White space at the end of a line is seen by nobody, and compressed away by every host.
      'no-trailing-whitespace': 'off',
      // The refresh of a paper's earlier address is at once, and the page has a link beside it.
      'meta-refresh': 'off',
    },
  }),
);

describe.each([
  { name: 'the bundled archive', folder: 'site' as const },
  { name: 'an archive with long lists', folder: 'crowdedSite' as const },
])('every page of $name', ({ folder }) => {
  const site = inject(folder);
  const pages = readPages(site);
  const listed = pages.filter((page) => !isHidden(page));

  test('is valid HTML', async () => {
    const { results } = await validator.validateMultipleFiles(
      pages.map(({ path }) => join(site, path)),
    );
    const faults = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  test('says its language', () => {
    expect(
      pages.map((page) => elementsOf(page, 'html').map((html) => html.properties['lang'])),
    ).toEqual(pages.map(() => ['en']));
  });

  test('has one heading of the first rank and one main part', () => {
    const counts = pages.map((page) => [
      page.path,
      elementsOf(page, 'h1').length,
      elementsOf(page, 'main').length,
    ]);
    expect(counts).toEqual(pages.map(({ path }) => [path, 1, 1]));
  });

  test('has a header with the way to the parts of the site, and a footer', () => {
    const frames = pages.map((page) => [page.path, ...partsOfBody(page)]);
    expect(frames).toEqual(pages.map(({ path }) => [path, 'header', 'main', 'footer']));
    for (const page of pages) {
      const [first, ...others] = menusOf(page);
      expect(first, page.path).toBe('Site');
      expect(repeated(others), page.path).toEqual([]);
    }
  });

  test('has a title of its own and a description', () => {
    const titles = listed.map((page) => textOf(elementsOf(page, 'title')[0]));
    expect(repeated(titles)).toEqual([]);
    expect(titles).not.toContain('');
    expect(listed.filter((page) => (metaOf(page, 'description') ?? '') === '')).toEqual([]);
  });
});

/** The landmarks that a page consists of, in their order. */
function partsOfBody(page: HtmlPage): string[] {
  const children = elementsOf(page, 'body')[0]?.children ?? [];
  return children.flatMap((child) =>
    child.type === 'element' && !['a', 'script'].includes(child.tagName) ? [child.tagName] : [],
  );
}

/** The labels of a page's menus. */
function menusOf(page: HtmlPage): string[] {
  return elementsOf(page, 'nav').map((nav) => propertyOf(nav, 'ariaLabel') ?? 'no label');
}

function isHidden(page: HtmlPage): boolean {
  return metaOf(page, 'robots') === 'noindex';
}

function metaOf(page: HtmlPage, name: string): string | undefined {
  const meta = elementsOf(page, 'meta').find((element) => element.properties['name'] === name);
  return meta && propertyOf(meta, 'content');
}

function textOf(element: HtmlPage['elements'][number] | undefined): string {
  const children = element?.children ?? [];
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
