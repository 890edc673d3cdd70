import { describe, expect, test } from 'vitest';
import { complain } from '../../../scripts/command-line/complain.ts';
import {
  parseCommand,
  type CommandDefinition,
} from '../../../scripts/command-line/parse-command.ts';

const command = {
  name: 'lamp',
  usage: 'npm run lamp -- [FILE]... [options]',
  about: 'Lights a lamp.',
  takesArguments: true,
  options: {
    colour: { value: 'NAME', help: 'What colour it has.' },
    'dry-run': { help: 'Light nothing.' },
  },
} as const satisfies CommandDefinition;

describe('the arguments of a command', () => {
  test.each<[string[], Record<string, string>, string[], string[]]>([
    [[], {}, [], []],
    [['a.txt', 'b.txt'], {}, [], ['a.txt', 'b.txt']],
    [['--colour', 'red'], { colour: 'red' }, [], []],
    [['--colour=red', 'a.txt'], { colour: 'red' }, [], ['a.txt']],
    [['--dry-run', 'a.txt'], {}, ['dry-run'], ['a.txt']],
    [['--colour', 'red', '--colour', 'blue'], { colour: 'blue' }, [], []],
    [['-'], {}, [], ['-']],
    [['--', '--dry-run'], {}, [], ['--dry-run']],
  ])('%j', (args, texts, flags, rest) => {
    expect(parseCommand(command, args)).toEqual({ texts, flags: new Set(flags), rest });
  });
});

describe('what is wrong with them is one sentence', () => {
  test.each([
    [['--color', 'red'], '--color'],
    [['--colour'], '--colour'],
    [['--dry-run=yes'], '--dry-run'],
    [['-x'], '-x'],
  ])('%j', (args, named) => {
    const parsed = parseCommand(command, args);
    const problem = 'problem' in parsed ? parsed.problem : '';
    expect(problem).toContain(named);
    expect(problem).toMatch(/^[A-Z][^\n]*\.$/);
  });

  test('where a command takes none', () => {
    const parsed = parseCommand({ ...command, takesArguments: false }, ['a.txt']);
    expect(parsed).toMatchObject({ problem: expect.stringContaining('a.txt') });
  });

  test('and is said with the way to the help text', () => {
    const said: string[] = [];
    const stream = { write: (text: string) => said.push(text) };
    expect(complain(command, 'The lamp is broken.', stream)).toBe(1);
    expect(said.join('')).toBe(
      'The lamp is broken.\nRun “npm run lamp -- --help” to see what it takes.\n',
    );
  });
});

describe('the help text', () => {
  test.each([[['--help']], [['-h']], [['a.txt', '--help', '--dry-run']]])('%j', (args) => {
    const parsed = parseCommand(command, args);
    expect('help' in parsed ? parsed.help : undefined).toBe(
      [
        'Usage: npm run lamp -- [FILE]... [options]',
        '',
        'Lights a lamp.',
        '',
        'Options:',
        '  --colour NAME  What colour it has.',
        '  --dry-run      Light nothing.',
        '  --help         Show this text.',
        '',
      ].join('\n'),
    );
  });
});
