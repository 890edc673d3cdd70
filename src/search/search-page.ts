/** The search page: a form whose state is in the address, and the papers that answer it. */
import { answerQuery, type Answer } from './answer-query.ts';
import { openCatalogue } from './catalogue.ts';
import { choose, countChoices, themesOf, valuesOf } from './choices.ts';
import { openSpelling } from './correct-words.ts';
import { countFacet } from './count-facets.ts';
import { required } from './element.ts';
import type { Library } from './find-term.ts';
import { dataLoader } from './load-data.ts';
import { moveByKeys } from './move-by-keys.ts';
import { countText, notes } from './notes.ts';
import { once } from './once.ts';
import { openEngine } from './open-engine.ts';
import { recentList } from './recent-list.ts';
import { resultList } from './result-list.ts';
import { takeChoices } from './take-choices.ts';
import { isEmpty, readState, toQuestion, writeState, type SearchState } from './search-state.ts';

/** Milliseconds without a key after which what is typed is searched. */
const typingPause = 50;
/** Milliseconds after which what was found is read out: not at every letter. */
const announcingPause = 700;

const root = new URL('..', (document.currentScript as HTMLScriptElement).src);
const form = required<HTMLFormElement>(document, '[data-search]');
const words = required<HTMLInputElement>(form, '[name="q"]');
const theme = required<HTMLSelectElement>(form, '[name="theme"]');
const year = required<HTMLSelectElement>(form, '[name="year"]');
const sort = required<HTMLSelectElement>(form, '[name="sort"]');
const choices = required<HTMLElement>(form, '.search-choices');
const status = required<HTMLElement>(document, '[data-status]');
const announcement = required<HTMLElement>(document, '[data-announcement]');
const remarks = required<HTMLElement>(document, '[data-notes]');
const list = resultList(document, themesOf(theme));
const recent = recentList(document);

const load = dataLoader(new URL('search/', root).href);
const spelling = openSpelling(load);
const { engineFromDisk: fromDisk } = form.dataset;
const library = once(async (): Promise<Library> => {
  const engine = await openEngine({
    module: new URL(form.dataset['engine'] ?? '', root).href,
    fromDisk: fromDisk === undefined ? undefined : new URL(fromDisk, root).href,
  });
  return { engine, catalogue: openCatalogue(engine, load) };
});

let state = readState(location.search);
/** Counts what was asked for, so that a slow answer never replaces a newer one. */
let turn = 0;
let isSearching = false;
let typing: ReturnType<typeof setTimeout> | undefined;
let announcing: ReturnType<typeof setTimeout> | undefined;

if (location.protocol === 'file:') library().then(start, explainDisk);
else start();

/** A site can be built without what a page opened from disk needs to search. */
function explainDisk(): void {
  status.classList.add('notice');
  status.textContent =
    'Search needs a web server: this copy was made without the files that let a page opened from disk search. ' +
    'Serve this folder with any file server (for example “npx serve”, or “python3 -m http.server”) ' +
    'and open it from there. The themes and the digests lead to every paper also from disk.';
}

function start(): void {
  showState();
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    recent.keep(words.value);
    moveToLists();
    takeInput();
  });
  words.addEventListener('focus', () => void library().catch(sayFailure));
  words.addEventListener('input', () => {
    status.textContent = 'Searching …';
    clearTimeout(typing);
    typing = setTimeout(takeInput, typingPause);
  });
  for (const choice of [theme, year, sort]) choice.addEventListener('change', takeInput);
  list.onOpen(() => recent.keep(words.value));
  addEventListener('popstate', () => {
    state = readState(location.search);
    showState();
    void search();
  });
  moveByKeys({ box: words, results: list.element, empty });
  words.focus();
  void search();
}

function showState(): void {
  words.value = state.q;
  choose(theme, state.theme);
  choose(year, state.year);
  choose(sort, state.sort);
}

/** What is typed anew may be corrected anew. */
function takeInput(): void {
  clearTimeout(typing);
  const isTypedAnew = words.value.trim() !== state.q.trim();
  state = {
    q: words.value,
    theme: theme.value,
    year: year.value,
    sort: sort.value,
    as: isTypedAnew ? '' : state.as,
  };
  history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
  void search();
}

/** Once a search is asked for, what the lists can say of it is said there. */
function moveToLists(): void {
  const taken = takeChoices(words.value, { theme: valuesOf(theme), year: valuesOf(year) });
  words.value = taken.q;
  if (taken.theme !== undefined) choose(theme, taken.theme);
  if (taken.year !== undefined) choose(year, taken.year);
}

function empty(): void {
  words.value = '';
  takeInput();
}

/** One search at a time. Of what is typed meanwhile, only the latest is searched. */
async function search(): Promise<void> {
  turn += 1;
  choices.ariaBusy = 'true';
  recent.show(isEmpty(state));
  status.textContent = isEmpty(state) ? '' : 'Searching …';
  if (isSearching) return;
  isSearching = true;
  for (let done = -1; done !== turn;) {
    done = turn;
    await answer(done, { ...state });
  }
  isSearching = false;
}

async function answer(mine: number, asked: SearchState): Promise<void> {
  try {
    const held = isEmpty(asked) ? undefined : await library();
    const found: Answer = held
      ? await answerQuery({ question: toQuestion(asked), library: held, spelling })
      : { results: [], count: 0, problems: [] };
    if (!(await list.show(found, () => mine === turn))) return;
    remarks.replaceChildren(...notes(found, asked));
    say(isEmpty(asked) ? '' : countText(found, found.corrected ?? asked.q.trim()));
    form.dispatchEvent(new Event('answered'));
    await showCounts(held && { library: held, answer: found }, mine);
  } catch (error) {
    if (mine !== turn) return;
    list.clear();
    remarks.replaceChildren();
    sayFailure(error);
  }
}

function sayFailure(error: unknown): void {
  say(`The search index could not be loaded (${String(error)}). Reload the page to try again.`);
}

/** The lists' counts come after the results: they cost more than the reader should wait for. */
async function showCounts(
  found: { library: Library; answer: Answer } | undefined,
  mine: number,
): Promise<void> {
  if (found) await new Promise((resolve) => setTimeout(resolve));
  const exact = found?.answer.results.slice(0, found.answer.count) ?? [];
  for (const select of [theme, year]) {
    if (mine !== turn) return;
    const name = select === theme ? 'theme' : 'year';
    // Without its counts a list still lists, and results are results.
    const counts =
      found && (await countFacet(name, exact, found.library.catalogue).catch(() => undefined));
    if (mine === turn) countChoices(select, counts);
  }
  if (mine === turn) choices.ariaBusy = 'false';
}

function say(text: string): void {
  status.textContent = text;
  clearTimeout(announcing);
  announcing = setTimeout(() => (announcement.textContent = text), announcingPause);
}
