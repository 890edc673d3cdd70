import { z } from 'zod';
import { moreAuthorsNote } from '../../../../src/lib/citation/csl-item.ts';
import type { PublishedDate } from '../../../../src/lib/published-date-schema.ts';
import { listPeople, type People } from '../records/person-names.ts';
import { joinDate, readWrittenDate } from '../records/written-date.ts';

const text = z.string().optional().catch(undefined);
/** Some programs write lists where CSL has one text. */
const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional();

const nameSchema = z.object({
  family: text,
  given: text,
  literal: text,
  suffix: text,
  'dropping-particle': text,
  'non-dropping-particle': text,
});

const dateSchema = z.object({
  'date-parts': z
    .array(z.array(z.union([z.number(), z.string()])))
    .optional()
    .catch(undefined),
  literal: text,
  raw: text,
});

/**
 * The parts of a CSL item that papers have. Citation Style Language 1.0.2, “CSL-JSON”:
 * https://docs.citationstyles.org/en/stable/specification.html. A part of a wrong type is left out.
 */
export const cslItemSchema = z.object({
  title: text,
  abstract: text,
  author: z.array(nameSchema).optional().catch(undefined),
  issued: dateSchema.optional().catch(undefined),
  'container-title': texts.catch(undefined),
  'event-title': text,
  event: text,
  'collection-title': text,
  DOI: text,
  URL: texts.catch(undefined),
  keyword: text,
  note: text,
  number: text,
});

export type CslItem = z.infer<typeof cslItemSchema>;

/**
 * Write the authors of an item as whole names, given name first. CSL has no “et al.”; a note of
 * this program's own exports says it.
 */
export function cslPeople({ author = [], note }: CslItem): People {
  const names = author.map((name) => {
    const { given, family, suffix, literal } = name;
    const particles = [name['dropping-particle'], name['non-dropping-particle']];
    const parts = [given, ...particles, family ?? literal, suffix];
    return parts.filter((part) => part !== undefined && part !== '').join(' ');
  });
  const people = listPeople(names);
  return note?.includes(moreAuthorsNote) ? { ...people, hasMoreAuthors: true } : people;
}

/** Where an item appeared: its journal or book, else its conference, else its series. */
export function cslVenue(item: CslItem): string | undefined {
  const container = item['container-title']?.find((title) => title.trim() !== '');
  return container ?? item['event-title'] ?? item.event ?? item['collection-title'];
}

/**
 * Read the date of an item, as precise as it is given. Of a range the beginning counts.
 * `text` is the date as the item has it, where it is no real date.
 */
export function cslDate({ issued }: CslItem): { date?: PublishedDate; text?: string } {
  if (!issued) return {};
  const [year, month, day] = (issued['date-parts']?.[0] ?? []).map(Number);
  const given = issued.literal ?? issued.raw ?? (issued['date-parts'] ?? []).join('/');
  if (given === '') return {};
  // Months from 13 on are seasons: only the year is sure.
  const sure = month !== undefined && month > 12 && month <= 24 ? undefined : month;
  const date =
    year === undefined
      ? readWrittenDate(given)
      : joinDate(year, sure || undefined, sure ? day || undefined : undefined);
  return date === undefined ? { text: given } : { date };
}
