/** On every page: lets the service worker keep it, where there can be one. */
/** Put in by the build: the worker's address relative to this script. */
declare const workerAddress: string;

const script = document.currentScript as HTMLScriptElement;
const worker = new URL(workerAddress, script.src);

// Browsers that forbid it lose nothing but reading offline.
if (location.protocol !== 'file:' && 'serviceWorker' in navigator) {
  addEventListener('load', () => navigator.serviceWorker.register(worker).catch(() => undefined));
}
