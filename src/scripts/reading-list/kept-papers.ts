import type { KeptPaper } from '../../lib/kept-paper.ts';
import { store, stored } from '../browser-storage.ts';

/** The list lies in the browser alone. Archives on one host have a list each. */
const key = `shelfmark-reading-list:${new URL('..', scriptAddress()).pathname}`;

/** What is stored, as it was written. */
export function storedText(): string | null {
  return stored(key);
}

/** Store a list whole. Tells whether the browser took it. */
export function storePapers(papers: readonly KeptPaper[]): boolean {
  return store(key, JSON.stringify({ papers }));
}

/** Call `follow` when another tab changed the list. */
export function followOtherTabs(follow: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) follow();
  });
}

/** Why a list could not be stored, for people. */
export const notStored =
  'This browser stored nothing: its storage is full, or forbidden for this site. Allow the site ' +
  'to store data, or export your list and take papers off it.';

function scriptAddress(): string {
  return (document.currentScript as HTMLScriptElement).src;
}
