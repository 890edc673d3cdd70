import type { Page } from 'playwright-core';

/** One way to search the same papers: an engine and the page that asks it. */
export interface Searcher {
  name: string;
  /** Which folder of a place it is in. */
  home: 'site' | 'rivals';
  /** Open its page below the address of its folder. Rejects where it cannot search there. */
  open: (page: Page, home: string) => Promise<void>;
  ask: (page: Page, text: string) => Promise<SearchAnswer>;
  /** Wait until the page has done what it does once it has answered. */
  settle?: (page: Page) => Promise<void>;
  /** Whether it loads all that any query needs when it is opened. */
  isLoadedWhole?: true;
  /** Whether a file belongs to the search, by its path from the folder. */
  counts: (path: string) => boolean;
}

export interface SearchAnswer {
  /** The ids of at most ten papers, best first. */
  papers: string[];
  /** From the question to what a page of results shows of the first papers. */
  milliseconds: number;
}

/** Where a browser reads the same files: the addresses of folders, with their closing slashes. */
export interface Place {
  name: 'HTTP' | 'disk';
  site: string;
  rivals: string;
}

/** Papers on a page of results. */
export const shownPapers = 10;
