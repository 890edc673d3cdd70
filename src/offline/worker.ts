/// <reference lib="webworker" />
/**
 * The service worker: keeps what was read, each build by itself, and answers from there. Every page
 * is of one build, and gets its files from that one or not at all; a page that is newer than this
 * worker gets them from the server, as if there were no worker.
 */
import { registerRoute } from 'workbox-routing';
import { askForPlace } from './ask-for-place.ts';
import { cacheName, isKeptWhole, keptVersions, notesName } from './kept-builds.ts';
import { loadedFilesOf } from './keep-loaded.ts';
import { keepSearch } from './keep-search.ts';
import { notesIn } from './notes.ts';
import { offlineAnswers } from './offline-answers.ts';
import { openPages } from './open-pages.ts';
import { passNamedFiles } from './pass-named-files.ts';
import { publishedVersion } from './published-build.ts';
import { saveFiles } from './save-files.ts';
import { isNamedByContent } from './site-file.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: its version, and the files that every visit keeps, with their hashes. */
declare const buildVersion: string;
declare const kit: readonly (readonly [path: string, integrity: string])[];
/** Put in by the build: addresses relative to the root of the site. */
declare const addresses: {
  summary: string;
  list: string;
  searchList: string;
  unkept: string;
};

const site = new URL(self.registration.scope);
const summary = new URL(addresses.summary, site);
const list = new URL(addresses.list, site);
const searchList = new URL(addresses.searchList, site);
const notes = notesIn(notesName(site));
const pages = openPages(notes, buildVersion, async (id) => Boolean(await self.clients.get(id)));
const answers = offlineAnswers(
  {
    site,
    version: buildVersion,
    summary,
    list,
    unkept: new URL(addresses.unkept, site),
  },
  pages,
  lookForNewer,
);

askForPlace(self);
self.addEventListener('install', (event) => {
  passNamedFiles(event, site);
  event.waitUntil(keepKit(event).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver(event).then(tidy));
});
self.addEventListener('message', (event) => {
  if (event.data === keepSearch) event.waitUntil(keepAllOfSearch());
  const loaded = loadedFilesOf(event.data);
  if (loaded) event.waitUntil(keepLoaded(event, loaded));
});
registerRoute(
  ({ url, request }) => isOurs(url, request) && isNamedByContent(url.href.slice(site.href.length)),
  answers.named,
);
registerRoute(
  ({ url, request }) => isOurs(url, request) && request.mode === 'navigate',
  (context) => {
    context.event.waitUntil(tidy());
    context.event.waitUntil(keepAllOfSearch());
    return answers.page(context);
  },
);
registerRoute(({ url, request }) => isOurs(url, request), answers.part);

/** What is asked for past all caches is none of our business. */
function isOurs(url: URL, request: Request): boolean {
  return url.href.startsWith(site.href) && request.cache !== 'no-store';
}

/** The worker is installed only when all of this is there and is what the build wrote. */
async function keepKit(event: ExtendableEvent): Promise<void> {
  await Promise.all(
    kit.map(([path, integrity]) =>
      answers.keep(event, new Request(new URL(path, site), { integrity, cache: 'no-cache' })),
    ),
  );
}

/** What a page got past this worker, which the browser has at hand. */
async function keepLoaded(event: ExtendableEvent, files: readonly string[]): Promise<void> {
  const ours = files
    .map((address) => new Request(address, { cache: 'force-cache' }))
    .filter(
      ({ url }) => url.startsWith(site.href) && isNamedByContent(url.slice(site.href.length)),
    );
  await Promise.allSettled(ours.map((request) => answers.keep(event, request)));
}

let keeping: Promise<void> | undefined;

/** In the background, a few files at a time. What does not come is asked for again with a later page. */
function keepAllOfSearch(): Promise<void> {
  keeping ??= saveSearch()
    .catch(() => undefined)
    .finally(() => (keeping = undefined));
  return keeping;
}

async function saveSearch(): Promise<void> {
  const { connection } = self.navigator as { connection?: { saveData: boolean } };
  if (connection?.saveData || (await isKeptWhole(site, buildVersion, searchList))) return;
  if ((await publishedVersion(summary)) !== buildVersion) return;
  await saveFiles({ site, list: searchList, atOnce: 2 });
}

/** Pages that are open stay of the build that they are of; the first worker has none before it. */
async function takeOver(event: ExtendableEvent): Promise<void> {
  const previous = await notes.read(activeNote);
  await notes.write(activeNote, buildVersion);
  if (previous === undefined) {
    const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    await self.clients.claim();
    await Promise.allSettled(open.map(({ url }) => answers.keepPage(event, url)));
  } else if (previous !== buildVersion) {
    for (const { id } of await self.clients.matchAll()) {
      if ((await pages.versionOf(id)) === buildVersion) await pages.note(id, previous);
    }
  }
}

/**
 * Look for a newer worker once the page is there: Chromium lets a worker without pages wait for half
 * a minute, and longer each time, before it may ask for its own update.
 */
async function lookForNewer(page: string): Promise<void> {
  await self.clients.get(page);
  await self.registration.update().catch(() => undefined);
}

/** Names the version that was active last. */
const activeNote = 'active';

/**
 * Forget earlier builds, but not one of which a page is open, nor one that is kept whole where this
 * one is not. While a newer worker is being installed nothing is forgotten: its files are coming.
 */
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration;
  const earlier = (await keptVersions(site)).filter((version) => version !== buildVersion);
  if (installing || waiting || earlier.length === 0) return;
  const open = await pages.openVersions();
  const isWhole = await isKeptWhole(site, buildVersion, list);
  for (const version of earlier) {
    if (open.has(version) || (!isWhole && (await isKeptWhole(site, version, list)))) continue;
    await caches.delete(cacheName(site, version));
  }
}
