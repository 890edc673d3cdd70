import type { Evidence, Placement } from '../../src/lib/paper.ts';
import type { ThemePhrases } from './theme-phrases.ts';
import { FIELD_FACTOR, findingsIn, valueWithRepeats } from './weigh-findings.ts';
import type { Finding } from './weigh-findings.ts';

export { compileThemes } from './theme-phrases.ts';
export type { ThemePhrases } from './theme-phrases.ts';

/**
 * The themes that a text belongs to, at most three, primary first: by score, ties by theme id.
 * The evidence gives each phrase once for each field it stands in, with what one finding there
 * is worth; strongest first, ties by title before abstract, then by phrase.
 */
export function placeUnderThemes(
  text: { title: string; abstract: string; topics?: readonly string[] },
  themes: ThemePhrases,
): Placement[] {
  const findings = [
    ...findingsIn('title', text.title, themes),
    ...findingsIn('topic', (text.topics ?? []).join('. '), themes),
    ...findingsIn('abstract', text.abstract, themes),
  ];
  const placements = [...Map.groupBy(findings, ({ phrase }) => phrase.themeId)]
    .map(([id, ofTheme]) => placementOf(id, ofTheme))
    .filter(({ score }) => score >= THRESHOLD)
    .sort((a, b) => b.score - a.score || compareText(a.id, b.id));
  const least = (placements[0]?.score ?? 0) * SECONDARY_SHARE;
  return placements.filter(({ score }) => score >= least).slice(0, MOST_THEMES);
}

/**
 * The strongest phrase (weight 5) once in the first sentence of an abstract (× 1.25) stays just
 * below: one mention is no reason for a shelf. The same phrase in a title is.
 */
const THRESHOLD = 6.5;

/** A further theme that says less than about a third of what the primary one says is a side remark. */
const SECONDARY_SHARE = 0.35;

/** A paper on every shelf is found on none. */
const MOST_THEMES = 3;

function placementOf(id: string, findings: readonly Finding[]): Placement & { score: number } {
  const byPhraseAndField = [
    ...Map.groupBy(findings, ({ phrase, field }) => `${field} ${phrase.weight} ${phrase.text}`),
  ].map(([, group]) => group);
  const score = byPhraseAndField.reduce((sum, group) => sum + valueWithRepeats(group), 0);
  const evidence = byPhraseAndField.flatMap(([first]) => (first ? evidenceOf(first) : []));
  return { id, score: roundToCents(score), evidence: evidence.sort(compareEvidence) };
}

/** A phrase that speaks against the theme is no evidence for it. */
function evidenceOf({ phrase, field }: Finding): Evidence[] {
  if (phrase.weight < 0) return [];
  return [
    { phrase: phrase.text, field, weight: roundToCents(phrase.weight * FIELD_FACTOR[field]) },
  ];
}

function compareEvidence(a: Evidence, b: Evidence): number {
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
