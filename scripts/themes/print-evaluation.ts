import type { Contribution } from '../ingest/score-themes.ts';
import type { EvaluationReport } from './evaluate-labels.ts';
import type { Evaluation, Misplacement, Rates } from './evaluate-themes.ts';
import type { CrossValidation, ThresholdCurve } from './learn-threshold.ts';

/** Write an evaluation for people: figures first, then every miss and false hit with its evidence. */
export function printEvaluation(report: EvaluationReport): string {
  const { evaluation, curve, crossValidation, notJudged } = report;
  const { papers, primary, misses, falseHits, unjudged } = evaluation;
  return [
    `Papers judged: ${papers}; labels not judged: ${notJudged}.`,
    '',
    printTable(evaluation),
    '',
    `Primary theme right: ${primary.right} of ${primary.papers} papers.`,
    ...(unjudged.length > 0 ? [printUnjudged(unjudged)] : []),
    '',
    printCurve(curve, evaluation),
    ...(crossValidation ? [printFolds(crossValidation)] : []),
    '',
    `Misses: ${misses.length}`,
    ...misses.map(printMisplacement),
    '',
    `False hits: ${falseHits.length}`,
    ...falseHits.map(printMisplacement),
    '',
  ].join('\n');
}

function printTable({ themes, micro, macro }: Evaluation): string {
  const width = Math.max(...themes.map(({ id }) => id.length), 'theme'.length) + 2;
  const line = (name: string, cells: readonly string[]) =>
    name.padEnd(width) + cells.map((cell) => cell.padStart(11)).join('');
  const cells = ({ precision, recall, f1, ...counts }: Rates) => [
    ...[precision, recall, f1].map(rate),
    ...[counts.right, counts.wrong, counts.missed].map(String),
  ];
  return [
    line('theme', ['precision', 'recall', 'F1', 'right', 'wrong', 'missed']),
    ...themes.map(({ id, ...rates }) => line(id, cells(rates))),
    line('all (micro)', cells(micro)),
    line('mean (macro)', [macro.precision, macro.recall, macro.f1].map(rate)),
  ].join('\n');
}

/** A rate that does not exist is a dash, never 0. */
function rate(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}

function printUnjudged(unjudged: Evaluation['unjudged']): string {
  const list = unjudged.map(({ id, papers }) => `${id} ${papers}`).join(', ');
  return `Placed under themes that the labels do not know of, and not judged: ${list}.`;
}

function printCurve({ kind, points, learned }: ThresholdCurve, { thresholds }: Evaluation): string {
  const what = { withAbstract: 'of papers with an abstract', titleAlone: 'of titles alone' }[kind];
  const rows = points.map(({ threshold, micro }) => {
    const marks = [
      ...(threshold === thresholds[kind] ? ['in use'] : []),
      ...(threshold === learned ? ['learned from these labels'] : []),
    ];
    return `  ${threshold.toFixed(2).padStart(5)}  ${rate(micro.f1)}  ${marks.join(', ')}`.trimEnd();
  });
  return [`Micro-F1 by threshold ${what}:`, ...rows].join('\n');
}

function printFolds({ micro, thresholds }: CrossValidation): string {
  return `Cross-validation in ${thresholds.length} folds: micro-F1 ${rate(micro.f1)}, thresholds ${thresholds.join(', ')}.`;
}

function printMisplacement({ title, theme, score, evidence }: Misplacement): string {
  const why = evidence.length > 0 ? evidence.map(printContribution).join('; ') : 'no phrase found';
  return `  ${title}\n    ${theme}${score === undefined ? '' : ` ${score}`}: ${why}`;
}

function printContribution({ phrase, field, short, times, adds }: Contribution): string {
  const as = short === undefined ? '' : ` (as ${short})`;
  return `${phrase}${as}, ${field}${times > 1 ? ` ×${times}` : ''}, ${adds}`;
}
