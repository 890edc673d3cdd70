/** The bench command: measures the build command on an archive of N papers, prints JSON. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { benchReport } from './bench/bench-report.ts';
import { findPapers } from './bench/find-papers.ts';
import { runBench } from './bench/run-bench.ts';
import { complain } from './command-line/complain.ts';
import type { CommandDefinition } from './command-line/parse-command.ts';
import { runCommand, type Given } from './command-line/run-command.ts';
import { stepTimer } from './command-line/step-timer.ts';
import { stopOnSignal } from './command-line/stop-on-signal.ts';

const command = {
  name: 'bench',
  usage: 'npm run bench -- [N] [options]',
  about: `Builds an archive of N papers (1000) in a temporary folder, first cold, then warm, and prints
what it took as JSON: seconds by step, milliseconds a paper, peak memory, size of the site.`,
  takesArguments: true,
  options: {
    corpus: {
      value: 'FILE',
      help: 'Papers to take (gzip of JSON lines). Without a corpus they are generated.',
    },
  },
} as const satisfies CommandDefinition;

const repository = resolve(import.meta.dirname, '..');

process.exitCode = await runCommand(command, process, main);

async function main(given: Given<typeof command>): Promise<number> {
  const [number = '1000', ...rest] = given.rest;
  if (rest.length > 0 || !/^[1-9]\d{0,6}$/.test(number)) {
    const problem = `bench takes one whole number of papers, not “${given.rest.join(' ')}”.`;
    return complain(command, problem, process.stderr);
  }
  const stop = stopOnSignal(process);
  try {
    await bench(Number(number), given.texts.corpus, stop.signal);
    return 0;
  } catch (error) {
    if (stop.signal.aborted) return stop.exitCode();
    return complain(
      command,
      error instanceof Error ? error.message : String(error),
      process.stderr,
    );
  } finally {
    stop.letGo();
  }
}

async function bench(
  count: number,
  corpus: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const timer = stepTimer(process.stderr, () => performance.now());
  try {
    timer.begin('Choosing papers');
    const { papers, skipped, source } = await findPapers(repository, count, corpus);
    const onStep = (step: string) => timer.begin(step);
    const measures = await runBench(repository, papers, { signal, onStep });
    const isWatched = existsSync('/proc/self/status');
    const report = benchReport({ ...measures, source, skipped, machine: machine(), isWatched });
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  } finally {
    timer.end();
  }
}

function machine(): Record<string, string | number> {
  const { platform, arch, version } = process;
  return { platform, arch, node: version, processors: availableParallelism() };
}
