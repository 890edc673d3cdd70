/**
 * The one file that touches Citation.js: its plugins register themselves in a table that the
 * whole process shares, and its markup for bold and italics is switched off for all.
 *
 * Records go to it one at a time, so that a broken one spoils no other, and always with their
 * type named: its detection of types would fetch what looks like an address.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';
import { cslItemSchema, type CslItem } from './csl-item.ts';

/** Fields of one BibTeX record, their values still TeX; or of one RIS record, by tag. */
export type RawFields = Readonly<Record<string, string | string[]>>;

const bibtex = z
  .object({
    constants: z.object({
      formatting: z.record(z.string(), z.array(z.string())),
      defaultStrings: z.record(z.string(), z.string()),
      mathCommands: z.record(z.string(), z.string()),
    }),
  })
  .parse(plugins.config.get('@bibtex')).constants;

/** The words that BibTeX itself abbreviates: `jan`, `tocs`. */
export const bibtexStrings: ReadonlyMap<string, string> = new Map(
  Object.entries(bibtex.defaultStrings),
);

/** Letters that TeX has in formulas alone, by their commands: `lambda`, `infty`. */
export const formulaLetters: ReadonlyMap<string, string> = new Map(
  Object.entries(bibtex.mathCommands),
);

const configured = z.custom<{ constants: { formatting: Record<string, string[]> } }>();
const { formatting } = configured.parse(plugins.config.get('@bibtex')).constants;
for (const name of Object.keys(formatting)) if (name !== 'quotes') formatting[name] = ['', ''];

/** Resolve the TeX of a BibTeX record and name its parts as CSL does; nothing where it cannot. */
export function cslOfBibtex(type: string, properties: RawFields): CslItem | undefined {
  const record = { type, label: 'record', properties };
  return firstItem(() => plugins.input.data([record], '@biblatex/entries+list'));
}

/** Name the parts of a RIS record as CSL does; nothing where the library cannot. */
export function cslOfRis(record: RawFields): CslItem | undefined {
  return firstItem(() => plugins.input.data(record, '@ris/record'));
}

function firstItem(convert: () => unknown): CslItem | undefined {
  try {
    const items: unknown[] = [convert()].flat();
    return cslItemSchema.safeParse(items[0]).data;
  } catch {
    return undefined;
  }
}
