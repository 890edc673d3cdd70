import { element, link, required } from './element.ts';
import { shortened } from './notes.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';

/** The list of recent searches, which is there while nothing is searched. */
export function recentList(page: Document): {
  show: (isWanted: boolean) => void;
  keep: (text: string) => void;
} {
  const section = required<HTMLElement>(page, '[data-recent]');
  const list = required<HTMLElement>(section, 'ul');
  const show = (isWanted: boolean) => {
    const searches = isWanted ? recentSearches() : [];
    section.hidden = searches.length === 0;
    const links = searches.map((text) =>
      element('li', {}, link(`./search.html?${new URLSearchParams({ q: text })}`, shortened(text))),
    );
    list.replaceChildren(...links);
  };
  required(section, 'button').addEventListener('click', () => {
    forgetSearches();
    show(true);
  });
  return {
    show,
    keep: (text) => {
      if (text.trim() !== '') keepSearch(text.trim());
    },
  };
}
