/** The dev command: ingest, then Astro's development server; both follow every change. */
import { existsSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { dev } from 'astro';
import { archiveFolders, type ArchiveFolders } from '../src/lib/archive-folders.ts';
import { ingestWithReport } from './command-line/ingest-with-report.ts';
import type { CommandDefinition } from './command-line/parse-command.ts';
import { runCommand, type Given } from './command-line/run-command.ts';

const command = {
  name: 'dev',
  usage: 'npm run dev -- [options]',
  about: `Serves the archive on this machine and follows every change: pages, styles, digests, themes
and corrections. Search works only in a build.`,
  takesArguments: false,
  options: {
    archive: { value: 'DIR', help: 'The archive: a folder with digests/ and content/.' },
  },
} as const satisfies CommandDefinition;

/** An editor saves in several steps; they are one change. */
const settleMilliseconds = 200;

const code = await runCommand(command, process, main);
if (code !== undefined) process.exitCode = code;

async function main(given: Given<typeof command>): Promise<number | undefined> {
  const { archive } = given.texts;
  const repository = resolve(import.meta.dirname, '..');
  const folders = archiveFolders(repository, archive);
  if (await ingest(folders)) return 1;
  if (archive === undefined) delete process.env['SHELFMARK_ARCHIVE'];
  else process.env['SHELFMARK_ARCHIVE'] = resolve(archive);
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  await dev({ root: repository });
  follow(folders);
  return undefined;
}

async function ingest(folders: ArchiveFolders): Promise<boolean> {
  const options = { folders, inputs: [], dryRun: false };
  return (await ingestWithReport(options, process)).isFailed;
}

function follow(folders: ArchiveFolders): void {
  let waiting: NodeJS.Timeout | undefined;
  const again = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ingest(folders), settleMilliseconds);
  };
  for (const folder of [folders.digests, folders.themes, folders.corrections]) {
    if (existsSync(folder)) watch(folder, again);
  }
}
