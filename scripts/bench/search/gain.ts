import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shownPapers } from './searcher.ts';

/** A question about a subject, with the papers that answer it: 2 wholly, 1 in part. */
const subjectQuerySchema = z.strictObject({
  query: z.string().min(1),
  grades: z.record(z.string(), z.union([z.literal(1), z.literal(2)])),
});
export type SubjectQuery = z.infer<typeof subjectQuerySchema>;

/** Read judged queries. Throws where the file is none. */
export function readSubjectQueries(file: string): SubjectQuery[] {
  return z.array(subjectQuerySchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * The normalised discounted cumulative gain of the first ten papers, from 0 to 1: 1 where no
 * order of any papers would answer better (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002, with
 * the gain 2^grade − 1).
 */
export function gainAt10(papers: readonly string[], grades: SubjectQuery['grades']): number {
  const best = Object.values(grades).toSorted((a, b) => b - a);
  return gain(papers.map((id) => grades[id] ?? 0)) / gain(best);
}

function gain(grades: readonly number[]): number {
  return grades
    .slice(0, shownPapers)
    .reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
