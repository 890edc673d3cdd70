import { decode, encode } from 'cborg';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/**
 * What Pagefind 1.6 writes into its `pf_meta`, a CBOR array. Of each page it has the name, the
 * number of words and the name of the file whose text it shares, which is empty where it has one of
 * its own. The parts of the index, the filters, the sorts and the fields follow.
 */
const metaSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.int(), z.string()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.string()),
]);
type Page = z.infer<typeof metaSchema>[1][number];

/** The file that says where the others are; what else is in it stays as it is. */
const entrySchema = z.looseObject({
  languages: z.strictObject({ en: z.looseObject({ hash: z.string() }) }),
});

const textSchema = z.looseObject({ url: z.string() });
type PageText = z.infer<typeof textSchema>;

/** Stands before the content of every file, which is compressed with it. */
const signature = Buffer.from('pagefind_dcd');
/** Hexadecimal digits of a name that is made of contents. */
const digestLength = 10;

/**
 * Shorten the list of pages in the folder of an index, which every first search loads. Pagefind
 * names each page by random digits, of which no compression can make less: at 20,000 papers they
 * are half of the list. Here a page is named by its number, from 0 for the last one, so that pages
 * which are added in front leave the others their names. What a page shows moves into files that
 * are named by what they hold, those that several pages share by what all of them hold: a page that
 * is added changes them all, and the list need not have a digest for each.
 *
 * `urls` are those of the pages in their order. Throws where the index holds other ones, or where
 * it is not in Pagefind's format.
 */
export async function shortenIndex(folder: string, urls: readonly string[]): Promise<void> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(entryFile, 'utf8')));
  const metaFile = join(folder, `pagefind.${entry.languages.en.hash}.pf_meta`);
  const [version, pages, ...rest] = metaSchema.parse(decode(unpack(await readFile(metaFile))));

  const files = await rewriteTexts(join(folder, 'fragment'), pages, urls);
  const numbered = pages.map(([, words], place) => [
    numberOf(place, pages),
    words,
    files[place] ?? '',
  ]);
  const meta = pack(encode([version, numbered, ...rest]));
  const hash = `en_${digest([meta])}`;
  await rm(metaFile);
  await writeFile(join(folder, `pagefind.${hash}.pf_meta`), meta);
  entry.languages.en.hash = hash;
  await writeFile(entryFile, JSON.stringify(entry));
}

/** Name the texts in the files of a folder by the numbers of their pages; gives each page's file. */
async function rewriteTexts(
  folder: string,
  pages: readonly Page[],
  urls: readonly string[],
): Promise<string[]> {
  const written: { places: number[]; content: Buffer }[] = [];
  for (const [name, held] of Map.groupBy(pages.entries(), ([, page]) => fileOf(page))) {
    const file = join(folder, `${name}.pf_fragment`);
    const texts = textsOf(unpack(await readFile(file)), held);
    for (const [place, { url }] of texts) {
      if (url !== urls[place]) throw new Error(`Pagefind has ${url} in place of ${urls[place]}.`);
    }
    const numbered = texts.map(([place, text]) => [numberOf(place, pages), text] as const);
    const content = pack(Buffer.from(JSON.stringify(Object.fromEntries(numbered))));
    written.push({ places: held.map(([place]) => place), content });
    await rm(file);
  }
  const isShared = pages.some(([, , file]) => file !== '');
  const all = digest(written.map(({ content }) => content));
  const files: string[] = [];
  for (const [number, { places, content }] of written.entries()) {
    const name = isShared ? `${all}-${number}` : digest([content]);
    await writeFile(join(folder, `${name}.pf_fragment`), content);
    for (const place of places) files[place] = name;
  }
  return files;
}

function numberOf(place: number, { length }: readonly unknown[]): string {
  return String(length - 1 - place);
}

function fileOf([name, , file]: Page): string {
  return file === '' ? name : file;
}

/** What a file has of these pages: it is the text of one of them, or holds theirs by their names. */
function textsOf(
  content: Uint8Array,
  pages: readonly (readonly [place: number, page: Page])[],
): [place: number, text: PageText][] {
  const held: unknown = JSON.parse(Buffer.from(content).toString());
  return pages.map(([place, [name, , file]]) => {
    const text = file === '' ? held : z.record(z.string(), z.unknown()).parse(held)[name];
    return [place, textSchema.parse(text)];
  });
}

function digest(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, digestLength);
}

function unpack(packed: Uint8Array): Uint8Array {
  const content = gunzipSync(packed);
  if (!content.subarray(0, signature.length).equals(signature)) {
    throw new Error('This is no file of Pagefind’s index.');
  }
  return content.subarray(signature.length);
}

function pack(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([signature, content]), { level: 9 });
}
