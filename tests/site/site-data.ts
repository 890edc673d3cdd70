import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { idSchema, paperSchema } from '../../src/lib/paper.ts';

/** One line of `data/papers.jsonl`: the record of a paper. */
export const publishedPaperSchema = paperSchema.extend({
  id: idSchema,
  abstract: z.string().min(1).optional(),
});
export type PublishedPaper = z.infer<typeof publishedPaperSchema>;

const publishedDigestSchema = z.object({ id: z.string(), papers: z.array(z.string()).min(1) });

const publishedAreasSchema = z.array(
  z.object({
    themes: z.array(z.object({ id: z.string(), title: z.string(), papers: z.array(z.string()) })),
  }),
);

/** Read the papers that a built site publishes for programs. Throws where one is no paper. */
export function publishedPapers(site: string): PublishedPaper[] {
  const lines = readFileSync(join(site, 'data', 'papers.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => publishedPaperSchema.parse(JSON.parse(line)));
}

export function publishedDigests(site: string) {
  return z.array(publishedDigestSchema).parse(readJson(site, 'digests.json'));
}

export function publishedThemes(site: string) {
  return publishedAreasSchema.parse(readJson(site, 'themes.json')).flatMap(({ themes }) => themes);
}

function readJson(site: string, name: string): unknown {
  return JSON.parse(readFileSync(join(site, 'data', name), 'utf8'));
}
