import { CacheFirst } from 'workbox-strategies';
import type { RouteHandlerCallback, WorkboxPlugin } from 'workbox-core/types.js';
import { cacheName, isKeptWhole, keptVersions } from './kept-builds.ts';
import { keptCopy } from './kept-copy.ts';
import type { OpenPages } from './open-pages.ts';
import { publishedVersion } from './published-build.ts';
import { siteFile } from './site-file.ts';

/** The site and the build that a worker is of. */
export interface WorkerSite {
  /** The address of the root. */
  site: URL;
  version: string;
  summary: URL;
  list: URL;
  /** The page that is shown in place of one that is not kept and cannot be loaded. */
  unkept: URL;
}

export interface OfflineAnswers {
  /** Answers with a file whose name follows from its content. */
  named: RouteHandlerCallback;
  /** Answers with any other file that a page asks for. */
  part: RouteHandlerCallback;
  /** Answers with the page that a reader goes to. */
  page: RouteHandlerCallback;
  /** Keeps a file of this build, whose hash the request holds. Rejects where it has another. */
  keep: (event: ExtendableEvent, request: Request) => Promise<void>;
  /** Keeps a page that was opened before there was a worker, where it is of this build. */
  keepPage: (event: ExtendableEvent, address: string) => Promise<void>;
}

/** In place of a version: the page came from the server, and so does all that it needs. */
const fromServer = 'server';

/**
 * How a worker answers; `onNewer` is called with the page that is being opened, where the server has
 * another build than this one.
 */
export function offlineAnswers(
  { site, version, summary, list, unkept }: WorkerSite,
  pages: OpenPages,
  onNewer: (page: string) => Promise<unknown>,
): OfflineAnswers {
  /** Asked after a file has come: the file is of this build where the server still has it then. */
  const isStillPublished = async (response: Response) => {
    await response.clone().arrayBuffer();
    return (await publishedVersion(summary)) === version;
  };
  const named = strategy([]);
  const checkedPart = strategy([
    {
      fetchDidSucceed: async ({ response }) => {
        if (await isStillPublished(response)) return response;
        throw new Error(`${response.url} is of another build.`);
      },
    },
  ]);
  const checkedPage = strategy([
    {
      cacheWillUpdate: async ({ response }) =>
        (await isStillPublished(response)) ? response : null,
    },
  ]);

  function strategy(plugins: WorkboxPlugin[]): CacheFirst {
    return new CacheFirst({
      cacheName: cacheName(site, version),
      matchOptions,
      plugins: [filePlugin, ...plugins],
    });
  }

  const kept = (request: Request, of: string) =>
    caches.match(siteFile(request.url), { ...matchOptions, cacheName: cacheName(site, of) });

  /** The page as an earlier build has it that is kept whole, and that build. */
  async function keptEarlier(request: Request) {
    for (const earlier of await keptVersions(site)) {
      if (earlier === version || !(await isKeptWhole(site, earlier, list))) continue;
      const response = await kept(request, earlier);
      if (response) return { response, earlier };
    }
    return undefined;
  }

  return {
    named: async (context) =>
      (await caches.match(siteFile(context.request.url), matchOptions)) ?? named.handle(context),

    part: async ({ event, request }) => {
      const of = await pages.versionOf((event as FetchEvent).clientId);
      if (of === fromServer) return fetch(request);
      if (of === version) return checkedPart.handle({ event, request });
      return (await kept(request, of)) ?? Response.error();
    },

    page: async ({ event, request }) => {
      const id = (event as FetchEvent).resultingClientId;
      const published = await publishedVersion(summary);
      if (published !== undefined && published !== version) {
        await pages.note(id, fromServer);
        event.waitUntil(onNewer(id));
        return fetch(request);
      }
      const page = await kept(request, version);
      if (page) return page;
      const earlier = published === undefined ? await keptEarlier(request) : undefined;
      if (earlier) {
        await pages.note(id, earlier.earlier);
        return earlier.response;
      }
      const [response, done] = checkedPage.handleAll({ event, request });
      const of = done.then(async () => ((await kept(request, version)) ? version : fromServer));
      event.waitUntil(pages.note(id, of).catch(() => undefined));
      return response.catch(() => Response.redirect(unkept.href));
    },

    keep: (event, request) => finished(named.handleAll({ event, request })),

    keepPage: (event, address) =>
      finished(checkedPage.handleAll({ event, request: new Request(address) })),
  };
}

async function finished([response, done]: [Promise<Response>, Promise<void>]): Promise<void> {
  await response;
  await done;
}

/** Not `ignoreSearch`, which makes Chromium look at every file that is kept: keys have no search. */
const matchOptions = { ignoreVary: true };

/** Keep a file under its own address. */
const filePlugin: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => siteFile(request.url).href,
  cacheWillUpdate: async ({ response }) => (response.status === 200 ? keptCopy(response) : null),
};
