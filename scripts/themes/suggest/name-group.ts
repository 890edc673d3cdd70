import { isPart } from './choose-phrases.ts';
import type { PhraseIndex } from './index-phrases.ts';
import type { RankedPhrase } from './rank-phrases.ts';

/**
 * The one or two phrases that a group of papers is called by: what most of them say in their
 * titles, and others do not. Two, where the first says too little of the group and the second
 * says something else. `taken` are phrases that other groups are called by.
 */
export function namingPhrases(
  group: readonly number[],
  ranked: readonly RankedPhrase[],
  index: PhraseIndex,
  taken: ReadonlySet<number>,
): number[] {
  const frequent = ranked.slice(0, CANDIDATES).filter(({ inTitles }) => inTitles >= 2);
  const halves = frequent.filter(({ phrase }) => !isWholeName(phrase, index));
  const candidates = frequent
    .filter((each) => isName(each, index) && !isTaken(each, taken, index))
    .map((each) => ({ ...each, score: nameScore(each, halves, group.length, index) }))
    .sort((a, b) => b.score - a.score || a.phrase - b.phrase);
  const whole = candidates.filter((each) => !isCutShort(each, candidates, index));
  const [first, ...others] = whole;
  if (!first) return [];
  const second = others.find(
    (other) =>
      other.score >= SECOND_SHARE * first.score &&
      index.phrases[other.phrase]?.words !== 1 &&
      isAnother(first, other, group, index),
  );
  const isEnough = first.coverage >= ENOUGH && index.phrases[first.phrase]?.words !== 1;
  return isEnough || !second ? [first.phrase] : [first.phrase, second.phrase];
}

const CANDIDATES = 60;
/** A first phrase that so many papers have needs no second. */
const ENOUGH = 0.4;
/** A second one that says less than this of what the first says would mislead. */
const SECOND_SHARE = 0.3;
/** Titles say what papers are about. */
const TITLE_FACTOR = 3;
/** What is mostly followed by another word is half a name. */
const LEAST_WHOLENESS = 0.4;
/** By its words that name something: one says too little, four are a sentence. */
const LENGTH_FACTORS = [0, 0.6, 1, 1.15, 1.1];

function isName({ precision, phrase }: RankedPhrase, index: PhraseIndex): boolean {
  const words = index.phrases[phrase]?.words ?? 1;
  return isWholeName(phrase, index) && precision >= (words === 1 ? 0.3 : 0.2);
}

function isWholeName(phrase: number, { wholeness }: PhraseIndex): boolean {
  return (wholeness[phrase] ?? 0) >= LEAST_WHOLENESS;
}

/** A whole name speaks for its part of a half one: `haptic devices` for much that is `haptic`. */
function nameScore(
  each: RankedPhrase,
  halves: readonly RankedPhrase[],
  size: number,
  index: PhraseIndex,
): number {
  const stems = index.phrases[each.phrase]?.stems ?? [];
  const borrowed = halves
    .filter(({ phrase }) => isPart(index.phrases[phrase]?.stems ?? [], stems))
    .map((half) => scoreOf(half, size, index) * (each.inside / half.inside));
  return scoreOf(each, size, index) + Math.max(0, ...borrowed);
}

/** A name says nothing new where another group is called by it, or by a part of it, or by more of it. */
function isTaken(
  { phrase }: RankedPhrase,
  taken: ReadonlySet<number>,
  { phrases }: PhraseIndex,
): boolean {
  const stems = phrases[phrase]?.stems ?? [];
  return [...taken].some((other) => {
    const others = phrases[other]?.stems ?? [];
    return isPart(stems, others) || isPart(others, stems);
  });
}

function scoreOf(
  { coverage, inTitles, logOdds, phrase }: RankedPhrase,
  size: number,
  { phrases }: PhraseIndex,
): number {
  const length = LENGTH_FACTORS[phrases[phrase]?.words ?? 1] ?? 1;
  return (coverage + (TITLE_FACTOR * inTitles) / size) * logOdds * length;
}

/** `Simultaneous localization` is cut short where most papers go on with `and mapping`. */
function isCutShort(
  each: RankedPhrase,
  candidates: readonly RankedPhrase[],
  { phrases }: PhraseIndex,
): boolean {
  const stems = phrases[each.phrase]?.stems ?? [];
  return candidates.some((other) => {
    const whole = phrases[other.phrase]?.stems ?? [];
    const isLonger = whole.length > stems.length && isPart(stems, whole);
    return isLonger && other.inside >= 0.6 * each.inside;
  });
}

/** Shares no word with the first, nor a near one, and most of its papers have the first not. */
function isAnother(
  first: RankedPhrase,
  second: RankedPhrase,
  group: readonly number[],
  { stems, phrases, ofPaper }: PhraseIndex,
): boolean {
  const wordsOf = ({ phrase }: RankedPhrase) =>
    phrases[phrase]?.stems.map((stem) => stems[stem] ?? '') ?? [];
  if (wordsOf(second).some((a) => wordsOf(first).some((b) => areKin(a, b)))) return false;
  const both = group.filter((paper) => {
    const own = ofPaper[paper];
    return own?.includes(first.phrase) && own.includes(second.phrase);
  });
  return both.length <= second.inside / 2;
}

/** The stemmer keeps `surgical` from `surgery`, and `recommender` from `recommendation`. */
function areKin(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= Math.min(4, a.length, b.length) && same * 2 >= Math.min(a.length, b.length);
}
