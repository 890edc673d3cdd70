import { identifierLinks } from '../../lib/identifier-links.ts';
import type { KeptPaper } from '../../lib/kept-paper.ts';
import { formatPublishedDate } from '../../lib/published-date.ts';
import { textElement } from '../dialog.ts';

/** What a reader can do with a paper on the list. */
export interface CardActions {
  remove: () => void;
  write: (note: string) => void;
  markRead: (isRead: boolean) => void;
}

/** The archive's themes by their ids. */
export type KnownThemes = Readonly<Record<string, { title: string; hue: number }>>;

/** Names on a card; the paper's own page has all. */
const mostNames = 3;

/** Draw a paper of the list. Whatever it says is text, for lists are imported from anywhere. */
export function keptCard(
  paper: KeptPaper,
  themes: KnownThemes,
  actions: CardActions,
): HTMLLIElement {
  const card = document.createElement('li');
  card.className = paper.isRead ? 'card read' : 'card';
  card.id = `paper-${paper.id}`;
  const title = textElement('h2', '', 'card-title');
  title.append(link(`./papers/${paper.id}.html`, paper.title));
  card.append(title, factsOf(paper));
  const known = (paper.themes ?? []).filter((id) => Object.hasOwn(themes, id));
  card.dataset['hue'] = String(themes[known[0] ?? '']?.hue ?? 0);
  if (known.length > 0) card.append(themesOf(known, themes));
  card.append(noteField(paper, actions.write), buttons(paper, actions));
  return card;
}

function themesOf(ids: readonly string[], themes: KnownThemes): HTMLParagraphElement {
  const line = textElement('p', 'Under ', 'card-themes');
  ids.forEach((id, index) => {
    line.append(index > 0 ? ', ' : '', link(`./themes/${id}.html`, themes[id]?.title ?? id));
  });
  return line;
}

function factsOf(paper: KeptPaper): HTMLParagraphElement {
  const facts = textElement('p', '', 'facts');
  const date = paper.published ? formatPublishedDate(paper.published) : 'Date not known';
  facts.append(textElement('span', date, 'fact-date'));
  facts.append(textElement('span', whoWrote(paper), 'fact-who'));
  for (const { title, url, text } of identifierLinks(paper.identifiers ?? {})) {
    if (!/^(?:arXiv|DOI|OpenReview)$/.test(title)) continue;
    const identifier = link(url, `${title} ${text}`);
    identifier.rel = 'nofollow external';
    facts.append(identifier);
  }
  return facts;
}

function whoWrote({ authors = [], hasMoreAuthors, authorCount, organization }: KeptPaper): string {
  const others = hasMoreAuthors || authors.length > mostNames ? ' et al.' : '';
  if (authors.length > 0) return `${authors.slice(0, mostNames).join(', ')}${others}`;
  if (authorCount) return `${authorCount} ${authorCount === 1 ? 'author' : 'authors'}`;
  return organization?.name ?? 'Authors not known';
}

function noteField(paper: KeptPaper, write: (note: string) => void): HTMLLabelElement {
  const label = textElement('label', 'Note ', 'note-field');
  label.append(textElement('span', `on ${paper.title}`, 'visually-hidden'));
  const field = document.createElement('textarea');
  field.rows = paper.note ? 3 : 1;
  field.maxLength = 20_000;
  field.value = paper.note ?? '';
  // A page can be left in the middle of a word.
  field.oninput = () => write(field.value);
  label.append(field);
  return label;
}

function buttons(paper: KeptPaper, { markRead, remove }: CardActions): HTMLParagraphElement {
  const line = textElement('p', '', 'card-buttons');
  const mark = button(paper.isRead ? 'Mark as unread' : 'Mark as read', paper.title);
  mark.dataset['mark'] = paper.id;
  mark.onclick = () => markRead(!paper.isRead);
  const off = button('Remove', paper.title);
  off.onclick = remove;
  line.append(mark, off);
  return line;
}

function button(does: string, title: string): HTMLButtonElement {
  const made = textElement('button', `${does} `);
  made.type = 'button';
  made.append(textElement('span', title, 'visually-hidden'));
  return made;
}

function link(to: string, text: string): HTMLAnchorElement {
  const made = textElement('a', text);
  made.href = to;
  return made;
}
