import { paperId } from '../../../src/lib/paper-id.ts';
import type { Area, Theme } from '../../../src/lib/theme.ts';
import { compileThemes } from '../../ingest/place-under-themes.ts';
import { scoreThemes } from '../../ingest/score-themes.ts';
import type { PaperText } from '../../ingest/weigh-findings.ts';
import type { Draft } from './calibrate-weights.ts';
import type { PhraseIndex } from './index-phrases.ts';
import { mergeGroups } from './merge-groups.ts';
import { namingPhrases } from './name-group.ts';
import { rankPhrases } from './rank-phrases.ts';
import type { StemmedTexts } from './stem-texts.ts';
import { namingForm, writtenForms } from './written-forms.ts';

/** The style sheet has a hue for each of ten areas. */
const MOST_AREAS = 10;

/**
 * The area of each theme among those of an archive's own themes: the one whose phrases its papers
 * have most of, though too few to be placed there. Where they have none, the area with most themes.
 */
export function likeliestAreas(
  drafts: readonly Draft[],
  texts: readonly PaperText[],
  themes: readonly Theme[],
): string[] {
  const phrases = compileThemes(themes);
  const areaOf = new Map(themes.map(({ id, area }) => [id, area]));
  const bySize = countBy(themes.map(({ area }) => [area, 1]));
  return drafts.map(({ papers }) => {
    const votes = papers.flatMap((paper) => {
      const text = texts[paper];
      const scores = text ? scoreThemes(text, phrases, 0) : [];
      return scores.map(({ id, score }) => [areaOf.get(id) ?? '', score] as const);
    });
    return largest(countBy(votes)) ?? largest(bySize) ?? '';
  });
}

/**
 * New areas for themes that have none: at most ten, of themes that say most the same, each called
 * by the title of its largest theme or by what its papers have in common; and the area of each theme.
 */
export function newAreas(
  drafts: readonly Draft[],
  index: PhraseIndex,
  stemmed: StemmedTexts,
): { areas: Area[]; areaOf: string[] } {
  const wanted = Math.min(MOST_AREAS, Math.round(Math.sqrt(drafts.length)));
  const papers = drafts.reduce((sum, draft) => sum + draft.papers.length, 0);
  const merged = mergeGroups(
    drafts.map((draft) => draft.papers),
    index,
    { wanted, mostPapers: papers * MOST_SHARE, leastLikeness: 0 },
  ).toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const named = nameAreas(merged.slice(0, MOST_AREAS), index, stemmed);
  const areaOfPaper = new Map(
    merged.flatMap((group, at) =>
      group.map((paper) => [paper, named[Math.min(at, named.length - 1)]?.id ?? ''] as const),
    ),
  );
  return {
    areas: named,
    areaOf: drafts.map((draft) => areaOfPaper.get(draft.papers[0] ?? -1) ?? ''),
  };
}

/** Of all papers, in one area. */
const MOST_SHARE = 0.35;

function nameAreas(
  groups: readonly (readonly number[])[],
  index: PhraseIndex,
  stemmed: StemmedTexts,
): Area[] {
  const names = new Set<number>();
  return rankPhrases(groups, index).map((ranked, at) => {
    const group = groups[at] ?? [];
    const naming = namingPhrases(group, ranked, index, names);
    for (const phrase of naming) names.add(phrase);
    const forms = writtenForms(naming, group, index.phrases, stemmed);
    const words = naming.map((phrase) => namingForm(forms.get(phrase) ?? new Map()));
    const title = words.join(' and ') || `Area ${at + 1}`;
    const capitalised = title.charAt(0).toUpperCase() + title.slice(1);
    return { id: paperId(title), title: capitalised, hue: at + 1 };
  });
}

function countBy(votes: readonly (readonly [key: string, worth: number])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [key, worth] of votes) counts.set(key, (counts.get(key) ?? 0) + worth);
  return counts;
}

function largest(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
