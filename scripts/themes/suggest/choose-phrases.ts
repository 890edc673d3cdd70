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
  for (const [rank, candidate] of ranked.entries()) {
    if (chosen.length === most) break;
    const weight = weightOf(candidate);
    if (weight === 0 || isHalf(candidate, ranked.slice(rank + 1, rank + REACH), phrases)) continue;
    const isSaid = chosen.some((other) => saysAsMuch(other, candidate, phrases));
    if (!isSaid) chosen.push({ ...candidate, weight });
  }
  return chosen;
}

/** How far behind a phrase the longer one can stand that nearly all of its papers have. */
const REACH = 60;

/** From this share of its papers on, a phrase decides alone. */
const SURE = 0.6;
/** Up to a share between these it says nothing: of small groups few phrases can say more. */
const UNSURE = { least: 0.035, most: 0.08 };
/** What is not much likelier in the group than elsewhere says nothing either: the log of the odds ratio. */
const LEAST_LOG_ODDS = 1.5;

/**
 * How strongly a phrase speaks for its group: up to 5, by the log of the odds that a paper with it is
 * of the group.
 */
export function weightOf({ precision, logOdds, inside }: RankedPhrase): number {
  const sure = logit(SURE);
  const evidence = Math.min(sure, logit(precision));
  // Without the phrase the odds would be lower by the odds ratio.
  const nothing = Math.min(
    logit(UNSURE.most),
    Math.max(logit(UNSURE.least), evidence - logOdds + LEAST_LOG_ODDS),
  );
  if (inside < 2 || logOdds < LEAST_LOG_ODDS || evidence <= nothing) return 0;
  return (5 * (evidence - nothing)) / (sure - nothing);
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

/** Nearly all papers that have `chain Monte` have `chain Monte Carlo`. */
function isHalf(
  { phrase, inside }: RankedPhrase,
  others: readonly RankedPhrase[],
  phrases: readonly MinedPhrase[],
): boolean {
  const stems = phrases[phrase]?.stems ?? [];
  return others.some((other) => {
    const whole = phrases[other.phrase]?.stems ?? [];
    return whole.length > stems.length && other.inside >= 0.85 * inside && isPart(stems, whole);
  });
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
