import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packFiles } from '../../../src/integrations/pack-files.ts';
import { packOf, type PackedFiles } from '../../../src/search-from-disk/packs.ts';

const pathsOf = (packs: PackedFiles[]) => packs.map((files) => files.map(([path]) => path));
const file = (path: string, bytes: number) => ({ path, content: Buffer.alloc(bytes, path) });

describe('packing the files of an index', () => {
  test('fills packs in the order of paths', () => {
    const packs = packFiles([file('c', 3), file('a', 4), file('b', 5), file('d', 6)], 10);
    expect(pathsOf(packs)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(packs[0]?.[0]).toEqual(['a', Buffer.from('aaaa').toString('base64')]);
  });

  test('gives a pack of its own to a file that is larger than a pack', () => {
    const packs = packFiles([file('a', 1), file('b', 99), file('c', 1)], 10);
    expect(pathsOf(packs)).toEqual([['a'], ['b'], ['c']]);
  });

  test('leads from every path to the pack that holds it', () => {
    const anyPaths = fc.uniqueArray(fc.stringMatching(/^[a-z0-9_./]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(anyPaths, fc.integer({ min: 1, max: 40 }), (names, most) => {
        const packs = packFiles(
          names.map((name) => file(name, name.length)),
          most,
        );
        const paths = pathsOf(packs);
        const firstPaths = paths.map(([first = '']) => first);
        for (const name of names) expect(paths[packOf(name, firstPaths)]).toContain(name);
      }),
    );
  });

  test('knows that a path before the first is in none', () => {
    expect(() => packOf('a', ['b'])).toThrow('has no file a');
  });
});
