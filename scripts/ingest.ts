/** The ingest command: arguments in, report out, exit code. */
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { archiveFolders } from '../src/lib/archive-folders.ts';
import { formats } from '../src/lib/digest.ts';
import { isPublishedDate } from '../src/lib/published-date.ts';
import { complain } from './command-line/complain.ts';
import { ingestWithReport } from './command-line/ingest-with-report.ts';
import type { CommandDefinition } from './command-line/parse-command.ts';
import { runCommand, type Given } from './command-line/run-command.ts';

const command = {
  name: 'ingest',
  usage: 'npm run ingest -- [FILE|DIR|-]... [options]',
  about: `Takes digests into an archive and writes its content from all of its digests.
With no file it reads the archive's own digests again. “-” reads standard input.
Any error leaves the archive as it was.`,
  takesArguments: true,
  options: {
    archive: { value: 'DIR', help: 'The archive: a folder with digests/ and content/.' },
    captured: { value: 'YYYY-MM-DD', help: 'The day on which the files were captured.' },
    format: {
      value: 'FORMAT',
      help: `The format of the files, if it is not recognised: ${formats.join(', ')}.`,
    },
    'dry-run': { help: 'Say what would be done, and write nothing.' },
    explain: { help: 'Print what every line of every digest became.' },
  },
} as const satisfies CommandDefinition;

process.exitCode = await runCommand(command, process, main);

async function main(given: Given<typeof command>): Promise<number> {
  const { texts, flags, rest } = given;
  const { archive, captured } = texts;
  const format = formats.find((known) => known === texts.format);
  if (texts.format !== undefined && format === undefined) {
    const problem = `There is no format called “${texts.format}”.`;
    return complain(command, problem, process.stderr);
  }
  if (captured !== undefined && !(isPublishedDate(captured) && captured.length === 10)) {
    const problem = `--captured takes a day such as 2025-11-03, not “${captured}”.`;
    return complain(command, problem, process.stderr);
  }
  const options = {
    folders: archiveFolders(resolve(import.meta.dirname, '..'), archive),
    inputs: rest.filter((input) => input !== '-'),
    ...(rest.includes('-') ? { standardInput: await buffer(process.stdin) } : {}),
    ...(captured === undefined ? {} : { captured }),
    ...(format === undefined ? {} : { format }),
    dryRun: flags.has('dry-run'),
  };
  const { isFailed } = await ingestWithReport(options, process, { explain: flags.has('explain') });
  return isFailed ? 1 : 0;
}
