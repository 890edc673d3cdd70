import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/: no other field may stand in it. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string().optional(),
  home_page_url: z.url().optional(),
  feed_url: z.url().optional(),
  language: z.string().optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url().optional(),
      external_url: z.url().optional(),
      title: z.string().optional(),
      content_html: z.string().min(1),
      date_published: instant.optional(),
      date_modified: instant.optional(),
      authors: z
        .array(z.strictObject({ name: z.string().min(1) }))
        .min(1)
        .optional(),
      tags: z.array(z.string().min(1)).optional(),
    }),
  ),
});
