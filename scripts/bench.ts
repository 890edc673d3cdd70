/** The bench command: measures the build command on an archive of N papers, prints JSON. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { benchReport, type PaperSource } from './bench/bench-report.ts';
import type { BenchPaper } from './bench/bench-paper.ts';
import { generatePapers } from './bench/generate-papers.ts';
import { readCorpus } from './bench/read-corpus.ts';
import { runBench } from './bench/run-bench.ts';
import { selectPapers, type Selection } from './bench/select-papers.ts';
import { complain } from './command-line/complain.ts';
import type { CommandDefinition } from './command-line/parse-command.ts';
import { runCommand, type Given } from './command-line/run-command.ts';
import { stepTimer } from './command-line/step-timer.ts';
import { readThemes } from './ingest/read-archive.ts';

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
const defaultCorpus = resolve(repository, '..', 'shared', 'corpus', 'papers-20k.jsonl.gz');
const seed = 1;

process.exitCode = await runCommand(command, process, main);

async function main(given: Given<typeof command>): Promise<number> {
  const [number = '1000', ...rest] = given.rest;
  if (rest.length > 0 || !/^[1-9]\d{0,6}$/.test(number)) {
    const problem = `bench takes one whole number of papers, not “${given.rest.join(' ')}”.`;
    return complain(command, problem, process.stderr);
  }
  const stop = stopOnSignal();
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
    const { candidates, ...source } = await findPapers(corpus);
    const { papers, skipped } = selectPapers(candidates, count);
    if (papers.length < count) throw new Error(tooFew(papers.length, count, skipped));
    const onStep = (step: string) => timer.begin(step);
    const measures = await runBench(repository, papers, { signal, onStep });
    const isWatched = existsSync('/proc/self/status');
    const report = benchReport({ ...measures, source, skipped, machine: machine(), isWatched });
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  } finally {
    timer.end();
  }
}

/** The corpus that was asked for, else the usual one where it is there, else generated papers. */
async function findPapers(
  asked: string | undefined,
): Promise<PaperSource & { candidates: Iterable<BenchPaper> }> {
  const file = asked ?? (existsSync(defaultCorpus) ? defaultCorpus : undefined);
  if (file !== undefined) {
    const shown = asked ?? relative(repository, file);
    return { kind: 'corpus', file: shown, candidates: readCorpus(file) };
  }
  const themes = await readThemes(join(repository, 'src', 'content', 'themes'), repository);
  const phrases = themes.themes.map((theme) => Object.keys(theme.phrases));
  return { kind: 'generated', seed, candidates: generatePapers(phrases, seed) };
}

function tooFew(found: number, asked: number, skipped: Selection['skipped']): string {
  return `The corpus has ${found} papers that can be used, ${asked} were asked for. Skipped: ${skipped.repeatedTitle} with a title that another has, ${skipped.refusedByReader} that no digest can list.`;
}

function machine(): Record<string, string | number> {
  const { platform, arch, version } = process;
  return { platform, arch, node: version, processors: availableParallelism() };
}

/** The first signal ends the work in order; a second one ends the process at once. */
function stopOnSignal(): { signal: AbortSignal; exitCode: () => number; letGo: () => void } {
  const controller = new AbortController();
  const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  let exitCode = 0;
  const handlers = Object.entries(signals).map(([name, code]) => {
    const handler = () => {
      process.stderr.write('\nStopping …\n');
      exitCode = code;
      controller.abort();
      letGo();
    };
    process.once(name, handler);
    return () => void process.removeListener(name, handler);
  });
  const letGo = () => handlers.forEach((remove) => remove());
  return { signal: controller.signal, exitCode: () => exitCode, letGo };
}
