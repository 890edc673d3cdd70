import { indexedFields, type Engine } from './engine.ts';
import { addScript } from './load-data.ts';
import { watchFetches, withoutLostParts } from './lost-parts.ts';

/** Pagefind's module, as far as it is used. */
interface PagefindModule {
  createInstance: (options: { noWorker: boolean }) => Engine;
}

/** Where the two forms of the engine are. */
export interface EngineAddresses {
  module: string;
  /** A classic script: browsers load no modules from disk. A site can lack it. */
  fromDisk: string | undefined;
}

/** Load the engine. Rejects where it does not load, or where a page from disk has none. */
export async function openEngine(addresses: EngineAddresses): Promise<Engine> {
  const engine =
    location.protocol === 'file:' ? await fromDisk(addresses) : await fromServer(addresses);
  // Found by measuring with `npm run bench:search`.
  await engine.options({ ranking: { metaWeights: indexedFields } });
  await engine.init();
  return engine;
}

async function fromDisk({ fromDisk: address }: EngineAddresses): Promise<Engine> {
  if (address === undefined) throw new Error('This site has no engine for pages opened from disk');
  await addScript(address);
  const { searchFromDisk } = globalThis as {
    searchFromDisk?: { engine: Engine; lost: readonly string[] };
  };
  if (!searchFromDisk) throw new Error(`${address} has no engine`);
  return withoutLostParts(searchFromDisk.engine, searchFromDisk.lost);
}

/** Without Pagefind's worker: passing results on takes it longer than finding them. */
async function fromServer(addresses: EngineAddresses): Promise<Engine> {
  const pagefind = (await import(addresses.module)) as PagefindModule;
  const lost = watchFetches(new URL('index/', addresses.module).href);
  return withoutLostParts(pagefind.createInstance({ noWorker: true }), lost);
}
