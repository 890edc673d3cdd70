import { z } from 'zod';
import { idSchema } from './paper.ts';
import { formatPublishedDate } from './published-date.ts';
import { publishedDateSchema, type PublishedDate } from './published-date-schema.ts';

/** Every format that a reader exists for. */
export const formats = [
  'daily-papers-text',
  'daily-papers-markdown',
  'daily-papers-browser-text',
  'daily-papers-html',
  'daily-papers-json',
  'arxiv-atom',
  'arxiv-rss',
  'weekly-list',
  'topic-tables',
  'bibtex',
  'ris',
  'csl-json',
  'json-lines',
  'reading-list',
] as const;

/** `content/digests/<id>.json`: what is known of one digest, and the papers that it lists. */
export const digestSchema = z.strictObject({
  /** The files in the archive's `digests/`, the newest capture of the page first. */
  files: z.array(z.string().min(1)).min(1),
  format: z.enum(formats),
  /** What it calls itself, where it is a part of a longer list. */
  title: z.string().min(1).optional(),
  /** The day, or the first day, that it is about. */
  date: publishedDateSchema.optional(),
  /** The last day that it is about. */
  until: publishedDateSchema.optional(),
  /** When it was captured, where that is known: a day, or a year. */
  captured: publishedDateSchema.optional(),
  /**
   * What became of it: of its lines, or, in a digest of records, of its records and fields.
   * Together they are all that it holds.
   */
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
  'daily-papers-markdown': 'Daily Papers',
  'daily-papers-browser-text': 'Daily Papers',
  'daily-papers-html': 'Daily Papers',
  'daily-papers-json': 'Daily Papers',
  'arxiv-atom': 'arXiv feed',
  'arxiv-rss': 'arXiv feed',
  'weekly-list': 'Weekly list',
  'topic-tables': 'Topic tables',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  'json-lines': 'JSON Lines',
  'reading-list': 'Reading list',
};

/** Name a digest for people: `Daily Papers, 3 November 2025`. */
export function digestTitle(
  digest: Pick<DigestData, 'format' | 'title' | 'date' | 'captured' | 'files'>,
): string {
  const { format, title, date, captured, files } = digest;
  if (title !== undefined) return title;
  const day = date ?? captured;
  const what = day === undefined ? files[0]?.replace(/^digests\//, '') : formatPublishedDate(day);
  return `${formatTitles[format]}, ${what}`;
}

/** The day that a digest is sorted by: its own, else that of its capture. */
export function digestDay({ date, captured }: Pick<DigestData, 'date' | 'captured'>): string {
  return date ?? captured ?? '';
}

/** The day that a digest was there whole: of its capture, else the last one that it is about. */
export function listingDay({
  date,
  until,
  captured,
}: Pick<DigestData, 'date' | 'until' | 'captured'>): PublishedDate | undefined {
  return captured ?? until ?? date;
}
