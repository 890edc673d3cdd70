import { complain } from './complain.ts';
import { parseCommand, type CommandDefinition, type ParsedCommand } from './parse-command.ts';

/** What a command was given, once its arguments are understood. */
export type Given<Definition extends CommandDefinition> = Extract<
  ParsedCommand<keyof Definition['options'] & string>,
  { rest: string[] }
>;

type CommandProcess = Pick<NodeJS.Process, 'argv' | 'stderr' | 'stdout'>;

/**
 * Run a command: show its help, or complain of its arguments, or do its work. Gives its exit
 * code; nothing where the work goes on.
 */
export async function runCommand<Definition extends CommandDefinition, Code>(
  definition: Definition,
  { argv, stderr, stdout }: CommandProcess,
  work: (given: Given<Definition>) => Promise<Code>,
): Promise<Code | number> {
  const parsed = parseCommand(definition, argv.slice(2));
  if ('problem' in parsed) return complain(definition, parsed.problem, stderr);
  if ('rest' in parsed) return work(parsed);
  stdout.write(parsed.help);
  return 0;
}
