import type { MinedPhrase } from './mine-phrases.ts';
import { findInText, isWhole, phraseTrie, type Span } from './phrase-trie.ts';
import type { StemmedText, StemmedTexts } from './stem-texts.ts';

/** How often a phrase is written in which form. */
export type Forms = ReadonlyMap<string, number>;

/**
 * How some papers write some phrases, by the phrases' numbers. Titles, where every word has a
 * capital, and places where another word follows (`bandit problems`, of `bandits`) hardly count.
 */
export function writtenForms(
  wanted: readonly number[],
  papers: readonly number[],
  phrases: readonly MinedPhrase[],
  { texts, words }: StemmedTexts,
): Map<number, Forms> {
  const root = phraseTrie(wanted.map((number) => [number, phrases[number]?.stems ?? []]));
  const forms = new Map<number, Map<string, number>>(wanted.map((number) => [number, new Map()]));
  for (const text of papers.flatMap((paper) => texts[paper] ?? [])) {
    findInText(text, root, { start: 0, end: text.stems.length - 1 }, (phrase, at) => {
      const counts = forms.get(phrase);
      const form = formAt(text, at, words);
      const isUsual = at.start >= text.titleEnd && isWhole(text, at);
      counts?.set(form, (counts.get(form) ?? 0) + (isUsual ? 1 : ELSEWHERE_WORTH));
    });
  }
  return forms;
}

/** The most frequent form; of two that are as frequent the first by its letters. */
export function mostFrequent(forms: Forms): string {
  const [best] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/**
 * The form that a shelf is called by: what is done rather than who does it once (`grasping`), and
 * many rather than one (`graph neural networks`), where that is a usual way to write it; in lower
 * case unless it hardly ever is.
 */
export function namingForm(forms: Forms): string {
  const folded = foldCase(forms);
  const total = [...folded.values()].reduce((sum, { count }) => sum + count, 0);
  const usual = new Map(
    [...folded]
      .filter(([, { count }]) => count >= USUAL_SHARE * total)
      .map(([form, { count }]) => [form, count]),
  );
  const best = mostFrequent(usual);
  const gerund = best.includes(' ')
    ? undefined
    : [...usual.keys()].find((form) => form.endsWith('ing'));
  const plural = [...usual.keys()].find((form) => isPluralOf(form, best));
  const chosen = gerund ?? plural ?? best;
  return folded.get(chosen)?.form ?? chosen;
}

/** Other places decide only where there is no better one. */
const ELSEWHERE_WORTH = 0.01;
/** Of all places, the share from which on a form is a usual one. */
const USUAL_SHARE = 0.18;

function formAt({ written, hyphens }: StemmedText, { start, end }: Span, words: readonly string[]) {
  let form = '';
  for (let at = start; at <= end; at += 1) {
    form += words[written[at] ?? -1] ?? '';
    if (at < end) form += hyphens[at] === 1 ? '-' : ' ';
  }
  return form;
}

/** Forms that differ in case are one: in lower case, unless another case is much more frequent. */
function foldCase(forms: Forms): Map<string, { form: string; count: number }> {
  const groups = Map.groupBy(forms, ([form]) => form.toLowerCase());
  const folded = [...groups].map(([lower, cased]) => {
    const count = cased.reduce((sum, [, each]) => sum + each, 0);
    const isUsual = (forms.get(lower) ?? 0) >= USUAL_SHARE * count;
    return [lower, { count, form: isUsual ? lower : mostFrequent(new Map(cased)) }] as const;
  });
  return new Map(folded);
}

function isPluralOf(plural: string, one: string): boolean {
  return [`${one}s`, `${one}es`, one.replace(/y$/u, 'ies')].includes(plural) && plural !== one;
}
