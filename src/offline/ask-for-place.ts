/// <reference lib="webworker" />

/** Milliseconds between two times that a worker asks. */
const patience = 1000;

/**
 * Let a worker ask for the place of an earlier one until it has it. Chromium looks once whether the
 * earlier one is at rest; where a page is just being opened, it can forget to look again, and the
 * newer one waits until the site is left. To be called before any event comes.
 */
export function askForPlace(worker: ServiceWorkerGlobalScope): void {
  let asking: ReturnType<typeof setInterval> | undefined;
  worker.addEventListener('install', () => {
    asking = setInterval(() => void worker.skipWaiting(), patience);
  });
  worker.addEventListener('activate', () => clearInterval(asking));
}
