/// <reference lib="webworker" />
import { namedFolders } from './site-file.ts';

/** The Service Worker Static Routing API, as far as it is used: https://w3c.github.io/ServiceWorker/ */
interface RoutingEvent extends ExtendableEvent {
  addRoutes?: (
    routes: readonly { condition: { urlPattern: string }; source: 'cache' }[],
  ) => Promise<void>;
}

/**
 * Let files that are named by their content come from a cache, else from the server, without asking
 * the worker: a search loads a dozen of them, and going through a worker costs each more time than
 * the server of an archive does. Browsers that cannot do this ask the worker. To be called while it
 * is being installed.
 */
export function passNamedFiles(event: RoutingEvent, site: URL): void {
  const routes = namedFolders.map((folder) => ({
    condition: { urlPattern: `${literal(site.pathname)}${folder}/*` },
    source: 'cache' as const,
  }));
  event.waitUntil((event.addRoutes?.(routes) ?? Promise.resolve()).catch(() => undefined));
}

/** A text as a pattern that matches nothing else. */
function literal(text: string): string {
  return text.replace(/[\\^$*+?.()[\]{}|:]/g, String.raw`\$&`);
}
