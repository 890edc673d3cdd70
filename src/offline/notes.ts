/** Short texts by name that outlive a worker: browsers stop workers at any time. */
export interface Notes {
  read: (name: string) => Promise<string | undefined>;
  write: (name: string, text: string) => Promise<void>;
  erase: (name: string) => Promise<void>;
  names: () => Promise<string[]>;
}

/**
 * Keep notes in the cache of this name, which is what workers have for keeping things. Only writing
 * makes the cache: a worker that is being replaced must not bring back what the next one took away.
 */
export function notesIn(cacheName: string): Notes {
  const open = () => caches.open(cacheName);
  const isThere = () => caches.has(cacheName);
  return {
    read: async (name) => (await caches.match(addressOf(name), { cacheName }))?.text(),
    write: async (name, text) => (await open()).put(addressOf(name), new Response(text)),
    erase: async (name) => {
      if (await isThere()) await (await open()).delete(addressOf(name));
    },
    names: async () => ((await isThere()) ? (await (await open()).keys()).map(nameOf) : []),
  };
}

function addressOf(name: string): string {
  return `/${encodeURIComponent(name)}`;
}

function nameOf({ url }: Request): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
