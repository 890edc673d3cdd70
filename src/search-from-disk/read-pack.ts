/**
 * Reads what was packed for pages opened from disk. Browsers let those load nothing but scripts
 * and pictures, so a pack is a script that hands its files over, loaded when one of them is asked
 * for.
 */
import { packOf, type PackedFiles } from './packs.ts';

/** The first path of every pack; the build puts it in. */
declare const firstPaths: readonly string[];

const folder = new URL('.', (document.currentScript as HTMLScriptElement).src);
const loading = new Map<number, Promise<void>>();
const files = new Map<string, string>();

/** What a pack calls when it is loaded. */
export function take(packed: PackedFiles): void {
  for (const [path, content] of packed) files.set(path, content);
}

/** The bytes of a file of the index. Rejects where it is not there; asking again then tries again. */
export async function readPacked(path: string): Promise<Uint8Array<ArrayBuffer>> {
  await load(packOf(path, firstPaths));
  const content = files.get(path);
  if (content === undefined) throw new Error(`The search index has no file ${path}.`);
  return Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
}

function load(pack: number): Promise<void> {
  const begun = loading.get(pack);
  if (begun) return begun;
  const loaded = loadScript(new URL(`${pack}.js`, folder).href);
  loading.set(pack, loaded);
  loaded.catch(() => loading.delete(pack));
  return loaded;
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = (settle: () => void) => () => {
      script.remove();
      settle();
    };
    script.src = address;
    script.addEventListener('load', end(resolve));
    script.addEventListener(
      'error',
      end(() => reject(new Error(`${address} could not be read.`))),
    );
    document.head.append(script);
  });
}
