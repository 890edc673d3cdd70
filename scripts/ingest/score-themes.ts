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

/** Every theme that a text has any phrase of, by score, ties by theme id. */
export function scoreThemes(text: PaperText, themes: ThemePhrases): ThemeScore[] {
  return [...Map.groupBy(findingsIn(text, themes), ({ phrase }) => phrase.themeId)]
    .map(([id, findings]) => scoreOf(id, findings))
    .sort((a, b) => b.score - a.score || compareText(a.id, b.id));
}

function scoreOf(id: string, findings: readonly Finding[]): ThemeScore {
  const groups = Map.groupBy(
    findings,
    ({ phrase, field }) => `${field} ${phrase.weight} ${phrase.text}`,
  );
  const contributions = [...groups.values()].flatMap(contributionOf).sort(compareContributions);
  const score = [...groups.values()].reduce((sum, group) => sum + valueWithRepeats(group), 0);
  return { id, score: roundToCents(score), contributions };
}

function contributionOf(findings: readonly Finding[]): Contribution[] {
  const [first] = findings;
  if (!first) return [];
  const { phrase, field } = first;
  const short = findings.every((finding) => finding.short !== undefined) ? first.short : undefined;
  return [
    {
      phrase: phrase.text,
      field,
      ...(short === undefined ? {} : { short }),
      weight: roundToCents(phrase.weight * FIELD_FACTOR[field]),
      times: findings.length,
      adds: roundToCents(valueWithRepeats(findings)),
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
