/** On every page: lets the service worker keep it, where there can be one. */
import { tellLoadedFiles } from './keep-loaded.ts';
import { keepSearch } from './keep-search.ts';

/** Put in by the build: the worker's address relative to this script. */
declare const workerAddress: string;

const script = document.currentScript as HTMLScriptElement;
const worker = new URL(workerAddress, script.src);

// Browsers that forbid it lose nothing but reading offline.
if (location.protocol !== 'file:' && 'serviceWorker' in navigator) {
  addEventListener('load', () => register().catch(() => undefined));
  tellLoadedFiles(new URL('.', worker));
}

async function register(): Promise<void> {
  const isFirst = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register(worker);
  // A later page is known to its worker. A message could wake it just when a newer one is to come.
  if (isFirst) (await navigator.serviceWorker.ready).active?.postMessage(keepSearch);
}
