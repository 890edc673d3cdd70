import type { BuildMeasure } from './measure-build.ts';
import type { Selection } from './select-papers.ts';

/** Where the papers of a benchmark came from. */
export type PaperSource = { kind: 'corpus'; file: string } | { kind: 'generated'; seed: number };

export interface BenchReport {
  papers: number;
  digests: number;
  source: PaperSource & { skipped: Selection['skipped'] };
  machine: Readonly<Record<string, string | number>>;
  /** The first build of an archive: nothing is there yet. */
  cold: RunReport;
  /** The same build again: content and rendered abstracts are there. */
  warm: RunReport;
  output: {
    pages: number;
    files: number;
    bytes: number;
    largest: { path: string; bytes: number };
  };
  /** Which processes `peakMemoryMegabytes` can name on this system. */
  memory: string;
}

export interface RunReport {
  /** By step, and of the whole command, from its start to its end. */
  seconds: Readonly<Record<string, number>>;
  /** The same, for each paper. */
  millisecondsPerPaper: Readonly<Record<string, number>>;
  /** Each process's own peak, and the most that all of them held at one moment. */
  peakMemoryMegabytes: {
    processes: { process: string; megabytes: number }[];
    together: number;
  };
}

export const wholeCommand = 'Whole command';

/** Put together what a benchmark found. */
export function benchReport(found: {
  source: PaperSource;
  skipped: Selection['skipped'];
  machine: BenchReport['machine'];
  cold: BuildMeasure;
  warm: BuildMeasure;
  /** Whether processes could be watched from outside. */
  isWatched: boolean;
}): BenchReport {
  const { papers, digests, pages, files, bytes, largest } = found.cold.figures;
  return {
    papers,
    digests,
    source: { ...found.source, skipped: found.skipped },
    machine: found.machine,
    cold: runReport(found.cold),
    warm: runReport(found.warm),
    output: { pages, files, bytes, largest },
    memory: found.isWatched
      ? 'Every process, from /proc.'
      : 'The build process alone, from its own report: this system has no /proc to look into.',
  };
}

function runReport({ figures, seconds, memory }: BuildMeasure): RunReport {
  const times = new Map(figures.steps.map((time) => [time.step, time.seconds]));
  times.set(wholeCommand, seconds);
  const perPaper = [...times].map(
    ([step, time]) => [step, (time * 1000) / figures.papers] as const,
  );
  return {
    seconds: rounded(times),
    millisecondsPerPaper: rounded(perPaper),
    peakMemoryMegabytes: {
      processes: memory.processes.map(({ name, bytes }) => ({
        process: name,
        megabytes: megabytes(bytes),
      })),
      together: megabytes(memory.together),
    },
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

/** To thousandths: what lies below is noise. */
function rounded(numbers: Iterable<readonly [string, number]>): Record<string, number> {
  return Object.fromEntries(
    [...numbers].map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  );
}
