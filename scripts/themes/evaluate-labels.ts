import type { ArchiveFolders } from '../../src/lib/archive-folders.ts';
import { hasErrors, makeIssue, type Issue } from '../ingest/issue.ts';
import { compileThemes } from '../ingest/place-under-themes.ts';
import { readInputs } from '../ingest/read-archive.ts';
import { readPapers, type ReadSurroundings } from '../ingest/read-papers.ts';
import { evaluateThemes, type Evaluation } from './evaluate-themes.ts';
import { judgedPapers } from './judged-papers.ts';
import { readLabels, type Labels } from './labels.ts';
import {
  crossValidate,
  learnThreshold,
  type CrossValidation,
  type ThresholdCurve,
} from './learn-threshold.ts';

export interface EvaluationOptions {
  /** The file of labels, as the user wrote it. */
  file: string;
  folders: ArchiveFolders;
  /** Judge as if no abstract were known. */
  byTitles: boolean;
  /** Into how many parts the labels are dealt for cross-validation; 0 for none. */
  folds: number;
}

/** All that an evaluation says. */
export interface EvaluationReport {
  evaluation: Evaluation;
  curve: ThresholdCurve;
  crossValidation: CrossValidation | undefined;
  /** Labels that were not judged: of papers that the archive lacks, or of one paper again. */
  notJudged: number;
}

/** Judge the themes of an archive by a file of labels. With an error there is no report. */
export async function evaluateLabels(
  { file, folders, byTitles, folds }: EvaluationOptions,
  surroundings: ReadSurroundings,
): Promise<{ report?: EvaluationReport; issues: Issue[] }> {
  const { labels, issues } = await readLabelFile(file, surroundings.workingFolder);
  if (!labels) return { issues };
  const archive = await readPapers({ folders, inputs: [] }, surroundings);
  if (hasErrors(archive.issues)) return { issues: archive.issues.filter(isError) };

  const phrases = compileThemes(archive.themes);
  const found = judgedPapers(labels, archive.papers, phrases, { file, byTitles });
  const themeIds = Object.keys(labels.themes);
  const known = new Set(archive.themes.map(({ id }) => id));
  const unknown = themeIds
    .filter((theme) => !known.has(theme))
    .map((theme) => makeIssue('label-theme-unknown', { file }, { theme }));
  const all = [...unknown, ...found.issues];
  if (found.judged.length === 0)
    return { issues: [...all, makeIssue('labels-without-papers', { file })] };
  const report = {
    evaluation: evaluateThemes(found.judged, themeIds),
    curve: learnThreshold(found.judged, themeIds),
    crossValidation: folds > 0 ? crossValidate(found.judged, themeIds, folds) : undefined,
    notJudged: labels.papers.length - found.judged.length,
  };
  return { report, issues: all };
}

async function readLabelFile(
  file: string,
  workingFolder: string,
): Promise<{ labels?: Labels; issues: Issue[] }> {
  const { files, issues } = await readInputs([file], workingFolder);
  const [first] = files;
  if (!first || issues.length > 0) return { issues };
  const read = readLabels(new TextDecoder().decode(first.bytes), first.shownAs);
  return 'labels' in read ? { labels: read.labels, issues } : { issues: [read.issue] };
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}
