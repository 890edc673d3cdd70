// @ts-check
/* exported mapTitles */

/**
 * The titles of the map's papers, a file for each part of the map, loaded when a paper of that
 * part is asked for. They are scripts: a page opened from disk may load nothing else.
 * @typedef {[title: string, theme: string, id: string]} MapRow
 * @param {(part: number) => string} addressOf @param {() => void} onChange Told when titles came, or could not come.
 */
function mapTitles(addressOf, onChange) {
  /** Papers in one file: as src/pages/data/map/[part].js.ts cuts them. */
  const partSize = 256;
  /** @type {Map<number, MapRow[] | 'loading' | 'failed'>} */
  const parts = new Map();

  /** @param {number} part @param {MapRow[] | 'failed'} state */
  function keep(part, state) {
    parts.set(part, state);
    onChange();
  }

  /** @param {number} part */
  function load(part) {
    parts.set(part, 'loading');
    const loader = document.createElement('script');
    loader.src = addressOf(part);
    loader.addEventListener('error', () => keep(part, 'failed'));
    document.head.append(loader);
  }

  // What the files call.
  Object.assign(globalThis, { shelfmarkMap: keep });

  return {
    /** A paper's title, theme and id; nothing until they are there. @param {number} number */
    rowOf(number) {
      const part = Math.floor(number / partSize);
      const rows = parts.get(part);
      if (rows === undefined) load(part);
      return Array.isArray(rows) ? rows[number % partSize] : undefined;
    },
    /** @param {number} number */
    hasFailed(number) {
      return parts.get(Math.floor(number / partSize)) === 'failed';
    },
  };
}
