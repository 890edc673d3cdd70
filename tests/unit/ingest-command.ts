import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './temporary-archive.ts';

export interface CommandResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Run `node scripts/ingest.ts` as a user does. */
export function ingestCommand(
  args: readonly string[],
  { input = '', folder = repository, stopWith = '' } = {},
): Promise<CommandResult> {
  const preload = pathToFileURL(join(import.meta.dirname, 'stop-while-writing.ts')).href;
  const node = stopWith === '' ? [] : ['--import', preload];
  const script = join(repository, 'scripts/ingest.ts');
  const child = spawn(process.execPath, [...node, script, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', STOP_WITH: stopWith },
  });
  const result = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (result.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (result.stderr += text));
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, ...result });
    });
  });
}
