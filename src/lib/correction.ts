import { z } from 'zod';
import { idSchema, linkSchema, organizationSchema, paperSchema } from './paper.ts';

/**
 * `content/corrections/<paper id>.yaml`: what a person knows better than the digests.
 * Each field given replaces the paper's own; `themes` names theme ids, primary first.
 */
export const correctionSchema = z
  .strictObject({
    title: z.string().min(1),
    abstract: z.string().min(1),
    published: paperSchema.shape.published.unwrap(),
    authors: z.array(z.string().min(1)).min(1),
    authorCount: z.int().positive(),
    organization: organizationSchema,
    keywords: paperSchema.shape.keywords.unwrap(),
    links: z.array(linkSchema),
    themes: z.array(idSchema),
  })
  .partial();

export type Correction = z.infer<typeof correctionSchema>;
