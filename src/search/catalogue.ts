import { placesOf, type Column, type ColumnName, type Discussion } from './columns.ts';
import type { Engine, EngineResult } from './engine.ts';
import type { LoadData } from './load-data.ts';
import { once } from './once.ts';

/** The facts of papers by which a search selects, counts and sorts, loaded as they are asked for. */
export interface Catalogue {
  /** Every paper, newest first. */
  all: () => Promise<readonly EngineResult[]>;
  /** The place of each paper among them, by its id. */
  places: () => Promise<ReadonlyMap<string, number>>;
  column: (name: ColumnName) => Promise<Column>;
  discussed: () => Promise<Discussion>;
  /** The ids of the papers that have a value of a column which `matches`. */
  having: (name: ColumnName, matches: (value: string) => boolean) => Promise<ReadonlySet<string>>;
}

/**
 * Open the catalogue of an engine's papers. The engine gives papers in the order of its index
 * where nothing is asked of them, and the columns name papers by that order.
 */
export function openCatalogue(engine: Engine, load: LoadData): Catalogue {
  const all = once(async () => (await engine.search(null)).results);
  const places = once(async () => new Map((await all()).map(({ id }, place) => [id, place])));
  const column = (name: ColumnName) => load<Column>(name);
  return {
    all,
    places,
    column,
    discussed: () => load<Discussion>('discussed'),
    having: async (name, matches) => {
      const [held, papers] = await Promise.all([column(name), all()]);
      const numbers = [...held.values.keys()].filter((number) =>
        matches(held.values[number] ?? ''),
      );
      const ids = new Set<string>();
      for (const place of placesOf(held, numbers)) {
        const paper = papers[place];
        if (paper) ids.add(paper.id);
      }
      return ids;
    },
  };
}
