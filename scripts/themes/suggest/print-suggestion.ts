import type { ProposedTheme, Suggestion } from './suggestion.ts';

/** Write a suggestion for people: the areas with their proposed themes, then what was left out. */
export function printSuggestion(suggestion: Suggestion): string {
  const { proposed, areas } = suggestion;
  const byArea = Map.groupBy(proposed, ({ theme }) => theme.area);
  const known = areas.length > 0 ? areas.map(({ id }) => id) : [...byArea.keys()].sort();
  const titles = new Map(areas.map(({ id, title }) => [id, `${title} (a new area, ${id})`]));
  return [
    ...known.flatMap((area) => [
      `== ${titles.get(area) ?? area}`,
      '',
      ...(byArea.get(area) ?? []).flatMap(printTheme),
    ]),
    ...printCounts(suggestion),
    '',
  ].join('\n');
}

/** Phrases that are shown of a theme; its file has all. */
const SHOWN_PHRASES = 12;

function printTheme({ theme, papers, placed, others, samples }: ProposedTheme): string[] {
  const phrases = Object.entries(theme.phrases)
    .slice(0, SHOWN_PHRASES)
    .map(([phrase, weight]) => `${phrase} ${weight}`);
  return [
    `${theme.title} (${theme.id})`,
    `  ${papers} papers; the phrases place ${percent(placed, papers)} of them, and ${others} others.`,
    `  ${phrases.join(', ')}`,
    ...samples.map((title) => `  - ${title}`),
    '',
  ];
}

function printCounts({ proposed, papers, small, loose }: Suggestion): string[] {
  const { all, grouped, placed, alone } = papers;
  return [
    `Papers looked at: ${all}. Themes proposed: ${proposed.length}, from ${grouped} papers; their phrases place ${placed} (${percent(placed, all)}).`,
    `No theme is proposed for ${all - grouped} papers:`,
    `  ${alone} are like no group,`,
    `  ${papers.small} are in groups of fewer than ${small.least} papers (${small.groups}),`,
    `  ${papers.loose} are in groups that no phrases hold together (${loose.length}).`,
    ...loose.map(({ theme, papers: size }) => `    ${theme.title || 'without a name'}: ${size}`),
  ];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
