import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One option of a command, as `--help` shows it. Without a value it is a flag. */
export interface CommandOption {
  /** What stands for its value in the help text. */
  value?: string;
  help: string;
}

export interface CommandDefinition {
  /** The npm script. */
  name: string;
  /** The command of a script that has several. */
  subcommand?: string;
  usage: string;
  about: string;
  options: Readonly<Record<string, CommandOption>>;
  /** Whether arguments that are no options are allowed. */
  takesArguments: boolean;
}

export type ParsedCommand<Option extends string> =
  | { help: string }
  | { problem: string }
  | {
      /** The values of options that take one. */
      texts: Partial<Record<Option, string>>;
      /** The flags that were given. */
      flags: ReadonlySet<Option>;
      rest: string[];
    };

/** Parse the arguments of a command: its values, its help text, or what is wrong with them. */
export function parseCommand<Definition extends CommandDefinition>(
  definition: Definition,
  args: readonly string[],
): ParsedCommand<keyof Definition['options'] & string> {
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, { value }] of Object.entries(definition.options)) {
    options[name] = { type: value === undefined ? 'boolean' : 'string' };
  }
  const config = { args: [...args], options, allowPositionals: definition.takesArguments };
  try {
    const { values, positionals } = parseArgs(config);
    if (values['help'] === true) return { help: helpText(definition) };
    const given = Object.entries(values);
    return {
      texts: Object.fromEntries(given.filter(([, value]) => typeof value === 'string')) as Partial<
        Record<keyof Definition['options'] & string, string>
      >,
      flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
      rest: positionals,
    };
  } catch (error) {
    return { problem: firstSentence(error instanceof Error ? error.message : String(error)) };
  }
}

function helpText({ usage, about, options }: CommandDefinition): string {
  const rows = Object.entries({ ...options, help: { help: 'Show this text.' } } as typeof options);
  const names = rows.map(
    ([name, { value }]) => `--${name}${value === undefined ? '' : ` ${value}`}`,
  );
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const list = rows.map(([, { help }], index) => `  ${names[index]?.padEnd(width)}${help}\n`);
  return `Usage: ${usage}\n\n${about}\n\nOptions:\n${list.join('')}`;
}

function firstSentence(text: string): string {
  const first = text.split(/\. |\n/)[0] ?? text;
  return first.endsWith('.') ? first : `${first}.`;
}
