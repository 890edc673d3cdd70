import type { ThemePhrases } from './theme-phrases.ts';
import {
  FIELD_FACTOR,
  findingsIn,
  valueWithRepeats,
  type Field,
  type Finding,
  type PaperText,
} from './weigh-findings.ts';

/** What a paper says for one theme: the score is the sum of what its contributions add. */
export interface ThemeScore {
  id: string;
  score: number;
  /** Strongest first, ties by title before abstract, then by phrase. */
  contributions: Contribution[];
}

/** All findings of one phrase in one field. */
export interface Contribution {
  phrase: string;
  field: Field;
  /** The abbreviation that stood there for the phrase, where it was not written out. */
  short?: string;
  /** What one finding there is worth; negative where the phrase speaks against the theme. */
  weight: number;
  times: number;
  /** What all of them add to the score, by where they stand and how often. */
  adds: number;
}

/**
 * Every theme that a text has any phrase of, by score, ties by theme id. Themes that cannot reach
 * `least` are passed over: most have a word or two in any text.
 */
export function scoreThemes(
  text: PaperText,
  themes: ThemePhrases,
  least = -Infinity,
): ThemeScore[] {
  return [...Map.groupBy(findingsIn(text, themes), ({ phrase }) => phrase.themeId)]
    .filter(([, findings]) => mostOf(findings) >= least)
    .map(([id, findings]) => scoreOf(id, countedOf(findings)))
    .filter(({ contributions }) => contributions.length > 0)
    .sort((a, b) => b.score - a.score || compareText(a.id, b.id));
}

/** No score is more than all that speaks for the theme without any discount, but for rounding. */
function mostOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { value }) => sum + Math.max(value, 0) + 0.01, 0);
}

/** What counts in its context counts where any phrase of the context stands, in any field. */
function countedOf(findings: readonly Finding[]): Finding[] {
  const hasContext = findings.some(({ phrase }) => phrase.kind === 'context');
  return findings.filter(
    ({ phrase: { kind } }) => kind === 'always' || (kind === 'in context' && hasContext),
  );
}

function scoreOf(id: string, findings: readonly Finding[]): ThemeScore {
  const byPhrase = Map.groupBy(findings, ({ phrase }) => `${phrase.weight} ${phrase.text}`);
  const phrases = [...byPhrase.values()].map(worthOf).sort((a, b) => b.worth - a.worth);
  const contributions = phrases.flatMap(({ fields }, rank) =>
    fields.flatMap((found) => contributionOf(found, rank)),
  );
  const score = contributions.reduce((sum, { adds }) => sum + adds, 0);
  return {
    id,
    score: roundToCents(score),
    contributions: contributions.sort(compareContributions),
  };
}

/** The findings of one phrase by field, and what they are worth together. */
function worthOf(findings: readonly Finding[]): { fields: Finding[][]; worth: number } {
  const fields = [...Map.groupBy(findings, ({ field }) => field).values()];
  return { fields, worth: fields.reduce((sum, found) => sum + valueWithRepeats(found), 0) };
}

/**
 * Another phrase says more than the same again, but many weak ones do not make a subject: each
 * is worth a little less than the one before. What speaks against a theme always counts in full.
 */
const FURTHER_PHRASE_FACTOR = 0.75;

function contributionOf(findings: readonly Finding[], rank: number): Contribution[] {
  const [first] = findings;
  if (!first) return [];
  const { phrase, field } = first;
  const short = findings.every((finding) => finding.short !== undefined) ? first.short : undefined;
  const factor = phrase.weight < 0 ? 1 : FURTHER_PHRASE_FACTOR ** rank;
  return [
    {
      phrase: phrase.text,
      field,
      ...(short === undefined ? {} : { short }),
      weight: roundToCents(phrase.weight * FIELD_FACTOR[field]),
      times: findings.length,
      adds: roundToCents(valueWithRepeats(findings) * factor),
    },
  ];
}

function compareContributions(a: Contribution, b: Contribution): number {
  return b.weight - a.weight || compareText(b.field, a.field) || compareText(a.phrase, b.phrase);
}

/** By code unit: the order must not depend on the machine's locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function roundToCents(value: number): number {
  return Math.round(value * 100) / 100;
}
