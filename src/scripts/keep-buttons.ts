import type { KeptPaper } from '../lib/kept-paper.ts';
import { showDialog, textElement } from './dialog.ts';
import { followOtherTabs, notStored, storedText, storePapers } from './reading-list/kept-papers.ts';

/** Where a paper stands on a page: on a card, or as the page itself. */
const places = '.card, [data-paper]';

/** Give every paper of the page a button that keeps it on the reader's list. */
export function addKeepButtons(): void {
  addTo(document);
  // Search results come and go.
  const results = document.querySelector('[data-results]');
  if (results) new MutationObserver(() => addTo(results)).observe(results, { childList: true });
  followOtherTabs(showAll);
}

function addTo(part: ParentNode): void {
  for (const place of part.querySelectorAll<HTMLElement>(places)) {
    const facts = place.querySelector('.facts');
    const paper = paperAt(place);
    if (!facts || !paper || facts.querySelector('.keep')) continue;
    const button = textElement('button', '', 'keep');
    button.type = 'button';
    button.dataset['keep'] = paper.id;
    button.append('', textElement('span', paper.title, 'visually-hidden'));
    button.onclick = () => toggle(paper);
    facts.append(button);
  }
  showAll();
}

/** What the page says of a paper. Its record is of our own making, its text is text. */
function paperAt(place: HTMLElement): KeptPaper | undefined {
  const title = place.querySelector('h1, .card-title a');
  const id =
    place.dataset['paper'] ?? /([\w-]+)\.html$/.exec(title?.getAttribute('href') ?? '')?.[1];
  if (!id || !title) return undefined;
  return { id, title: title.textContent, ...JSON.parse(place.dataset['record'] ?? '{}') };
}

function toggle(paper: KeptPaper): void {
  const all = keptPapers();
  const kept = all.find(({ id }) => id === paper.id);
  if (kept?.note) showDialog('Kept', textElement('p', hasNote));
  else if (!storePapers(kept ? all.filter((each) => each !== kept) : [...all, paper]))
    showDialog('Not kept', textElement('p', notStored));
  showAll();
}

const hasNote = 'You wrote a note on this paper. Take it off on the page of your reading list.';

/** Nothing but ids is looked at here; the page of the list reads each paper with care. */
function keptPapers(): KeptPaper[] {
  try {
    return JSON.parse(storedText() ?? '').papers.filter(Boolean);
  } catch {
    return [];
  }
}

function showAll(): void {
  const kept = new Set(keptPapers().map(({ id }) => id));
  for (const button of document.querySelectorAll<HTMLElement>('[data-keep]')) {
    const isKept = kept.has(button.dataset['keep'] ?? '');
    button.classList.toggle('kept', isKept);
    button.firstChild?.replaceWith(isKept ? 'Kept ' : 'Keep ');
  }
}
