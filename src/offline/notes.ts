/** Short texts by name that outlive a worker: browsers stop workers at any time. */
export interface Notes {
  read: (name: string) => Promise<string | undefined>;
  write: (name: string, text: string) => Promise<void>;
  erase: (name: string) => Promise<void>;
  names: () => Promise<string[]>;
}

/** Keep notes in the cache of this name, which is what workers have for keeping things. */
export function notesIn(cacheName: string): Notes {
  const open = () => caches.open(cacheName);
  return {
    read: async (name) => (await (await open()).match(addressOf(name)))?.text(),
    write: async (name, text) => (await open()).put(addressOf(name), new Response(text)),
    erase: async (name) => void (await (await open()).delete(addressOf(name))),
    names: async () => (await (await open()).keys()).map(nameOf),
  };
}

function addressOf(name: string): string {
  return `/${encodeURIComponent(name)}`;
}

function nameOf({ url }: Request): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
