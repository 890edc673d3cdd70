/** What a page tells its worker: files that came past it, for it to keep. */
import { isNamedByContent } from './site-file.ts';

/** The addresses of files that a page has loaded. */
export interface LoadedFiles {
  loaded: string[];
}

/** Milliseconds without a further file after which a page tells: not while it is searching. */
const patience = 1000;

/** Tell the page's worker which files named by their content the page has loaded, after it has. */
export function tellLoadedFiles(site: URL): void {
  const loaded = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(waiting);
    const { controller } = navigator.serviceWorker;
    if (!controller || loaded.size === 0) return;
    controller.postMessage({ loaded: [...loaded] } satisfies LoadedFiles);
    loaded.clear();
  };
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (!name.startsWith(site.href) || !isNamedByContent(name.slice(site.href.length))) continue;
      loaded.add(name);
      clearTimeout(waiting);
      waiting = setTimeout(tell, patience);
    }
  }).observe({ type: 'resource', buffered: true });
  addEventListener('pagehide', tell);
}

/** The files that a message names; nothing where it is another message. */
export function loadedFilesOf(message: unknown): string[] | undefined {
  const { loaded } = (message ?? {}) as Partial<LoadedFiles>;
  return Array.isArray(loaded) && loaded.every((each) => typeof each === 'string')
    ? loaded
    : undefined;
}
