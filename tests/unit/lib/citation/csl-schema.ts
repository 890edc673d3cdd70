import { z } from 'zod';

/**
 * CSL-JSON 1.0.2, “csl-data.json”, as far as papers go: no other field may stand in an item.
 * https://github.com/citation-style-language/schema
 */
export const cslItemsSchema = z.array(
  z.strictObject({
    type: z.enum(['article', 'article-journal', 'paper-conference', 'document']),
    id: z.string(),
    title: z.string(),
    author: z
      .array(
        z.strictObject({
          family: z.string().optional(),
          given: z.string().optional(),
          'non-dropping-particle': z.string().optional(),
          suffix: z.string().optional(),
          literal: z.string().optional(),
        }),
      )
      .optional(),
    issued: z
      .strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) })
      .optional(),
    'container-title': z.string().optional(),
    publisher: z.string().optional(),
    number: z.string().optional(),
    DOI: z.string().optional(),
    URL: z.url().optional(),
    note: z.string().optional(),
  }),
);
