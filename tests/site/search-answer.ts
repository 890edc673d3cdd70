/** What a search page shows, read alike in every browser and from every address. */
export interface SearchAnswer {
  /** All words of the page, with what its lists offer. */
  words: string;
  /** The papers found, with the words marked in their excerpts. */
  found: { address: string; text: string; marked: string[] }[];
}

/** A page of Playwright or of Puppeteer: what both have alike. */
export interface BrowserPage {
  goto: (address: string) => Promise<unknown>;
  waitForFunction: (condition: string) => Promise<unknown>;
  evaluate: (code: string) => Promise<unknown>;
}

/** Open the search page of a site with this query in its address, and read what it answers. */
export async function searchAnswer(
  page: BrowserPage,
  site: string,
  query: Record<string, string>,
): Promise<SearchAnswer> {
  await page.goto(`${site}search.html?${new URLSearchParams(query)}`);
  await page.waitForFunction(isSettled);
  return (await page.evaluate(`(${readAnswer})(${JSON.stringify(site)})`)) as SearchAnswer;
}

/** Whether the status line has its last word, and the results and counts that it tells of have come. */
const isSettled = `(() => {
  const status = document.querySelector('[data-status]').textContent;
  const results = document.querySelector('[data-results]').children.length;
  if (document.querySelector('.search-choices').ariaBusy === 'true') return false;
  return /^No /.test(status) || (/^[\\d,]+ /.test(status) && results > 0) || /server|could not/.test(status);
})()`;

function readAnswer(site: string): SearchAnswer {
  const text = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return {
    words: text(document.querySelector('main')),
    found: [...document.querySelectorAll('[data-results] > *')].map((card) => ({
      address: card.querySelector('a')?.href.replace(site, '') ?? '',
      text: text(card),
      marked: [...card.querySelectorAll('mark')].map((mark) => mark.textContent),
    })),
  };
}
