/** The preview command: serves a built site on this machine. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { complain } from './command-line/complain.ts';
import type { CommandDefinition } from './command-line/parse-command.ts';
import { runCommand, type Given } from './command-line/run-command.ts';
import { serveFolder } from './serve/serve-folder.ts';

const command = {
  name: 'preview',
  usage: 'npm run preview -- [options]',
  about: 'Serves a built site on this machine until Ctrl-C.',
  takesArguments: false,
  options: {
    out: { value: 'DIR', help: 'The built site (dist).' },
    port: { value: 'PORT', help: 'The port to listen on (4321).' },
  },
} as const satisfies CommandDefinition;

process.exitCode = await runCommand(command, process, main);

async function main(given: Given<typeof command>): Promise<number> {
  const { out = 'dist', port = '4321' } = given.texts;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return complain(command, `--port takes a number up to 65535, not “${port}”.`, process.stderr);
  }
  if (!existsSync(join(out, '404.html'))) {
    return complain(
      command,
      `There is no built site in ${out}. Run “npm run build” first.`,
      process.stderr,
    );
  }
  try {
    const { address } = await serveFolder(resolve(out), { port: Number(port) });
    process.stdout.write(`${out} is served at ${address}\n`);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return complain(command, `Cannot listen on port ${port}: ${reason}.`, process.stderr);
  }
}
