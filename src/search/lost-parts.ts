import type { Engine } from './engine.ts';

/**
 * An engine that rejects where a part of its index did not load. Pagefind passes over such a part,
 * as if no paper had the words that it is about. `lost` grows by the address of each one.
 */
export function withoutLostParts(engine: Engine, lost: readonly string[]): Engine {
  return {
    init: () => engine.init(),
    options: (options) => engine.options(options),
    search: async (words, options) => {
      const before = lost.length;
      const answer = await engine.search(words, options);
      const address = lost[before];
      if (address !== undefined) throw new Error(`${address} did not load`);
      return answer;
    },
  };
}

/** Note the files of a folder that the page cannot fetch, in the list that is given back. */
export function watchFetches(folder: string): readonly string[] {
  const lost: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input, location.href);
    const response = await fetch(input, init).catch((error: unknown) => {
      if (href.startsWith(folder)) lost.push(href);
      throw error;
    });
    if (!response.ok && href.startsWith(folder)) lost.push(href);
    return response;
  };
  return lost;
}
