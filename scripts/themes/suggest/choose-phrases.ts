import type { MinedPhrase } from './mine-phrases.ts';
import type { RankedPhrase } from './rank-phrases.ts';

/** A phrase that a theme gets, with what one finding of it is worth, from 1 to 5. */
export interface WeightedPhrase extends RankedPhrase {
  weight: number;
}

/**
 * Choose a theme's phrases from those that tell its papers from others, the most telling first, and
 * weigh each by how sure it is: what hardly any other paper has decides alone. What a shorter or a
 * longer phrase says as well is left out.
 */
export function choosePhrases(
  ranked: readonly RankedPhrase[],
  phrases: readonly MinedPhrase[],
  most: number,
): WeightedPhrase[] {
  const chosen: WeightedPhrase[] = [];
  for (const candidate of ranked) {
    if (chosen.length === most) break;
    const weight = weightOf(candidate);
    const words = phrases[candidate.phrase]?.words ?? 1;
    if (weight === 0 || (words === 1 && candidate.precision < LEAST_WORD_PRECISION)) continue;
    const isSaid = chosen.some((other) => saysAsMuch(other, candidate, phrases));
    if (!isSaid) chosen.push({ ...candidate, weight });
  }
  return chosen;
}

/** A single word has more meanings than a phrase. */
const LEAST_WORD_PRECISION = 0.3;

/** From how sure on (share of its papers, log of the odds ratio) a phrase has which weight. */
const WEIGHTS = [
  { weight: 5, precision: 0.6, logOdds: 3 },
  { weight: 4, precision: 0.45, logOdds: 2.5 },
  { weight: 3, precision: 0.3, logOdds: 2 },
  { weight: 2, precision: 0.18, logOdds: 1.5 },
  { weight: 1, precision: 0.1, logOdds: 1 },
];

function weightOf({ precision, logOdds, inside }: RankedPhrase): number {
  if (inside < 2) return 0;
  const reached = WEIGHTS.find((step) => precision >= step.precision && logOdds >= step.logOdds);
  return reached?.weight ?? 0;
}

/** Whether one phrase is part of the other and tells nearly the same papers. */
function saysAsMuch(
  known: RankedPhrase,
  candidate: RankedPhrase,
  phrases: readonly MinedPhrase[],
): boolean {
  const [a, b] = [phrases[known.phrase]?.stems ?? [], phrases[candidate.phrase]?.stems ?? []];
  if (isPart(a, b)) return known.precision >= 0.85 * candidate.precision;
  return isPart(b, a) && candidate.inside <= 1.25 * known.inside;
}

/** Whether a row of stems stands in another. */
export function isPart(part: readonly number[], whole: readonly number[]): boolean {
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}
