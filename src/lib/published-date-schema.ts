import { z } from 'zod';
import { isPublishedDate } from './published-date.ts';

/** A calendar date as precise as it is known: `2024`, `2024-03` or `2024-03-01`. */
export const publishedDateSchema = z
  .string()
  .refine(isPublishedDate, 'Expected a real date such as "2024", "2024-03" or "2024-03-01".');

export type PublishedDate = z.infer<typeof publishedDateSchema>;
