import { relative, sep } from 'node:path';
import type { BuildReport } from './print-build-report.ts';
import type { StepTime } from './step-timer.ts';

/** What a build tells other programs (`--figures`). */
export interface BuildFigures {
  papers: number;
  /** Papers without a theme. */
  unplaced: number;
  themes: number;
  digests: number;
  pages: number;
  files: number;
  bytes: number;
  /** The largest file, by its path in the site. */
  largest: { path: string; bytes: number };
  steps: StepTime[];
  /** The most memory that the build's own process held, in bytes; not that of its children. */
  peakMemory: number;
}

/** The figures of a finished build; `output` is where the site is. */
export function buildFigures(
  { ingest, measure, times }: BuildReport,
  output: string,
  peakMemory: number,
): BuildFigures {
  const { pages, files, bytes, largest } = measure;
  const path = relative(output, largest.path).split(sep).join('/');
  return {
    papers: ingest.papers,
    unplaced: ingest.unplaced,
    themes: ingest.themes,
    digests: ingest.digests.length,
    ...{ pages, files, bytes, largest: { path, bytes: largest.bytes } },
    steps: [...times],
    peakMemory,
  };
}
