/** Pagefind's engine, the `pagefind.js` that it writes with every index. */
declare module 'pagefind-engine' {
  /** What the module itself offers, but for making further instances. */
  export interface PagefindEngine {
    init: () => Promise<void>;
    options: (options: object) => Promise<void>;
    filters: () => Promise<Record<string, Record<string, number>>>;
    search: (words: string | null, options?: object) => Promise<object>;
  }

  /** Make an engine with settings of its own. */
  export function createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
  }): PagefindEngine;
}
