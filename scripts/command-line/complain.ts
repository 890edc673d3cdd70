import type { CommandDefinition } from './parse-command.ts';

/** Say what is wrong with the arguments of a command; gives its exit code. */
export function complain(
  { name, subcommand = '' }: CommandDefinition,
  problem: string,
  stream: { write: (text: string) => unknown },
): number {
  const help = `npm run ${[name, '--', subcommand, '--help'].filter(Boolean).join(' ')}`;
  stream.write(`${problem}\nRun “${help}” to see what it takes.\n`);
  return 1;
}
