// @ts-check
/* What every page gains with JavaScript: the switch of the colour scheme, and copying an address. */
(() => {
  const key = 'shelfmark-color-scheme';
  const schemes = ['system', 'light', 'dark'];

  function stored() {
    try {
      return localStorage.getItem(key) ?? 'system';
    } catch {
      return 'system';
    }
  }

  /** @param {string} scheme */
  function store(scheme) {
    try {
      if (scheme === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, scheme);
    } catch {
      // Storage can be forbidden; the choice then lasts as long as the page.
    }
  }

  /** @param {HTMLButtonElement} button */
  function addSchemeSwitch(button) {
    let scheme = stored();
    const show = () => {
      button.textContent = `Colours: ${scheme}`;
      if (scheme === 'system') delete document.documentElement.dataset.colorScheme;
      else document.documentElement.dataset.colorScheme = scheme;
    };
    button.addEventListener('click', () => {
      scheme = schemes[(schemes.indexOf(scheme) + 1) % schemes.length] ?? 'system';
      store(scheme);
      show();
    });
    show();
    button.hidden = false;
  }

  /** @param {HTMLButtonElement} button */
  function addCopy(button) {
    if (!navigator.clipboard) return;
    const label = button.textContent;
    button.addEventListener('click', async () => {
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      await navigator.clipboard.writeText(canonical ?? location.href.replace(/[?#].*/, ''));
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = label), 2000);
    });
    button.hidden = false;
  }

  for (const button of document.querySelectorAll('button[data-scheme-switch]')) {
    addSchemeSwitch(/** @type {HTMLButtonElement} */ (button));
  }
  for (const button of document.querySelectorAll('button[data-copy-address]')) {
    addCopy(/** @type {HTMLButtonElement} */ (button));
  }
})();
