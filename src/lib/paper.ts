import { z } from 'zod';
import { publishedDateSchema } from './published-date.ts';

/** An id is a file name and a part of an address: ASCII, no separators, nothing that leaves a folder. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What a link leads to. */
export const linkKinds = ['code', 'project'] as const;

export const linkSchema = z.strictObject({
  kind: z.enum(linkKinds),
  url: z.url({ protocol: /^https?$/ }),
});

/** Numbers that a digest shows beside a paper. A count that the digest does not show is left out. */
export const countsSchema = z.strictObject({
  comments: z.int().nonnegative().optional(),
});

export const organizationSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
});

/** One phrase that speaks for a theme: where it stood, and what one finding of it there is worth. */
export const evidenceSchema = z.strictObject({
  phrase: z.string().min(1),
  field: z.enum(['title', 'abstract']),
  weight: z.number(),
});

export const placementSchema = z.strictObject({
  id: idSchema,
  score: z.number(),
  /** Strongest first; empty where a correction placed the paper. */
  evidence: z.array(evidenceSchema),
});

/** One listing of a paper by one digest. */
export const appearanceSchema = z.strictObject({
  id: idSchema,
  /** Place in the digest's own order, from 1. */
  rank: z.int().positive(),
  counts: countsSchema.optional(),
});

/**
 * The frontmatter of `content/papers/<id>.md`; the body is the abstract as Markdown.
 * What is unknown is left out, never `0`, `""` or `null`.
 */
export const paperSchema = z.strictObject({
  title: z.string().min(1),
  published: publishedDateSchema.optional(),
  authors: z.array(z.string().min(1)).min(1).optional(),
  authorCount: z.int().positive().optional(),
  organization: organizationSchema.optional(),
  links: z.array(linkSchema).optional(),
  /** The newest counts of any appearance. */
  counts: countsSchema.optional(),
  /** Primary theme first. Empty: the paper stands on the shelf of papers without a theme. */
  themes: z.array(placementSchema),
  digests: z.array(appearanceSchema).min(1),
  /** Other ids that lead here: one for each other title that a digest or a correction gave. */
  addresses: z.array(idSchema).optional(),
});

export type Link = z.infer<typeof linkSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type Organization = z.infer<typeof organizationSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Placement = z.infer<typeof placementSchema>;
export type Appearance = z.infer<typeof appearanceSchema>;
export type PaperData = z.infer<typeof paperSchema>;

/** A paper's whole record: what its file says, with the id its file name gives. */
export interface PaperRecord extends PaperData {
  id: string;
  /** Markdown. */
  abstract: string;
}
