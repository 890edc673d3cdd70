import { setImmediate } from 'node:timers/promises';
import type { ArchiveFolders } from '../../src/lib/archive-folders.ts';
import type { IngestReport } from '../ingest/ingest-report.ts';
import { hasErrors } from '../ingest/issue.ts';
import { runIngest, type IngestOptions } from '../ingest/run-ingest.ts';
import { unlockArchive } from '../ingest/write-content.ts';
import { printIngestReport, printExplanation } from './print-ingest-report.ts';
import { printIssues } from './print-issues.ts';
import { showProgress } from './show-progress.ts';

/** The parts of the running process that a command lends out. */
export type CommandProcess = Pick<
  NodeJS.Process,
  'cwd' | 'exit' | 'kill' | 'once' | 'pid' | 'removeListener' | 'stderr' | 'stdout'
>;

/**
 * Run an ingest for a person: progress while it works, issues and a report when it is done.
 * A signal ends the process and leaves the archive as it was.
 */
export async function ingestWithReport(
  options: IngestOptions,
  command: CommandProcess,
  { explain = false } = {},
): Promise<{ report: IngestReport; isFailed: boolean }> {
  const { show, end } = showProgress(command.stderr);
  const letGo = options.dryRun ? () => undefined : releaseOnSignal(options.folders, command);
  const report = await runIngest(options, {
    workingFolder: command.cwd(),
    worker: { pid: command.pid, isRunning: (pid) => isRunning(pid, command) },
    progress: async (step, done, total) => {
      show(step, done, total);
      // Signals are heard between two turns of the event loop; one may be left of this turn.
      await setImmediate();
      await setImmediate();
    },
  });
  letGo();
  end();
  if (explain) command.stdout.write(`${printExplanation(report)}\n`);
  if (report.issues.length > 0)
    command.stderr.write(`${printIssues(report.issues, { isWhole: explain })}\n`);
  command.stdout.write(
    `${printIngestReport(report, { isDryRun: options.dryRun, isWhole: explain })}\n`,
  );
  return { report, isFailed: hasErrors(report.issues) };
}

/** A signal is handled between two steps of the writing, never inside one. */
function releaseOnSignal(folders: ArchiveFolders, command: CommandProcess): () => void {
  const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const handler = () => {
      unlockArchive(folders);
      command.stderr.write('\nStopped: the archive is as it was.\n');
      command.exit(code);
    };
    command.once(signal, handler);
    return () => void command.removeListener(signal, handler);
  });
  return () => handlers.forEach((remove) => remove());
}

/** Another user's process cannot be signalled, but it runs. */
function isRunning(pid: number, command: CommandProcess): boolean {
  try {
    return command.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
