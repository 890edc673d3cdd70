/// <reference lib="webworker" />
/**
 * The service worker of a site that keeps nothing: it takes the place of one from an earlier build,
 * takes away what that kept, and itself.
 */
import { askForPlace } from './ask-for-place.ts';
import { cacheNames } from './kept-builds.ts';

declare const self: ServiceWorkerGlobalScope;

askForPlace(self);
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const names = await cacheNames(new URL(self.registration.scope));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
