import type { Browser } from 'playwright-core';
import type { Place, SearchAnswer, Searcher } from './searcher.ts';

/** A searcher in a page of its own. */
export interface OpenSearcher {
  searcher: Searcher;
  place: Place;
  /** Rejects where the page gives no answer. */
  ask: (text: string) => Promise<SearchAnswer>;
}

/** A searcher that does not search there, with what the browser says of it. */
export interface Refusal {
  searcher: string;
  place: Place['name'];
  problem: string;
}

/** Open every searcher at every place. Throws where one does not even search over HTTP. */
export async function openSearchers(
  browser: Browser,
  searchers: readonly Searcher[],
  places: readonly Place[],
): Promise<{ opened: OpenSearcher[]; refusals: Refusal[] }> {
  const opened: OpenSearcher[] = [];
  const refusals: Refusal[] = [];
  for (const searcher of searchers) {
    for (const place of places) {
      try {
        opened.push(await openSearcher(browser, searcher, place));
      } catch (error) {
        if (place.name === 'HTTP') throw error;
        refusals.push({ searcher: searcher.name, place: place.name, problem: firstLine(error) });
      }
    }
  }
  return { opened, refusals };
}

async function openSearcher(
  browser: Browser,
  searcher: Searcher,
  place: Place,
): Promise<OpenSearcher> {
  const page = await browser.newPage();
  try {
    await searcher.open(page, place[searcher.home]);
  } catch (error) {
    await page.close();
    throw error;
  }
  return {
    searcher,
    place,
    ask: async (text) => {
      const answer = await searcher.ask(page, text);
      await searcher.settle?.(page);
      return answer;
    },
  };
}

/** Without what called the page, and without the address of a file in a temporary folder. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').replace(/^page\.\w+: /, '').replace(/:? file:\S+/, '');
}
