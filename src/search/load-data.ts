/**
 * Data of the search beside the engine's index. Each file is a classic script that hands its value
 * over, because pages opened from disk can load scripts and nothing else.
 */
declare global {
  var shelfmarkData: ((name: string, value: unknown) => void) | undefined;
}

/** Gives the value of a file by its name. Rejects where the file does not load; asking again tries again. */
export type LoadData = <Value>(name: string) => Promise<Value>;

/** Load data from the folder at this address. */
export function dataLoader(folder: string): LoadData {
  const loading = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, (value: unknown) => void>();
  globalThis.shelfmarkData = (name, value) => waiting.get(name)?.(value);
  return <Value>(name: string) => {
    const held = loading.get(name);
    if (held) return held as Promise<Value>;
    const value = new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      addScript(new URL(`${name}.js`, folder).href).catch(reject);
    });
    loading.set(name, value);
    value.catch(() => loading.delete(name));
    return value as Promise<Value>;
  };
}

/** Run a classic script. Rejects where it does not load. */
export function addScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} did not load`));
    };
    document.head.append(script);
  });
}

/** Write the script that hands `value` over. */
export function dataScript(name: string, value: unknown): string {
  return `shelfmarkData(${JSON.stringify(name)},${JSON.stringify(value)});\n`;
}
