/**
 * The one file of the site that touches Citation.js. It names the parts of a CSL item as BibTeX
 * and RIS do; the values are written by `bibtex.ts` and `ris.ts`, because the library drops every
 * letter that it has no TeX for (all of Chinese), takes `<i>` in a title for markup, protects the
 * capitals of every word, and breaks lines of RIS inside of words.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';
import type { CslItem } from './csl-item.ts';

const config = z
  .object({
    constants: z.object({
      commands: z.record(z.string(), z.string().nullable()),
      mathCommands: z.record(z.string(), z.string()),
      diacritics: z.record(z.string(), z.string()),
    }),
    format: z.custom<{ asciiOnly: boolean }>((value) => typeof value === 'object'),
  })
  .parse(plugins.config.get('@bibtex'));

/** TeX's names of letters, of letters that only formulas have, and of accents, with each. */
export const texNames = config.constants;

/** The values that the library is given are TeX already. */
config.format.asciiOnly = false;

const bibtexEntries = z.tuple([
  z.object({ type: z.string(), properties: z.record(z.string(), z.string().optional()) }),
]);
const risRecords = z.tuple([
  z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional()),
]);

/** The type of an entry and its fields by their BibTeX names. */
export function bibtexEntry(item: Partial<CslItem>) {
  return bibtexEntries.parse(plugins.output.format('bibtex', [item], { format: 'object' }))[0];
}

/** The fields of an item by their tags. */
export function risRecord(item: CslItem) {
  return risRecords.parse(plugins.output.format('ris', [item], { format: 'object' }))[0];
}
