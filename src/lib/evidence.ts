import type { Evidence, Placement } from './paper.ts';

/** Where a phrase was found, as pages say it. */
export const whereFound: Record<Evidence['field'], string> = {
  title: 'in the title',
  keyword: 'in its keywords',
  topic: 'in a digest’s heading',
  abstract: 'in the abstract',
};

/** The phrase that speaks most for a placement; nothing where a person placed the paper. */
export function strongestPhrase(evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.find(({ weight }) => weight > 0);
}

/**
 * What a score holds beyond one finding of each phrase: repeats and the place in the abstract, and
 * less for each further phrase, for a long abstract, for a contrast, and for phrases against the
 * theme, which the evidence does not name.
 */
export function restOfScore({
  score = 0,
  evidence,
}: Pick<Placement, 'score' | 'evidence'>): number {
  const found = evidence.reduce((sum, { weight }) => sum + weight, 0);
  return Math.round((score - found) * 100) / 100;
}

/** Write a weight so that a column of them lines up: `4.00`, `−1.50`. */
export function formatWeight(weight: number): string {
  return weight.toFixed(2).replace('-', '−');
}
