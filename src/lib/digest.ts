import { z } from 'zod';
import { idSchema } from './paper.ts';
import { formatPublishedDate, publishedDateSchema } from './published-date.ts';

/** Every format that a reader exists for. */
export const formats = ['daily-papers-text'] as const;

/** `content/digests/<id>.json`: what is known of one digest, and the papers that it lists. */
export const digestSchema = z.strictObject({
  /** The file in the archive's `digests/`. */
  file: z.string().min(1),
  format: z.enum(formats),
  /** The day that the page itself is about, where it says one. */
  date: publishedDateSchema.optional(),
  /** When the digest was captured: a day, or a year where nothing more is known. */
  captured: publishedDateSchema,
  /** How many lines of the digest became what; together they are all of its lines. */
  lines: z.strictObject({
    blank: z.int().nonnegative(),
    field: z.int().nonnegative(),
    furniture: z.int().nonnegative(),
    separator: z.int().nonnegative(),
  }),
  /** Ids of papers in the digest's own order. */
  papers: z.array(idSchema).min(1),
});

export type Format = (typeof formats)[number];
export type DigestData = z.infer<typeof digestSchema>;

/** A digest with the id that its file name gives. */
export interface DigestRecord extends DigestData {
  id: string;
}

/** What a kind of source is called on pages. */
export const formatTitles: Record<Format, string> = {
  'daily-papers-text': 'Daily Papers',
};

/** Name a digest for people: `Daily Papers, 3 November 2025`. */
export function digestTitle(digest: Pick<DigestData, 'format' | 'date' | 'captured'>): string {
  return `${formatTitles[digest.format]}, ${formatPublishedDate(digest.date ?? digest.captured)}`;
}
