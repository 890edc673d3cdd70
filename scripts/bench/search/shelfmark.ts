import type { Page } from 'playwright-core';
import { shownPapers, type SearchAnswer, type Searcher } from './searcher.ts';

/** The search page itself, as a reader uses it: from the press of Enter to the first results. */
export const shelfmark: Searcher = {
  name: 'Shelfmark',
  home: 'site',
  open: openSearchPage,
  ask: submitQuery,
  settle: waitForCounts,
  counts: (path) => /^(?:pagefind|search)\/|^scripts\/search\.js$/.test(path),
};

/** A page that has not answered by then never will. */
const longestWait = 60_000;

/** Open the search page and wait until it takes words. Rejects with what it says where it does not. */
async function openSearchPage(page: Page, site: string): Promise<void> {
  await page.goto(`${site}search.html`);
  await page.waitForLoadState('networkidle');
  if (await page.getByRole('searchbox').isVisible()) return;
  throw new Error((await page.locator('[data-status]').textContent()) ?? '');
}

/** The lists are emptied first: a query can have chosen from them. */
function submitQuery(page: Page, text: string): Promise<SearchAnswer> {
  return page.evaluate(
    async ([words, count, patience]) => {
      const form = document.querySelector<HTMLFormElement>('[data-search]');
      const box = form?.querySelector<HTMLInputElement>('[name="q"]');
      if (!form || !box) throw new Error('This is no search page.');
      form.reset();
      const start = performance.now();
      const answered = new Promise((resolve, reject) => {
        form.addEventListener('answered', resolve, { once: true });
        setTimeout(() => reject(new Error(`No answer to “${words}”.`)), patience);
      });
      box.value = words;
      form.requestSubmit();
      await answered;
      const milliseconds = performance.now() - start;
      const links = document.querySelectorAll<HTMLAnchorElement>('[data-results] .card-title a');
      const papers = [...links].map((link) => link.href.replace(/^.*\/|\.html$/g, ''));
      return { papers: papers.slice(0, count), milliseconds };
    },
    [text, shownPapers, longestWait] as const,
  );
}

/** The page counts what its lists would leave once the results are there. */
async function waitForCounts(page: Page): Promise<void> {
  await page.locator('.search-choices[aria-busy="false"]').waitFor();
}
