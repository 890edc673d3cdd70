import { store, stored } from './browser-storage.ts';

const key = 'shelfmark-color-scheme';
const schemes = ['system', 'light', 'dark'];

/** Let the button in the header go through the colour schemes, and remember the one chosen. */
export function addColorSchemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-scheme-switch]');
  if (!button) return;
  let scheme = stored(key) ?? 'system';
  const show = () => {
    button.textContent = `Colours: ${scheme}`;
    if (scheme === 'system') delete document.documentElement.dataset['colorScheme'];
    else document.documentElement.dataset['colorScheme'] = scheme;
  };
  button.addEventListener('click', () => {
    scheme = schemes[(schemes.indexOf(scheme) + 1) % schemes.length] ?? 'system';
    // Where storage is forbidden, the choice lasts as long as the page.
    store(key, scheme === 'system' ? undefined : scheme);
    show();
  });
  show();
  button.disabled = false;
}
