/** Themes show when their papers are from, how they grew, and why each paper stands there. */
import { toString } from 'hast-util-to-string';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject } from 'vitest';
import { crowdedPeriods, crowdedTheme, emptyTheme } from './crowded-archive.ts';
import { elementsOf, propertyOf, readPage, targetOf, type HtmlPage } from './read-html.ts';
import { publishedPapers, publishedThemes } from './site-data.ts';
import { test } from './site-test.ts';

const site = inject('site');
const themes = publishedThemes(site);
const papers = new Map(publishedPapers(site).map((paper) => [paper.id, paper]));
const filled = themes.filter((theme) => theme.papers.length > 0);

function datesOf(theme: { papers: string[] }): string[] {
  return theme.papers.flatMap((id) => papers.get(id)?.published ?? []).toSorted();
}

describe.for(filled)('the page of the theme “$title”', (theme) => {
  const page = readPage(site, `themes/${theme.id}.html`);
  const dates = datesOf(theme);

  test('has a table that agrees with the dates of its papers', () => {
    const rows = figuresOf(page);
    const periods = rows.filter(([period]) => period !== 'Without a date');
    expect(sum(rows)).toBe(theme.papers.length);
    expect(sum(periods)).toBe(dates.length);
    for (const [period = '', count] of periods) {
      expect(Number(count), period).toBe(dates.filter((date) => isWithin(date, period)).length);
    }
  });

  test('says in words what its timeline shows', () => {
    const rows = figuresOf(page).filter(([period]) => period !== 'Without a date');
    const held = rows.filter(([, count]) => count !== '0');
    const most = held.reduce((a, b) => (Number(b[1]) > Number(a[1]) ? b : a));
    const label = timelinesOf(page)[0] ?? '';
    expect(label).toContain(`Papers on ${theme.title} by `);
    expect(label).toContain(
      `${held.at(0)?.[0]}${held.length > 1 ? ` to ${held.at(-1)?.[0]}` : ''};`,
    );
    expect(label).toContain(`most in ${most[0]}: ${most[1]}`);
  });

  test('gives each paper’s strongest phrase', () => {
    const reasons = page.elements
      .filter((element) => classOf(element).includes('card-reason'))
      .map((element) => toString(element).replace(/\s+/g, ' ').trim());
    const expected = theme.papers.map((id) => {
      const placement = papers.get(id)?.themes.find((each) => each.id === theme.id);
      const strongest = placement?.evidence.find(({ weight }) => weight > 0);
      if (!strongest) return 'Placed here by hand';
      const where = {
        title: 'the title',
        keyword: 'its keywords',
        topic: 'a digest’s heading',
        abstract: 'the abstract',
      };
      return `Here for ${strongest.phrase} in ${where[strongest.field]}`;
    });
    expect(reasons).toEqual(expected.slice(0, 100));
  });

  test('says with how many papers its neighbours share', () => {
    const notes = termsOf(page);
    const shared = new Map<string, number>();
    for (const id of theme.papers) {
      for (const { id: other } of papers.get(id)?.themes ?? []) {
        if (other !== theme.id) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const most = Math.max(0, ...shared.values());
    const [first] = notes.get('Shares papers with') ?? [];
    if (most === 0) expect(first).toBeUndefined();
    else expect(first).toMatch(new RegExp(` ${most}$`));
  });
});

describe('the themes by', () => {
  const orders = ['index', 'by-size', 'by-growth', 'by-name'] as const;
  const pages = new Map(
    orders.map((order) => [order, readPage(site, `themes/${order}.html`)] as const),
  );

  test.for(orders)('%s are all there, each once', (order) => {
    expect(listedThemes(pages.get(order)).toSorted()).toEqual(
      [...themes.map(({ id }) => id), 'without-a-theme'].toSorted(),
    );
  });

  test('size begin with the fullest', () => {
    const sizes = listedThemes(pages.get('by-size')).map(
      (id) => filled.find((theme) => theme.id === id)?.papers.length ?? 0,
    );
    expect(sizes.filter((size) => size > 0)).toEqual(
      filled.map((theme) => theme.papers.length).toSorted((a, b) => b - a),
    );
  });

  test('name are in the order of their titles', () => {
    const titles = listedThemes(pages.get('by-name')).flatMap(
      (id) => filled.find((theme) => theme.id === id)?.title.toLowerCase() ?? [],
    );
    expect(titles).toEqual(titles.toSorted());
  });

  test('growth say what their shares are of, and agree with the dates', () => {
    const page = pages.get('by-growth');
    const all = [...papers.values()].flatMap(({ published }) => published ?? []);
    const entries = page?.elements.filter((element) => classOf(element).includes('shares')) ?? [];
    const dated = filled.filter((theme) => datesOf(theme).length > 0);
    expect(entries).toHaveLength(dated.length);
    const shares = entries.map((entry) =>
      /(\d+) of (\d+) since (\d+) (\d+) of (\d+) before/
        .exec(toString(entry).replaceAll(',', '').replace(/\s+/g, ' '))
        ?.map(Number),
    );
    const since = shares[0]?.[3] ?? NaN;
    const countSince = (dates: string[]) =>
      dates.filter((date) => Number(date.slice(0, 4)) >= since).length;
    const recent = countSince(all);
    expect(shares.map((share) => share?.slice(1)).toSorted()).toEqual(
      dated
        .map((theme) => {
          const dates = datesOf(theme);
          const own = countSince(dates);
          return [own, recent, since, dates.length - own, all.length - recent];
        })
        .toSorted(),
    );
  });

  test.for(orders)('%s weigh little', (order) => {
    const bytes = brotliCompressSync(readFileSync(join(site, 'themes', `${order}.html`))).length;
    expect(bytes).toBeLessThan(60_000);
  });

  test('can be reached in each order without JavaScript', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'themes/index.html', { javaScriptEnabled: false });
    for (const order of ['size', 'growth', 'name', 'area']) {
      const nav = page.getByRole('navigation', { name: 'Order of the themes' });
      await nav.getByRole('link', { name: order, exact: true }).click();
      expect(await nav.locator('[aria-current]').innerText()).toBe(order);
      expect(await page.getByRole('listitem').locator('svg').count()).toBeGreaterThan(0);
    }
  });
});

