import type { CommandDefinition } from './parse-command.ts';

/** Say what is wrong with the arguments of a command; gives its exit code. */
export function complain(
  { name }: CommandDefinition,
  problem: string,
  stream: { write: (text: string) => unknown },
): number {
  stream.write(`${problem}\nRun “npm run ${name} -- --help” to see what it takes.\n`);
  return 1;
}
