import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a reader does on the search page, and what they see there. */
export interface SearchPage {
  page: Page;
  box: Locator;
  status: Locator;
  /** The links of the results, in their order. */
  links: Locator;
  /** What the page says of the query beside the number of papers. */
  notes: Locator;
  /** Write words into the box, and wait for the answer. */
  type: (words: string) => Promise<void>;
  /** Choose from one of the lists, and wait for the answer. */
  choose: (list: 'Theme' | 'Year' | 'Sorted by', value: string) => Promise<void>;
  /** How many papers the page says there are. */
  count: () => Promise<number>;
  /** Ask for more until there are no more, and give the ids of all papers. */
  all: () => Promise<string[]>;
}

/** Wait for the search page to be ready. */
export async function searchPage(page: Page): Promise<SearchPage> {
  const box = page.getByRole('searchbox');
  const status = page.getByRole('status');
  const links = page.getByRole('list', { name: 'Results' }).getByRole('heading').getByRole('link');
  const more = page.getByRole('button', { name: 'More results' });
  const search: SearchPage = {
    page,
    box,
    status,
    links,
    notes: page.locator('[data-notes]'),
    type: async (words) => {
      await box.fill(words);
      await settled(search);
    },
    choose: async (list, value) => {
      await page.getByLabel(list, { exact: true }).selectOption(value);
      await settled(search);
    },
    count: async () => Number(/^\d+/.exec((await status.textContent()) ?? '')?.[0] ?? 0),
    all: async () => {
      while (await more.isVisible()) {
        const shown = await links.count();
        await more.click();
        await expect.poll(() => links.count()).toBeGreaterThan(shown);
      }
      return idsOf(links);
    },
  };
  await settled(search);
  return search;
}

/** The answer is there when the first results are, or when none are to come. */
async function settled({ status, links, count }: SearchPage): Promise<void> {
  await expect.poll(() => status.textContent(), { timeout: 20_000 }).not.toMatch(/^Searching/);
  const shown = Math.min(await count(), 1);
  await expect.poll(() => links.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(shown);
}

async function idsOf(links: Locator): Promise<string[]> {
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  );
  return addresses.map((address) => /\/papers\/([^/]+)\.html$/.exec(address)?.[1] ?? address);
}
