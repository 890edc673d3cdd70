/** The bench:search command: measures the search of an archive of N papers in a real browser. */
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { findPapers } from './bench/find-papers.ts';
import { askQuestions } from './bench/search/ask-questions.ts';
import { benchSite, type SearchBenchOptions } from './bench/search/run-search-bench.ts';
import { searchTable, timesPlain } from './bench/search/search-table.ts';
import { withBuiltSite } from './bench/search/with-built-site.ts';
import { writeRecords } from './bench/search/write-records.ts';
import { complain } from './command-line/complain.ts';
import type { CommandDefinition } from './command-line/parse-command.ts';
import { runCommand, type Given } from './command-line/run-command.ts';
import { stepTimer } from './command-line/step-timer.ts';
import { stopOnSignal } from './command-line/stop-on-signal.ts';

const command = {
  name: 'bench:search',
  usage: 'npm run bench:search -- [N] [options]',
  about: `Builds an archive of N papers (1000) in a temporary folder and searches it in a browser, over HTTP
and from disk, for papers that are known to be there, beside plain Pagefind and MiniSearch. Asks the
judged questions of tests/search of their own digest. Prints JSON; tables go to standard error.`,
  takesArguments: true,
  options: {
    corpus: {
      value: 'FILE',
      help: 'Papers to take (gzip of JSON lines). Without a corpus they are generated.',
    },
    queries: { value: 'NUMBER', help: 'Queries of each kind (100).' },
    seed: { value: 'NUMBER', help: 'Draws other queries (1).' },
    site: { value: 'DIR', help: 'Measure this built site in place of building one.' },
    questions: {
      value: 'FILE',
      help: 'The digest that the judged questions are about. Without it the usual one, if it is there.',
    },
  },
} as const satisfies CommandDefinition;

const repository = resolve(import.meta.dirname, '..');

process.exitCode = await runCommand(command, process, main);

async function main(given: Given<typeof command>): Promise<number> {
  const [number = '1000', ...rest] = given.rest;
  const { queries = '100', seed = '1' } = given.texts;
  const isNumber = (text: string) => /^[1-9]\d{0,6}$/.test(text);
  if (rest.length > 0 || ![number, queries, seed].every(isNumber)) {
    const problem = 'bench:search takes whole numbers of papers, of queries and as a seed.';
    return complain(command, problem, process.stderr);
  }
  const stop = stopOnSignal(process);
  const timer = stepTimer(process.stderr, () => performance.now());
  try {
    const onStep = (step: string) => timer.begin(step);
    const options = { queries: Number(queries), seed: Number(seed), signal: stop.signal, onStep };
    const machine = describeMachine();
    const report = await bench(Number(number), given.texts, options);
    const { seed: drawn } = options;
    const whole = { ...report, p95TimesPlain: timesPlain(report.searchers), seed: drawn, machine };
    const seconds = timer.end();
    process.stdout.write(`${JSON.stringify({ ...whole, seconds }, undefined, 2)}\n`);
    process.stderr.write(`\n${searchTable(report)}`);
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
  { site, corpus, questions }: Given<typeof command>['texts'],
  options: SearchBenchOptions,
) {
  // First, since a digest that does not fit should show at once.
  const answered = await askQuestions(repository, questions, options);
  const measures = site === undefined ? await build() : await benchSite(site, options);
  return { ...measures, questions: answered };

  async function build() {
    options.onStep('Choosing papers');
    const { papers, source, skipped } = await findPapers(repository, count, corpus);
    options.onStep(`Building ${count} papers`);
    const measured = await withBuiltSite(
      { repository, signal: options.signal },
      (archive) => writeRecords(papers, archive),
      (built) => benchSite(built, options),
    );
    return { ...measured, source: { ...source, skipped } };
  }
}

/** The load is that of others, before the work begins: times of a busy machine mean little. */
function describeMachine() {
  const { platform, arch, version } = process;
  const load = Number(loadavg()[0]?.toFixed(2));
  return { platform, arch, node: version, processors: availableParallelism(), load };
}
