import { decode } from 'cborg';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import { shortenIndex } from '../../../src/integrations/search/shorten-index.ts';
import { temporaryFolder } from '../temporary-archive.ts';

afterAll(() => pagefind.close());

const urls = ['c.html', 'a.html', 'b.html'];

/** An index of Pagefind's own making, whose last page ends with `ending`. */
async function writeIndex(maxFragments: number, ending = ''): Promise<string> {
  const folder = await temporaryFolder();
  const { index } = await pagefind.createIndex({ maxFragments, forceLanguage: 'en' });
  for (const url of urls) {
    const end = url === urls.at(-1) ? ending : '';
    const content = `<html><body><h1>Page ${url}</h1>A lamp.${end}</body></html>`;
    await index?.addHTMLFile({ url, content });
  }
  await index?.writeFiles({ outputPath: folder });
  return folder;
}

const unpacked = async (file: string) => gunzipSync(await readFile(file)).subarray(12);

async function readMeta(folder: string) {
  const entry = await readFile(join(folder, 'pagefind-entry.json'), 'utf8');
  const { languages } = JSON.parse(entry) as { languages: { en: { hash: string } } };
  const file = `pagefind.${languages.en.hash}.pf_meta`;
  expect((await readdir(folder)).filter((name) => name.endsWith('.pf_meta'))).toEqual([file]);
  return decode(await unpacked(join(folder, file))) as [
    string,
    [name: string, words: number, file: string][],
    ...unknown[],
  ];
}

async function readTexts(folder: string, file: string) {
  const content = await unpacked(join(folder, 'fragment', `${file}.pf_fragment`));
  return JSON.parse(Buffer.from(content).toString()) as Record<string, { url: string }>;
}

const fragmentsOf = async (folder: string) => (await readdir(join(folder, 'fragment'))).toSorted();

describe('a shortened index', () => {
  test.for([
    ['shares files', 2],
    ['has a file for each page', 9],
  ] as const)('numbers its pages from the last one where it %s', async ([, maxFragments]) => {
    const folder = await writeIndex(maxFragments);
    const [version, before, ...rest] = await readMeta(folder);
    await shortenIndex(folder, urls);
    const [versionAfter, pages, ...restAfter] = await readMeta(folder);
    expect([versionAfter, ...restAfter]).toEqual([version, ...rest]);
    expect(pages.map(([name, words]) => [name, words])).toEqual(
      before.map(([, words], place) => [String(2 - place), words]),
    );
    for (const [name, , file] of pages) {
      expect((await readTexts(folder, file))[name]?.url).toBe(urls[2 - Number(name)]);
    }
    const files = [...new Set(pages.map(([, , file]) => `${file}.pf_fragment`))];
    expect(files).toHaveLength(Math.min(maxFragments, urls.length));
    expect(await fragmentsOf(folder)).toEqual(files.toSorted());
  });

  test('names its files by what they hold, so that no cache gives an old one for a new one', async () => {
    const folder = await writeIndex(9);
    await shortenIndex(folder, urls);
    for (const name of await fragmentsOf(folder)) {
      const content = await readFile(join(folder, 'fragment', name));
      const digest = createHash('sha256').update(content).digest('hex');
      expect(name).toBe(`${digest.slice(0, 10)}.pf_fragment`);
    }
  });

  test('names files that pages share by what all of them hold', async () => {
    const [one, same, other] = await Promise.all([
      writeIndex(2),
      writeIndex(2),
      writeIndex(2, '!'),
    ]);
    for (const folder of [one, same, other]) await shortenIndex(folder, urls);
    expect(await fragmentsOf(one)).toEqual([
      expect.stringMatching(/^[0-9a-f]{10}-0\.pf_fragment$/),
      expect.stringMatching(/^[0-9a-f]{10}-1\.pf_fragment$/),
    ]);
    expect(await fragmentsOf(same)).toEqual(await fragmentsOf(one));
    for (const name of await fragmentsOf(other)) expect(await fragmentsOf(one)).not.toContain(name);
  });

  test('is refused where its pages are others, or stand in another order', async () => {
    const folder = await writeIndex(2);
    await expect(shortenIndex(folder, ['a.html', 'b.html', 'c.html'])).rejects.toThrow(
      'Pagefind has c.html in place of a.html.',
    );
  });

  test('is refused where it is not in Pagefind’s format', async () => {
    const folder = await writeIndex(2);
    const meta = (await readdir(folder)).find((name) => name.endsWith('.pf_meta')) ?? '';
    await writeFile(join(folder, meta), gzipSync('something else'));
    await expect(shortenIndex(folder, urls)).rejects.toThrow('no file of Pagefind’s index');
  });
});
