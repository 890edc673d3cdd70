import type { Page } from 'playwright-core';
import type { SearchAnswer, Searcher } from './searcher.ts';

/** The search page itself, as a reader uses it: from the press of Enter to the first results. */
export async function ownSearcher(name: string, page: Page, site: string): Promise<Searcher> {
  await openSearchPage(page, site);
  return { name, search: (text) => submitQuery(page, text) };
}

/** Open the search page and wait until it takes words. */
export async function openSearchPage(page: Page, site: string): Promise<void> {
  await page.goto(`${site}search.html`);
  await page.getByRole('searchbox').waitFor();
  await page.waitForLoadState('networkidle');
}

export function submitQuery(page: Page, text: string): Promise<SearchAnswer> {
  return page.evaluate(async (words) => {
    const form = document.querySelector<HTMLFormElement>('[data-search]');
    const box = form?.querySelector<HTMLInputElement>('[name="q"]');
    if (!form || !box) throw new Error('This is no search page.');
    const start = performance.now();
    const answered = new Promise((resolve) => {
      form.addEventListener('answered', resolve, { once: true });
    });
    box.value = words;
    form.requestSubmit();
    await answered;
    const milliseconds = performance.now() - start;
    const links = document.querySelectorAll<HTMLAnchorElement>('[data-results] .card-title a');
    const papers = [...links].map((link) => link.href.replace(/^.*\/|\.html$/g, ''));
    // The page counts its lists after it answered; the next query waits for that.
    await new Promise((resolve) => {
      setTimeout(() => requestIdleCallback(resolve, { timeout: 500 }), 30);
    });
    return { papers: papers.slice(0, 10), milliseconds };
  }, text);
}
