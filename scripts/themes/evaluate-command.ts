import { archiveFolders } from '../../src/lib/archive-folders.ts';
import { complain } from '../command-line/complain.ts';
import type { CommandProcess } from '../command-line/ingest-with-report.ts';
import type { CommandDefinition } from '../command-line/parse-command.ts';
import { printIssues } from '../command-line/print-issues.ts';
import { runCommand, type Given } from '../command-line/run-command.ts';
import { showProgress } from '../command-line/show-progress.ts';
import { evaluateLabels } from './evaluate-labels.ts';
import { printEvaluation } from './print-evaluation.ts';
import type { ThemesCommand } from './themes-command.ts';

const definition = {
  name: 'themes',
  subcommand: 'evaluate',
  usage: 'npm run themes -- evaluate FILE [options]',
  about: `Judges the themes of an archive by papers that a person has placed. FILE is JSON:

  {
    "themes": { "<theme id>": "what belongs there" },
    "papers": [{ "title": "…", "themes": ["<primary theme>", "<another>"] }]
  }`,
  takesArguments: true,
  options: {
    archive: { value: 'DIR', help: 'The archive: a folder with digests/ and content/.' },
    titles: { help: 'Judge by titles and headings, as if no abstract were known.' },
    folds: { value: 'K', help: 'Learn the threshold on K-1 parts of K, judge it on the last.' },
    json: { help: 'Print everything as JSON.' },
  },
} as const satisfies CommandDefinition;

/** Say how well phrases place papers, and what each miss and false hit was decided by. */
export const evaluateCommand: ThemesCommand = {
  name: definition.subcommand,
  summary: 'Judge the themes by papers that a person has placed.',
  run: (argv, process, repository) =>
    runCommand(definition, { argv, stderr: process.stderr, stdout: process.stdout }, (given) =>
      evaluate(given, process, repository),
    ),
};

async function evaluate(
  { texts, flags, rest }: Given<typeof definition>,
  process: CommandProcess,
  repository: string,
): Promise<number> {
  const [file, ...more] = rest;
  if (file === undefined || more.length > 0)
    return complain(definition, 'Name one file of labels.', process.stderr);
  const folds = Number(texts.folds ?? 0);
  if (texts.folds !== undefined && !(Number.isInteger(folds) && folds > 1)) {
    const problem = `--folds takes a whole number from 2 on, not “${texts.folds}”.`;
    return complain(definition, problem, process.stderr);
  }
  const { show, end } = showProgress(process.stderr);
  const { report, issues } = await evaluateLabels(
    {
      file,
      folders: archiveFolders(repository, texts.archive),
      byTitles: flags.has('titles'),
      folds,
    },
    { workingFolder: process.cwd(), progress: show },
  );
  end();
  if (issues.length > 0) process.stderr.write(`${printIssues(issues, { isWhole: true })}\n`);
  if (!report) return 1;
  const json = () => `${JSON.stringify(report, undefined, 2)}\n`;
  process.stdout.write(flags.has('json') ? json() : printEvaluation(report));
  return 0;
}
