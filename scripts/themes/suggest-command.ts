import { resolve } from 'node:path';
import { complain } from '../command-line/complain.ts';
import type { CommandProcess } from '../command-line/ingest-with-report.ts';
import type { CommandDefinition } from '../command-line/parse-command.ts';
import { printIssues } from '../command-line/print-issues.ts';
import { runCommand, type Given } from '../command-line/run-command.ts';
import { showProgress } from '../command-line/show-progress.ts';
import { printSuggestion } from './suggest/print-suggestion.ts';
import { readUnplacedPapers } from './suggest/read-unplaced-papers.ts';
import { suggestThemes } from './suggest/suggest-themes.ts';
import type { Suggestion } from './suggest/suggestion.ts';
import { themeFile } from './suggest/theme-file.ts';
import { writeThemeFiles } from './suggest/write-theme-files.ts';
import type { ThemesCommand } from './themes-command.ts';

const definition = {
  name: 'themes',
  subcommand: 'suggest',
  usage: 'npm run themes -- suggest [FILE|DIR]... [options]',
  about: `Proposes themes for the papers of an archive that stand under none, or for all where it has no
themes of its own. With files it looks at these, and beside them at an archive only where one is named.
Nothing is written without --out.`,
  takesArguments: true,
  options: {
    archive: { value: 'DIR', help: 'The archive: a folder with digests/ and content/.' },
    all: { help: 'Look at all papers, as if there were no themes.' },
    themes: {
      value: 'N',
      help: 'Propose about N, more where papers differ; else as many as suit their number.',
    },
    out: { value: 'DIR', help: 'Write a file for each proposed theme there; none is overwritten.' },
    show: { value: 'ID', help: 'Print the file of one proposed theme, and nothing else.' },
    json: { help: 'Print everything as JSON.' },
  },
} as const satisfies CommandDefinition;

/** Propose themes for papers that have none, and say what was left out. */
export const suggestCommand: ThemesCommand = {
  name: definition.subcommand,
  summary: 'Propose new themes for papers that stand under none.',
  run: (argv, process, repository) =>
    runCommand(definition, { argv, stderr: process.stderr, stdout: process.stdout }, (given) =>
      suggest(given, process, repository),
    ),
};

async function suggest(
  given: Given<typeof definition>,
  process: CommandProcess,
  repository: string,
): Promise<number> {
  const { texts, flags, rest } = given;
  const wanted = texts.themes === undefined ? undefined : Number(texts.themes);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted > 0)) {
    const problem = `--themes takes a whole number from 1 on, not “${texts.themes}”.`;
    return complain(definition, problem, process.stderr);
  }
  const { show, end } = showProgress(process.stderr);
  const { read, issues } = await readUnplacedPapers(
    { repository, archive: texts.archive, inputs: rest, fromScratch: flags.has('all') },
    { workingFolder: process.cwd(), progress: show },
  );
  if (issues.length > 0) process.stderr.write(`${printIssues(issues, { isWhole: true })}\n`);
  if (!read) return 1;
  end();
  if (read.placed > 0)
    process.stderr.write(`Papers that stand under a theme, and are left out: ${read.placed}.\n`);
  const suggestion = suggestThemes(read.papers, { themes: read.themes, wanted, progress: show });
  end();
  return tell(suggestion, given, process);
}

/** Print or write what was found; gives the exit code. */
async function tell(
  suggestion: Suggestion,
  { texts, flags }: Given<typeof definition>,
  process: CommandProcess,
): Promise<number> {
  if (texts.show !== undefined) {
    const shown = suggestion.proposed.find(({ theme }) => theme.id === texts.show);
    if (!shown) return complain(definition, unknownTheme(texts.show, suggestion), process.stderr);
    process.stdout.write(themeFile(shown));
    return 0;
  }
  const json = () => `${JSON.stringify(suggestion, undefined, 2)}\n`;
  process.stdout.write(flags.has('json') ? json() : printSuggestion(suggestion));
  return texts.out === undefined ? 0 : write(suggestion, texts.out, process);
}

async function write(suggestion: Suggestion, out: string, process: CommandProcess) {
  const result = await writeThemeFiles(suggestion, resolve(process.cwd(), out));
  if ('written' in result) {
    process.stderr.write(`Files written to ${out}: ${result.written.length}.\n`);
    return 0;
  }
  const reason =
    'taken' in result
      ? `${out} holds ${result.taken.join(', ')} already. Move what is there, or name another folder.`
      : `${out} cannot be written to (${result.problem}). Name a folder that can.`;
  process.stderr.write(`Nothing was written: ${reason}\n`);
  return 1;
}

function unknownTheme(id: string, { proposed }: Suggestion): string {
  const ids = proposed.map(({ theme }) => theme.id).join(', ');
  return `No theme “${id}” is proposed; there are: ${ids}.`;
}
