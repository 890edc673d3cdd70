import type { Neighbour } from '../../../src/lib/alike/nearest-papers.ts';
import { paperId } from '../../../src/lib/paper-id.ts';
import type { Area, Theme } from '../../../src/lib/theme.ts';
import { UndirectedGraph } from 'graphology';
import { compileThemes } from '../../ingest/place-under-themes.ts';
import { scoreThemes } from '../../ingest/score-themes.ts';
import type { PaperText } from '../../ingest/weigh-findings.ts';
import type { Draft } from './calibrate-weights.ts';
import { clusterGraph, link } from './cluster-papers.ts';
import type { PhraseIndex } from './index-phrases.ts';
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
 * New areas for themes that have none, and the area of each theme: at most ten, of themes whose
 * papers are each other's neighbours, each called by what most of its papers have.
 */
export function newAreas(
  drafts: readonly Draft[],
  neighbours: readonly (readonly Neighbour[])[],
  index: PhraseIndex,
  stemmed: StemmedTexts,
): { areas: Area[]; areaOf: string[] } {
  const groups = drafts.map(({ papers }) => papers);
  const wanted = Math.min(MOST_AREAS, Math.ceil(1.2 * Math.sqrt(drafts.length)));
  const clusters = clusterGraph(linksBetween(groups, neighbours), { wanted, least: 1 });
  const rooms = clusters.slice(0, MOST_AREAS);
  // Whatever is like nothing else stands in the last room.
  rooms[MOST_AREAS - 1]?.push(...clusters.slice(MOST_AREAS).flat());
  const areas = nameAreas(
    rooms.map((room) => room.flatMap((at) => groups[at] ?? [])),
    index,
    stemmed,
  );
  const roomOf = new Map(rooms.flatMap((room, at) => room.map((group) => [group, at])));
  return { areas, areaOf: groups.map((_, at) => areas[roomOf.get(at) ?? 0]?.id ?? '') };
}

/** How strongly groups are linked by the neighbours that their papers have in each other. */
function linksBetween(
  groups: readonly (readonly number[])[],
  neighbours: readonly (readonly Neighbour[])[],
): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const at of groups.keys()) graph.addNode(at);
  const groupOf = new Map(groups.flatMap((papers, at) => papers.map((paper) => [paper, at])));
  for (const [paper, group] of groupOf) {
    for (const { index, likeness } of neighbours[paper] ?? []) {
      const other = groupOf.get(index);
      if (other !== undefined && other !== group) link(graph, group, other, likeness);
    }
  }
  return graph;
}

function nameAreas(
  groups: readonly (readonly number[])[],
  index: PhraseIndex,
  stemmed: StemmedTexts,
): Area[] {
  const names = new Set<number>();
  return rankPhrases(groups, index).map((ranked, at) => {
    const group = groups[at] ?? [];
    // An area is called by what most of its papers have, not by what tells it best from others.
    const byCoverage = ranked.map((each) => ({ ...each, logOdds: 1 }));
    const naming = namingPhrases(group, byCoverage, index, names);
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
