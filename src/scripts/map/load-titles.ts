import { partSize, type MapRow } from '../../lib/map/map-data.ts';
import { dataLoader } from '../../search/load-data.ts';

export interface MapTitles {
  /** A paper's title, theme and id; nothing until they are there. */
  rowOf: (number: number) => MapRow | undefined;
  hasFailed: (number: number) => boolean;
}

/**
 * The titles of the map's papers, loaded a part of the map at a time, when a paper of that part is
 * asked for. `onChange` is told when titles came, or could not come.
 */
export function loadTitles(folder: string, onChange: () => void): MapTitles {
  const load = dataLoader(folder);
  const parts = new Map<number, readonly MapRow[] | 'loading' | 'failed'>();
  const ask = async (part: number) => {
    parts.set(part, 'loading');
    parts.set(part, await load<MapRow[]>(String(part)).catch(() => 'failed' as const));
    onChange();
  };
  const partOf = (number: number) => Math.floor(number / partSize);
  return {
    rowOf(number) {
      const part = parts.get(partOf(number));
      if (part === undefined) void ask(partOf(number));
      return typeof part === 'object' ? part[number % partSize] : undefined;
    },
    hasFailed: (number) => parts.get(partOf(number)) === 'failed',
  };
}
