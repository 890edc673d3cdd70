// @ts-check
/* The search page: Pagefind's engine behind a form whose state is in the address. */
(() => {
  /**
   * @typedef {{ url: string, excerpt: string, meta: Record<string, string>, filters: Record<string, string[]> }} Found
   * @typedef {{ results: { id: string, data: () => Promise<Found> }[], filters: Record<string, Record<string, number>> }} Answer
   * @typedef {{ init: () => Promise<void>, options: (o: object) => Promise<void>, filters: () => Promise<Record<string, Record<string, number>>>, search: (words: string | null, options: object) => Promise<Answer> }} Engine
   */

  const batch = 10;
  /** Characters of a query that the status line repeats. */
  const longestShown = 80;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const form = /** @type {HTMLFormElement} */ (document.querySelector('[data-search]'));
  const list = /** @type {HTMLOListElement} */ (document.querySelector('[data-results]'));
  const more = /** @type {HTMLButtonElement} */ (document.querySelector('[data-more]'));
  const status = /** @type {HTMLElement} */ (document.querySelector('[data-status]'));
  const words = /** @type {HTMLInputElement} */ (form.elements.namedItem('q'));
  const sort = /** @type {HTMLSelectElement} */ (form.elements.namedItem('sort'));
  const filters = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll('[data-filter]')]);
  const choices = [words, ...filters, sort];

  /** @type {Promise<Engine> | undefined} */
  let loading;
  /** Counts searches, so that a slow answer never replaces a newer one. */
  let current = 0;
  /** @type {Answer['results']} */
  let results = [];

  if (location.protocol === 'file:') loadFromDisk().then(start, explainFile);
  else start();

  function explainFile() {
    status.classList.add('notice');
    status.textContent =
      'Search needs a web server: this copy was made without the files that let a page opened from disk search. ' +
      'Serve this folder with any file server (for example “npx serve”, or “python3 -m http.server”) ' +
      'and open it from there. The themes and the digests lead to every paper also from disk.';
  }

  function start() {
    readAddress();
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      search();
    });
    // Whether this succeeds shows when something is searched.
    words.addEventListener('focus', () => void engine().catch(() => undefined));
    words.addEventListener('input', search);
    for (const choice of [...filters, sort]) choice.addEventListener('change', search);
    more.addEventListener('click', showMore);
    addEventListener('popstate', () => {
      readAddress();
      search();
    });
    document.addEventListener('keydown', moveByKey);
    words.focus();
    search();
  }

  function engine() {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  /** Browsers load no modules from disk: there the engine is a classic script, which may be left out. */
  function loadFromDisk() {
    return new Promise((resolve, reject) => {
      const engine = document.createElement('script');
      engine.src = new URL(`../${form.dataset.engineFromDisk}`, script.src).href;
      engine.onload = resolve;
      engine.onerror = reject;
      document.head.append(engine);
    });
  }

  /** @returns {Promise<Engine>} */
  async function load() {
    const address = new URL(`../${form.dataset.engine}`, script.src).href;
    /** @type {Engine} */
    const pagefind = globalThis.searchFromDisk?.engine ?? (await import(address));
    await pagefind.options({ excerptLength: 30, ranking: { metaWeights: { title: 8 } } });
    await pagefind.init();
    return pagefind;
  }

  function readAddress() {
    const state = new URLSearchParams(location.search);
    for (const choice of choices) {
      const value = state.get(choice.name) ?? '';
      if (choice instanceof HTMLSelectElement && value !== '' && !optionOf(choice, value)) {
        choice.add(new Option(value, value));
      }
      choice.value = value;
    }
  }

  function writeAddress() {
    const state = new URLSearchParams();
    for (const choice of choices)
      if (choice.value.trim() !== '') state.set(choice.name, choice.value.trim());
    const query = state.toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }

  async function search() {
    const turn = (current += 1);
    writeAddress();
    const query = words.value.trim();
    const chosen = Object.fromEntries(
      filters.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    status.textContent = 'Searching …';
    try {
      const pagefind = await engine();
      const counts = await pagefind.filters();
      const isEmpty = query === '' && Object.keys(chosen).length === 0 && sort.value === '';
      const order = { newest: 'desc', oldest: 'asc' }[sort.value];
      const answer = isEmpty
        ? { results: [], filters: counts }
        : await pagefind.search(query === '' ? null : query, {
            filters: chosen,
            ...(order === undefined ? {} : { sort: { date: order } }),
          });
      if (turn !== current) return;
      results = answer.results;
      for (const filter of filters) {
        fillFilter(
          filter,
          counts[filter.name] ?? {},
          isEmpty ? undefined : answer.filters[filter.name],
        );
      }
      list.replaceChildren();
      status.textContent = isEmpty ? '' : countText(results.length, query);
      await showMore(turn);
    } catch (error) {
      if (turn !== current) return;
      list.replaceChildren();
      more.hidden = true;
      status.textContent = `The search index could not be loaded (${error}). Reload the page to try again.`;
    }
  }

  /** @param {number} count @param {string} query */
  function countText(count, query) {
    const letters = [...query];
    const shown =
      letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : query;
    const about = query === '' ? '' : ` for “${shown}”`;
    if (count > 0) return `${count} ${count === 1 ? 'paper' : 'papers'}${about}`;
    return `No paper found${about}. Try fewer or other words, or choose all themes and all years.`;
  }

  /** @param {unknown} [turn] */
  async function showMore(turn) {
    const mine = typeof turn === 'number' ? turn : current;
    const shown = list.children.length;
    const next = await Promise.all(
      results.slice(shown, shown + batch).map((result) => result.data()),
    );
    if (mine !== current || list.children.length !== shown) return;
    list.append(...next.map(toCard));
    more.hidden = list.children.length >= results.length;
    if (typeof turn !== 'number') titles()[shown]?.focus();
  }

  /** @param {Found} found */
  function toCard({ url, excerpt, meta }) {
    const card = element('li', 'card');
    card.dataset.hue = meta['hue'] ?? '0';
    const title = element('h2', 'card-title');
    const link = element('a');
    link.href = url;
    link.textContent = meta['title'] ?? url;
    title.append(link);
    const facts = element('p', 'facts');
    facts.append(fact('fact-date', meta['date'] ?? 'Date not known'));
    facts.append(fact('fact-who', meta['theme'] ?? 'Not yet under a theme'));
    const text = element('p', 'excerpt');
    text.append(...markedText(excerpt));
    card.append(title, facts, text);
    return card;
  }

  /**
   * Pagefind marks the words it found and escapes angle brackets in the rest. Only its marks
   * become elements; everything else is text.
   * @param {string} excerpt
   */
  function markedText(excerpt) {
    return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
      const text = (marked ?? part).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      if (marked === undefined) return document.createTextNode(text);
      const mark = element('mark');
      mark.textContent = text;
      return mark;
    });
  }

  /** @param {string} name @param {string} text */
  function fact(name, text) {
    const span = element('span', name);
    span.textContent = text;
    return span;
  }

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {string} [className]
   */
  function element(name, className) {
    const made = document.createElement(name);
    if (className !== undefined) made.className = className;
    return made;
  }

  /**
   * List what can be chosen, with how many papers each choice would give now.
   * @param {HTMLSelectElement} filter @param {Record<string, number>} all
   * @param {Record<string, number> | undefined} now
   */
  function fillFilter(filter, all, now) {
    const chosen = filter.value;
    const names = Object.keys(all).sort();
    if (filter.name === 'year') names.reverse();
    const options = names.map((name) => {
      const count = (now ?? all)[name] ?? 0;
      return new Option(`${name} (${count})`, name, false, name === chosen);
    });
    filter.replaceChildren(filter.options[0] ?? new Option('All', ''), ...options);
    filter.value = chosen;
  }

  /** @param {HTMLSelectElement} select @param {string} value */
  function optionOf(select, value) {
    return [...select.options].find((option) => option.value === value);
  }

  function titles() {
    return /** @type {HTMLAnchorElement[]} */ ([...list.querySelectorAll('.card-title a')]);
  }

  /** @param {KeyboardEvent} event */
  function moveByKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = titles();
    const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    const isTyping = document.activeElement === words;
    if (event.key === 'Escape' && (isTyping || at !== -1)) {
      if (isTyping && words.value !== '') {
        words.value = '';
        search();
      }
      words.focus();
    } else if (event.key === 'ArrowDown' && (isTyping || at !== -1)) {
      (links[at + 1] ?? links.at(-1))?.focus();
    } else if (event.key === 'ArrowUp' && at !== -1) {
      (links[at - 1] ?? words).focus();
    } else {
      return;
    }
    event.preventDefault();
  }
})();
