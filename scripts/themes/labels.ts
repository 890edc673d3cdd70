import { z } from 'zod';
import { idSchema } from '../../src/lib/paper.ts';
import { makeIssue, type Issue } from '../ingest/issue.ts';

/**
 * Papers that a person placed by reading them: the judge of what phrases find.
 * The themes of a paper are primary first; none, where the paper belongs under none of `themes`.
 */
export const labelsSchema = z
  .strictObject({
    note: z.string().optional(),
    /** What each theme that the labels know of means, by its id. */
    themes: z.record(idSchema, z.string().min(1)),
    papers: z.array(z.strictObject({ title: z.string().min(1), themes: z.array(idSchema) })).min(1),
  })
  .superRefine(({ themes, papers }, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const [index, paper] of papers.entries()) {
      const path = ['papers', index, 'themes'];
      for (const [place, theme] of paper.themes.entries()) {
        if (!Object.hasOwn(themes, theme))
          complain(path, `“${theme}” is not among the themes of this file`);
        if (paper.themes.indexOf(theme) < place) complain(path, `“${theme}” stands there twice`);
      }
    }
  });

export type Labels = z.infer<typeof labelsSchema>;

/** Read a file of labels; `file` is what messages call it. */
export function readLabels(text: string, file: string): { labels: Labels } | { issue: Issue } {
  try {
    const parsed = labelsSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { labels: parsed.data };
    return { issue: notValid(file, z.prettifyError(parsed.error)) };
  } catch (error) {
    return { issue: notValid(file, error instanceof Error ? error.message : String(error)) };
  }
}

function notValid(file: string, problem: string): Issue {
  return makeIssue('labels-not-valid', { file }, { problem });
}
