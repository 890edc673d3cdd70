import { required } from './element.ts';
import type { EngineResult } from './engine.ts';
import { titles } from './move-by-keys.ts';
import { firstShown } from './order-results.ts';
import { resultCard, type ListedTheme } from './result-card.ts';

export interface ResultList {
  element: HTMLElement;
  /**
   * Show the first of these results in place of others, unless they are not wanted any more once
   * their texts are loaded. Tells whether they are shown.
   */
  show: (results: readonly EngineResult[], isWanted: () => boolean) => Promise<boolean>;
  clear: () => void;
  /** Do something when a reader opens a result. */
  onOpen: (listener: () => void) => void;
}

/** The list of results and the button that shows more of them. */
export function resultList(page: Document, themes: ReadonlyMap<string, ListedTheme>): ResultList {
  const element = required<HTMLOListElement>(page, '[data-results]');
  const more = required<HTMLButtonElement>(page, '[data-more]');
  let results: readonly EngineResult[] = [];

  const cards = (from: number) =>
    Promise.all(results.slice(from, from + firstShown).map((each) => resultCard(each, themes)));
  const updateMore = () => {
    more.hidden = element.children.length >= results.length;
  };

  more.addEventListener('click', () => {
    const from = element.children.length;
    const shown = results;
    void cards(from).then((next) => {
      if (results !== shown || element.children.length !== from) return;
      element.append(...next);
      updateMore();
      titles(element)[from]?.focus();
    });
  });

  return {
    element,
    show: async (next, isWanted) => {
      const first = await Promise.all(
        next.slice(0, firstShown).map((each) => resultCard(each, themes)),
      );
      if (!isWanted()) return false;
      results = next;
      element.replaceChildren(...first);
      updateMore();
      return true;
    },
    clear: () => {
      results = [];
      element.replaceChildren();
      updateMore();
    },
    onOpen: (listener) => {
      element.addEventListener('click', ({ target }) => {
        if (target instanceof Element && target.closest('a')) listener();
      });
    },
  };
}
