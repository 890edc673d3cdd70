import type { Answer } from './answer-query.ts';
import { element, required } from './element.ts';
import { titles } from './move-by-keys.ts';
import { firstShown } from './order-results.ts';
import { resultCard, type ListedTheme } from './result-card.ts';

type Shown = Pick<Answer, 'results' | 'count'>;

export interface ResultList {
  element: HTMLElement;
  /**
   * Show the first results of an answer in place of others, unless they are not wanted any more
   * once their texts are loaded. Tells whether they are shown.
   */
  show: (answer: Shown, isWanted: () => boolean) => Promise<boolean>;
  clear: () => void;
  /** Do something when a reader opens a result. */
  onOpen: (listener: () => void) => void;
}

/** The list of results and the button that shows more of them. */
export function resultList(page: Document, themes: ReadonlyMap<string, ListedTheme>): ResultList {
  const list = required<HTMLOListElement>(page, '[data-results]');
  const more = required<HTMLButtonElement>(page, '[data-more]');
  let shown: Shown = { results: [], count: 0 };

  const cardsFrom = async ({ results, count }: Shown, from: number) => {
    const next = results.slice(from, from + firstShown);
    const cards = await Promise.all(next.map((each) => resultCard(each, themes)));
    const at = count - from;
    // Where all results only come near, the status line says so.
    return count > 0 && at >= 0 && at < cards.length ? cards.toSpliced(at, 0, nearNote()) : cards;
  };
  const updateMore = () => {
    more.hidden = titles(list).length >= shown.results.length;
  };

  more.addEventListener('click', () => {
    const from = titles(list).length;
    const mine = shown;
    void cardsFrom(mine, from).then((next) => {
      if (shown !== mine || titles(list).length !== from) return;
      list.append(...next);
      updateMore();
      titles(list)[from]?.focus();
    });
  });

  return {
    element: list,
    show: async (next, isWanted) => {
      const first = await cardsFrom(next, 0);
      if (!isWanted()) return false;
      shown = next;
      list.replaceChildren(...first);
      updateMore();
      return true;
    },
    clear: () => {
      shown = { results: [], count: 0 };
      list.replaceChildren();
      updateMore();
    },
    onOpen: (listener) => {
      list.addEventListener('click', ({ target }) => {
        if (target instanceof Element && target.closest('a')) listener();
      });
    },
  };
}

function nearNote(): HTMLLIElement {
  return element('li', { class: 'near-note' }, 'These lack some of the words');
}
