import { paperId } from '../../src/lib/paper-id.ts';
import type { CorrectedPaper } from '../ingest/apply-corrections.ts';
import { makeIssue, type Issue } from '../ingest/issue.ts';
import { normaliseTitle } from '../ingest/normalise-entry.ts';
import { textOf } from '../ingest/place-paper.ts';
import { scoreThemes, type ThemeScore } from '../ingest/score-themes.ts';
import type { ThemePhrases } from '../ingest/theme-phrases.ts';
import type { Labels } from './labels.ts';

/** A labelled paper with what the phrases say of it. */
export interface JudgedPaper {
  id: string;
  title: string;
  /** The themes that a person gave it, primary first. */
  wanted: readonly string[];
  scores: readonly ThemeScore[];
  /** Whether all that is known of it is its title. */
  isTitleAlone: boolean;
}

/**
 * Find the labelled papers in an archive, by the rule that makes ids of titles, and score them.
 * A title may be as its digest had it, with remains of TeX. A label without a paper and a second label of one paper are issues; the others are all judged, `byTitles` as if no abstract were known.
 */
export function judgedPapers(
  labels: Labels,
  papers: readonly CorrectedPaper[],
  themes: ThemePhrases,
  { file, byTitles }: { file: string; byTitles: boolean },
): { judged: JudgedPaper[]; issues: Issue[] } {
  const byId = papersById(papers);
  const judged = new Map<string, JudgedPaper>();
  const issues: Issue[] = [];
  for (const { title, themes: wanted } of labels.papers) {
    const paper = byId.get(paperId(title)) ?? byId.get(paperId(normaliseTitle(title)));
    if (!paper) issues.push(makeIssue('label-without-paper', { file }, { title }));
    else if (judged.has(paper.id)) issues.push(makeIssue('label-repeated', { file }, { title }));
    else {
      const text = { ...textOf(paper), ...(byTitles ? { abstract: '' } : {}) };
      const isTitleAlone = text.abstract === '';
      const scores = scoreThemes(text, themes);
      judged.set(paper.id, { id: paper.id, title: paper.title, wanted, scores, isTitleAlone });
    }
  }
  return { judged: [...judged.values()], issues };
}

/** A paper is found by its own id before another paper is by a title that it also had. */
function papersById(papers: readonly CorrectedPaper[]): Map<string, CorrectedPaper> {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  for (const paper of papers) {
    for (const id of [...(paper.addresses ?? []), ...paper.titles.map(paperId)])
      if (!byId.has(id)) byId.set(id, paper);
  }
  return byId;
}
