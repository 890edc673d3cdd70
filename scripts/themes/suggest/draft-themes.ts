import { paperId } from '../../../src/lib/paper-id.ts';
import type { Draft } from './calibrate-weights.ts';
import { choosePhrases } from './choose-phrases.ts';
import type { PhraseIndex } from './index-phrases.ts';
import { namingPhrases } from './name-group.ts';
import { rankPhrases, type RankedPhrase } from './rank-phrases.ts';
import type { StemmedTexts } from './stem-texts.ts';
import { mostFrequent, namingForm, writtenForms, type Forms } from './written-forms.ts';

/**
 * A theme for each group, with a title, phrases as its papers write them, and a definition to be
 * put in better words; in no area yet. A group that no phrase names gets no title, and an id that
 * says so.
 */
export function draftThemes(
  groups: readonly (readonly number[])[],
  index: PhraseIndex,
  stemmed: StemmedTexts,
  takenIds: ReadonlySet<string>,
): Draft[] {
  const names = new Set<number>();
  const ids = new Set(takenIds);
  return rankPhrases(groups, index).map((ranked, at) => {
    const papers = groups[at] ?? [];
    const { title, phrases, subjects } = describe(papers, ranked, { index, stemmed, names });
    const id = freeId(title, ids);
    const definition = `Papers on ${listOf(subjects)}.`;
    return { papers, theme: { id, title, area: '', definition, phrases } };
  });
}

interface Sources {
  index: PhraseIndex;
  stemmed: StemmedTexts;
  /** The phrases that groups are called by; those of this one are added. */
  names: Set<number>;
}

const MOST_PHRASES = 40;
/** Phrases that a definition lists. */
const SUBJECTS = 4;

function describe(
  papers: readonly number[],
  ranked: readonly RankedPhrase[],
  { index, stemmed, names }: Sources,
) {
  const naming = namingPhrases(papers, ranked, index, names);
  for (const phrase of naming) names.add(phrase);
  const chosen = choosePhrases(ranked, index.phrases, MOST_PHRASES);
  const wanted = [...new Set([...naming, ...chosen.map(({ phrase }) => phrase)])];
  const forms = writtenForms(wanted, papers, index.phrases, stemmed);
  const formOf = (phrase: number, choose: (forms: Forms) => string) =>
    choose(forms.get(phrase) ?? new Map());
  const subjects = chosen
    .filter(({ phrase }) => isSubject(phrase, index))
    .map(({ phrase }) => formOf(phrase, namingForm));
  return {
    title: capitalised(naming.map((phrase) => formOf(phrase, namingForm)).join(' and ')),
    phrases: Object.fromEntries(
      chosen.map(({ phrase, weight }) => [formOf(phrase, mostFrequent), weight]),
    ),
    subjects: [...new Set(subjects)].slice(0, SUBJECTS),
  };
}

/** Two words or more, and mostly not followed by another. */
function isSubject(phrase: number, { phrases, wholeness }: PhraseIndex): boolean {
  return (phrases[phrase]?.words ?? 0) > 1 && (wholeness[phrase] ?? 0) >= 0.6;
}

function capitalised(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function listOf(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? 'what these phrases name';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The title as an address, with a number where that is taken. */
function freeId(title: string, taken: Set<string>): string {
  const wanted = paperId(title === '' ? 'unnamed' : title);
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