test('the page of a paper says of every phrase where it was found, and for which it stood', () => {
  const remarks = [...papers.keys()].flatMap((id) =>
    elementsOf(readPage(site, `papers/${id}.html`), 'th').map((head) =>
      toString(head).replace(/\s+/g, ' ').trim(),
    ),
  );
  expect(remarks.some((remark) => /in the abstract, for \S/.test(remark))).toBe(true);
  for (const remark of remarks) expect(remark).not.toMatch(/ ,/);
});

describe('an archive with long lists', () => {
  const crowded = inject('crowdedSite');

  test('folds a theme without papers, whose page says that it has none', () => {
    const index = readPage(crowded, 'themes/index.html');
    const [folded] = index.elements.filter((element) => classOf(element).includes('empty-themes'));
    expect(folded && toString(folded)).toMatch(/No papers yet:\s+Glass lanterns/);
    const page = readPage(crowded, `themes/${emptyTheme}.html`);
    expect(termsOf(page).get('Papers')).toEqual(['None yet']);
    expect(timelinesOf(page)).toEqual([]);
  });

  test('has its undated papers in the figures, and the years without papers as gaps', () => {
    const page = readPage(crowded, `themes/${crowdedTheme}.html`);
    const counts = figuresOf(page).map(([period, count]) => [period, Number(count)]);
    const { undated, ...periods } = crowdedPeriods;
    expect(counts).toEqual([
      ['2022', periods['2022']],
      ['2023', 0],
      ['2024', periods['2024-03'] + periods['2024-07']],
      ['Without a date', undated],
    ]);
    const [timeline] = elementsOf(page, 'svg');
    const bars = timeline?.children.filter(
      (child) => child.type === 'element' && child.tagName === 'rect',
    );
    expect(bars).toHaveLength(2);
  });

  test('shows timelines on the first page of a theme only: older pages never change', () => {
    const page = readPage(crowded, `themes/${crowdedTheme}/2022.html`);
    expect(timelinesOf(page)).toEqual([]);
    expect(termsOf(page).size).toBe(0);
  });
});

type Element = HtmlPage['elements'][number];

function classOf(element: Element): string[] {
  return (propertyOf(element, 'className') ?? '').split(',');
}

/** The first two cells of each row of the table behind the timeline. */
function figuresOf(page: HtmlPage): string[][] {
  const table = elementsOf(page, 'table').find((each) => classOf(each).includes('figures'));
  if (!table) throw new Error(`${page.path} has no table of figures.`);
  const body = table.children.find(
    (child) => child.type === 'element' && child.tagName === 'tbody',
  );
  const rows = body?.type === 'element' ? body.children.filter(isElement) : [];
  return rows.map((row) =>
    row.children
      .filter(isElement)
      .slice(0, 2)
      .map((cell) => toString(cell).replaceAll(',', '')),
  );
}

function isElement(node: Element['children'][number]): node is Element {
  return node.type === 'element';
}

function sum(rows: readonly string[][]): number {
  return rows.reduce((total, [, count]) => total + Number(count), 0);
}

/** The text alternatives of a page's timelines. */
function timelinesOf(page: HtmlPage): string[] {
  return elementsOf(page, 'svg').map((svg) => propertyOf(svg, 'ariaLabel') ?? '');
}

/** Whether a date is of a year or a month, as pages name them. */
function isWithin(date: string, period: string): boolean {
  if (/^\d+$/.test(period)) return date.startsWith(period);
  const month = new Date(`${period} 1 UTC`).toISOString().slice(0, 7);
  return date.startsWith(month);
}

/** The margin's terms, each with what is said of it. */
function termsOf(page: HtmlPage): Map<string, string[]> {
  const [list] = page.elements.filter((element) => classOf(element).includes('theme-notes'));
  const groups = (list?.children ?? []).filter(isElement);
  return new Map(
    groups.map((group) => {
      const [term = '', ...said] = group.children
        .filter(isElement)
        .map((element) => toString(element).replace(/\s+/g, ' ').trim());
      return [term, said];
    }),
  );
}

/** The themes that an index of themes leads to, but for those in its summary of what moves. */
function listedThemes(page: HtmlPage | undefined): string[] {
  if (!page) throw new Error('There is no such index of themes.');
  const entries = page.elements.filter((element) =>
    ['theme-title', 'empty-themes'].some((name) => classOf(element).includes(name)),
  );
  return entries.flatMap((entry) =>
    entry.children.filter(isElement).flatMap((child) => {
      const address = child.tagName === 'a' ? propertyOf(child, 'href') : undefined;
      if (address === undefined) return [];
      return targetOf(page, { tag: 'a', address }).path.replace(/^themes\/|\.html$/g, '');
    }),
  );
}
