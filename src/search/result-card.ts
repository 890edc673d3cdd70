import { relativeAddress, routes } from '../lib/routes.ts';
import { element, link } from './element.ts';
import type { EngineResult } from './engine.ts';
import { markedParts, type Stretch } from './excerpt.ts';
import { resultRecord } from './result-record.ts';

/** What the search page says of a theme that a result stands under. */
export interface ListedTheme {
  id: string;
  hue: string;
}

/** Names on a card; a paper's own page names all. */
const mostNames = 3;

/** Make the catalogue card of a result, as lists of papers have them. */
export async function resultCard(
  result: EngineResult,
  themes: ReadonlyMap<string, ListedTheme>,
): Promise<HTMLLIElement> {
  const { content, meta, raw_url: address } = await result.data();
  const { title = address } = meta;
  const marked = markedParts(content, title, result.words);
  const under = listOf(meta['theme']);
  const card = element('li', { class: 'card' });
  card.dataset['hue'] = themes.get(under[0] ?? '')?.hue ?? '0';
  const themeIds = under.flatMap((title) => themes.get(title)?.id ?? []);
  card.dataset['record'] = JSON.stringify(resultRecord(meta, themeIds));
  const opening = link(
    relativeAddress(routes.search, `/${address.replace(/^\//, '')}`),
    ...marks(marked.title),
  );
  card.append(element('h2', { class: 'card-title' }, opening), facts(meta));
  if (marked.excerpt.length > 0) {
    card.append(element('p', { class: 'excerpt' }, ...marks(marked.excerpt)));
  }
  card.append(themeLine(under, themes));
  return card;
}

function facts(meta: Readonly<Record<string, string | undefined>>): HTMLElement {
  const { date, organization } = meta;
  const names = listOf(meta['authors']);
  const count = meta['authorcount']?.slice(1);
  const shown = names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ' et al.' : '');
  const authors =
    shown === '' && count !== undefined ? `${count} author${count === '1' ? '' : 's'}` : shown;
  const who = [authors, organization ?? ''].filter((text) => text !== '');
  return element(
    'p',
    { class: 'facts' },
    element('span', { class: 'fact-date' }, date ?? unknown('Date not known')),
    element(
      'span',
      { class: 'fact-who' },
      ...(who.length > 0
        ? who.map((text) => element('span', {}, text))
        : [unknown('Authors not known')]),
    ),
  );
}

function unknown(text: string): HTMLElement {
  return element('span', { class: 'unknown' }, text);
}

function themeLine(
  under: readonly string[],
  themes: ReadonlyMap<string, ListedTheme>,
): HTMLElement {
  if (under.length === 0) return element('p', { class: 'card-themes' }, 'Not yet under a theme');
  const links = under.flatMap((title, index) => {
    const theme = themes.get(title);
    const shown = theme
      ? link(relativeAddress(routes.search, routes.theme(theme.id)), title)
      : title;
    return index === 0 ? [shown] : [', ', shown];
  });
  return element('p', { class: 'card-themes' }, 'Under ', ...links);
}

function marks(parts: readonly Stretch[]): (string | HTMLElement)[] {
  return parts.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
}

function listOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split('; ');
}
