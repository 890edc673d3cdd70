import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

export interface CommandRun {
  code: number;
  stdout: string;
  stderr: string;
}

export const repository = resolve(import.meta.dirname, '..', '..');

/** Run one of the npm scripts' commands as a user does, from the root of the repository. */
export function runCommand(
  name: 'build' | 'ingest',
  args: readonly string[],
  settings: NodeJS.ProcessEnv = {},
): Promise<CommandRun> {
  const environment: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', ...settings };
  delete environment['FORCE_COLOR'];
  const script = join(repository, 'scripts', `${name}.ts`);
  return new Promise((settle) => {
    execFile(
      process.execPath,
      [script, ...args],
      { cwd: repository, env: environment, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        settle({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
      },
    );
  });
}

/** Build a site. Throws with what the command wrote where it fails. */
export async function buildSite(
  output: string,
  args: readonly string[] = [],
  settings?: NodeJS.ProcessEnv,
): Promise<CommandRun> {
  const run = await runCommand('build', ['--out', output, ...args], settings);
  if (run.code === 0) return run;
  throw new Error(`The build failed (exit ${run.code}).\n${run.stderr}\n${run.stdout}`);
}
