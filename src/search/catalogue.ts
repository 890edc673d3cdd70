import { papersOf, type Column, type ColumnName, type Discussion } from './columns.ts';
import type { Engine, EngineResult } from './engine.ts';
import type { LoadData } from './load-data.ts';
import { once } from './once.ts';

/** The facts of papers by which a search selects, counts and sorts, loaded as they are asked for. */
export interface Catalogue {
  /** Every paper, newest first. */
  all: () => Promise<readonly EngineResult[]>;
  column: (name: ColumnName) => Promise<Column>;
  discussed: () => Promise<Discussion>;
  /** The ids of the papers that have a value of a column which `matches`. */
  having: (name: ColumnName, matches: (value: string) => boolean) => Promise<ReadonlySet<string>>;
}

/** Open the catalogue of an engine's papers. */
export function openCatalogue(engine: Engine, load: LoadData): Catalogue {
  const column = (name: ColumnName) => load<Column>(name);
  return {
    // The engine gives papers in the order of its index where nothing is asked of them.
    all: once(async () => (await engine.search(null)).results),
    column,
    discussed: () => load<Discussion>('discussed'),
    having: async (name, matches) => {
      const held = await column(name);
      const meant = [...held.values.keys()].filter((place) => matches(held.values[place] ?? ''));
      return new Set([...papersOf(held, meant)].map(String));
    },
  };
}
