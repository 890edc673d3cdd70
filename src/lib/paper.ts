import { z } from 'zod';
import { publishedDateSchema } from './published-date-schema.ts';

/** An id is a file name and a part of an address: ASCII, no separators, nothing that leaves a folder. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What a link leads to. */
export const linkKinds = [
  'paper',
  'pdf',
  'code',
  'project',
  'data',
  'model',
  'video',
  'discussion',
  'other',
] as const;

export const linkSchema = z.strictObject({
  kind: z.enum(linkKinds),
  url: z.url({ protocol: /^https?$/ }),
});

/** Numbers that a digest shows beside a paper. A count that the digest does not show is left out. */
export const countsSchema = z.strictObject({
  comments: z.int().nonnegative().optional(),
  stars: z.int().nonnegative().optional(),
  upvotes: z.int().nonnegative().optional(),
});

/** What others call the paper. An arXiv DOI is written as its arXiv id. */
export const identifiersSchema = z.strictObject({
  /** New style `2403.00483` or old style `hep-th/9901001`, without its version. */
  arxiv: z
    .string()
    .regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/)
    .optional(),
  /** The newest version that a digest named. */
  arxivVersion: z.int().positive().optional(),
  /** In lower case, without any address before it. */
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  /** A paper page of Hugging Face that is no arXiv id. */
  huggingface: z.string().min(1).optional(),
  /** The forum id of OpenReview. */
  openreview: z.string().min(1).optional(),
  /** An address that stands for a paper without any other identifier. */
  url: z.url({ protocol: /^https?$/ }).optional(),
});

export const organizationSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
});

/** One phrase that speaks for a theme: where it stood, and what one finding of it there is worth. */
export const evidenceSchema = z.strictObject({
  phrase: z.string().min(1),
  field: z.enum(['title', 'keyword', 'topic', 'abstract']),
  weight: z.number(),
  /** The abbreviation that stood there for the phrase, where it was not written out. */
  as: z.string().min(1).optional(),
});

export const placementSchema = z.strictObject({
  id: idSchema,
  /** Left out where a correction placed the paper. */
  score: z.number().optional(),
  /** Strongest first; empty where a correction placed the paper. */
  evidence: z.array(evidenceSchema),
});

/** One listing of a paper by one digest. */
export const appearanceSchema = z.strictObject({
  id: idSchema,
  /** Place in the digest's own order, from 1. */
  rank: z.int().positive(),
  counts: countsSchema.optional(),
  /** The heading that the digest listed it under. */
  topic: z.string().min(1).optional(),
});

/** Fields that each remember the digest they were taken from. */
export const sourcedFields = [
  'title',
  'abstract',
  'published',
  'authors',
  'authorCount',
  'organization',
  'venue',
  'keywords',
] as const;

/**
 * The frontmatter of `content/papers/<id>.md`; the body is the abstract as Markdown.
 * What is unknown is left out, never `0`, `""` or `null`.
 */
export const paperSchema = z.strictObject({
  title: z.string().min(1),
  published: publishedDateSchema.optional(),
  authors: z.array(z.string().min(1)).min(1).optional(),
  /** The names are only the first ones: “et al.”. */
  hasMoreAuthors: z.literal(true).optional(),
  /** Given only where the names do not say it. */
  authorCount: z.int().positive().optional(),
  organization: organizationSchema.optional(),
  /** A journal or a conference. */
  venue: z.string().min(1).optional(),
  /** What its authors or a library file it under, in their order. */
  keywords: z.array(z.string().min(1)).min(1).optional(),
  identifiers: identifiersSchema.optional(),
  links: z.array(linkSchema).optional(),
  /** Of each kind the newest of any appearance. */
  counts: countsSchema.optional(),
  /** Somebody's words about the paper, not the authors' own. */
  isSummary: z.literal(true).optional(),
  /** Primary theme first. Empty: the paper stands on the shelf of papers without a theme. */
  themes: z.array(placementSchema),
  digests: z.array(appearanceSchema).min(1),
  /** The digest that each field was taken from, or `correction`. */
  sources: z.partialRecord(z.enum(sourcedFields), idSchema),
  /** Other ids that lead here: one for each other title that a digest or a correction gave. */
  addresses: z.array(idSchema).optional(),
});

export type Link = z.infer<typeof linkSchema>;
export type Identifiers = z.infer<typeof identifiersSchema>;
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
