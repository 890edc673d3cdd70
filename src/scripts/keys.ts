import { store, stored } from './browser-storage.ts';
import { showDialog, textElement } from './dialog.ts';

const keys: readonly (readonly [key: string, does: string])[] = [
  ['/', 'Search'],
  ['j', 'Next paper of a list'],
  ['k', 'The paper before'],
  ['?', 'These keys'],
];

const storageKey = 'shelfmark-keys';
let areOff = stored(storageKey) === 'off';

/**
 * Follow keys of one letter, for readers who leave the mouse alone. They never interrupt writing,
 * and can be turned off, because speech and tremor press them too.
 */
export function followKeys(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-show-keys]');
  if (button) {
    button.onclick = showKeys;
    button.disabled = false;
  }
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    if (areOff || document.querySelector('dialog[open]')) return;
    const isDone =
      (event.key === '/' && goToSearch()) ||
      (event.key === 'j' && moveBy(1)) ||
      (event.key === 'k' && moveBy(-1)) ||
      (event.key === '?' && showKeys());
    if (isDone) event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]')
  );
}

/** Go to the box of this page, or to the page that has one. */
function goToSearch(): true {
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  if (box?.checkVisibility()) box.focus();
  else document.querySelector<HTMLElement>('nav a[href$="search.html"]')?.click();
  return true;
}

/** Move on from the paper that has the focus or is the first in view. */
function moveBy(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('.card-title a')];
  const held = links.findIndex((link) => link.closest('.card')?.contains(document.activeElement));
  const inView = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const next = held === -1 ? inView : held + step;
  const link = links[next];
  link?.focus({ preventScroll: true });
  link?.closest('.card')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return link !== undefined;
}

function showKeys(): true {
  const list = document.createElement('dl');
  for (const [key, does] of keys) {
    const term = document.createElement('dt');
    term.append(textElement('kbd', key));
    list.append(term, textElement('dd', does));
  }
  const choice = textElement('button', areOff ? 'Turn keys on' : 'Turn keys off');
  choice.onclick = () => {
    areOff = !areOff;
    store(storageKey, areOff ? 'off' : undefined);
    choice.closest('dialog')?.close();
  };
  showDialog('Keys', list, choice);
  return true;
}
