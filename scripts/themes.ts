/** The themes command: which of its commands is meant, and its exit code. */
import { resolve } from 'node:path';
import { complain } from './command-line/complain.ts';
import type { CommandDefinition } from './command-line/parse-command.ts';
import { runCommand } from './command-line/run-command.ts';
import { evaluateCommand } from './themes/evaluate-command.ts';
import { suggestCommand } from './themes/suggest-command.ts';
import type { ThemesCommand } from './themes/themes-command.ts';

const commands: readonly ThemesCommand[] = [evaluateCommand, suggestCommand];

const command = {
  name: 'themes',
  usage: 'npm run themes -- COMMAND [options]',
  about: `Works on themes. Each command has a --help of its own:

${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}`,
  takesArguments: true,
  options: {},
} as const satisfies CommandDefinition;

const chosen = commands.find(({ name }) => name === process.argv[2]);
const repository = resolve(import.meta.dirname, '..');
process.exitCode = chosen
  ? await chosen.run(process.argv.toSpliced(2, 1), process, repository)
  : await runCommand(command, process, async ({ rest: [name] }) => {
      const problem = name === undefined ? 'Name a command.' : `There is no command “${name}”.`;
      return complain(command, problem, process.stderr);
    });
