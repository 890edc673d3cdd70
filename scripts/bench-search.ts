/** The bench:search command: measures the search of an archive of N papers in a real browser. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { findPapers } from './bench/find-papers.ts';
import {
  benchPapers,
  benchSite,
  type SearchBenchOptions,
  type SearchMeasures,
} from './bench/search/run-search-bench.ts';
import { searchTable } from './bench/search/search-table.ts';
import { writeRecords } from './bench/search/write-records.ts';
import { complain } from './command-line/complain.ts';
import type { CommandDefinition } from './command-line/parse-command.ts';
import { runCommand, type Given } from './command-line/run-command.ts';
import { stepTimer } from './command-line/step-timer.ts';
import { stopOnSignal } from './command-line/stop-on-signal.ts';

const command = {
  name: 'bench:search',
  usage: 'npm run bench:search -- [N] [options]',
  about: `Builds an archive of N papers (1000) in a temporary folder and searches it in a browser for papers
that are known to be there, beside plain Pagefind and MiniSearch. Prints JSON; a table goes to
standard error.`,
  takesArguments: true,
  options: {
    corpus: {
      value: 'FILE',
      help: 'Papers to take (gzip of JSON lines). Without a corpus they are generated.',
    },
    queries: { value: 'NUMBER', help: 'Queries of each kind (100).' },
    site: { value: 'DIR', help: 'Measure this built site in place of building one.' },
  },
} as const satisfies CommandDefinition;

const repository = resolve(import.meta.dirname, '..');

process.exitCode = await runCommand(command, process, main);

async function main(given: Given<typeof command>): Promise<number> {
  const [number = '1000', ...rest] = given.rest;
  const { queries = '100' } = given.texts;
  const isNumber = (text: string) => /^[1-9]\d{0,6}$/.test(text);
  if (rest.length > 0 || !isNumber(number) || !isNumber(queries)) {
    const problem = 'bench:search takes whole numbers of papers and of queries.';
    return complain(command, problem, process.stderr);
  }
  const stop = stopOnSignal(process);
  const timer = stepTimer(process.stderr, () => performance.now());
  try {
    const onStep = (step: string) => timer.begin(step);
    const options = { repository, queries: Number(queries), signal: stop.signal, onStep };
    await bench(Number(number), given.texts, options, () => timer.end());
    return 0;
  } catch (error) {
    timer.end();
    if (stop.signal.aborted) return stop.exitCode();
    const problem = error instanceof Error ? error.message : String(error);
    return complain(command, problem, process.stderr);
  } finally {
    stop.letGo();
  }
}

async function bench(
  count: number,
  { site, corpus }: Given<typeof command>['texts'],
  options: SearchBenchOptions,
  end: () => unknown,
): Promise<void> {
  const measures = site === undefined ? await build() : await benchSite(site, options);
  end();
  const { platform, arch, version } = process;
  const machine = { platform, arch, node: version, processors: availableParallelism() };
  process.stdout.write(`${JSON.stringify({ ...measures, machine }, undefined, 2)}\n`);
  process.stderr.write(`\n${searchTable(measures)}`);

  async function build(): Promise<SearchMeasures> {
    options.onStep('Choosing papers');
    const { papers, source, skipped } = await findPapers(repository, count, corpus);
    const measured = await benchPapers(papers, writeRecords, options);
    return { ...measured, source: { ...source, skipped } };
  }
}
