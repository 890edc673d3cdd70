import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildFigures } from '../command-line/build-figures.ts';
import { watchMemory, type MemoryPeaks } from './watch-memory.ts';

/** What one run of the build command took. */
export interface BuildMeasure {
  figures: BuildFigures;
  /** From the start of the command to its end. */
  seconds: number;
  /** Of the build's own process first, then of those that it started. */
  memory: MemoryPeaks;
}

/** Where a benchmark works: all of it is deleted in the end. */
export interface BenchFolders {
  repository: string;
  archive: string;
  output: string;
  figures: string;
}

const noMemory: MemoryPeaks = { processes: [], together: 0 };

/** Characters of the build's messages that are shown where it fails. */
const longestExcuse = 2000;

/**
 * Run the build command as a user would and measure it. Throws with the build's own messages
 * where it fails, and an `AbortError` where `signal` stops it; in both cases it has ended.
 */
export async function measureBuild(
  folders: BenchFolders,
  signal: AbortSignal,
): Promise<BuildMeasure> {
  const start = performance.now();
  const { code, messages, memory } = await runBuild(folders, signal);
  const seconds = (performance.now() - start) / 1000;
  signal.throwIfAborted();
  if (code !== 0) throw new Error(`The build failed.\n${messages.slice(-longestExcuse)}`);
  const figures = JSON.parse(readFileSync(folders.figures, 'utf8')) as BuildFigures;
  return { figures, seconds, memory: withOwnPeak(memory, figures.peakMemory) };
}

/** What the build says of itself is exact; what was seen from outside can lack its last moment. */
function withOwnPeak({ processes, together }: MemoryPeaks, bytes: number): MemoryPeaks {
  const [own, ...others] = processes;
  const build = { name: 'build', bytes: Math.max(own?.bytes ?? 0, bytes) };
  return { processes: [build, ...others], together: Math.max(together, build.bytes) };
}

function runBuild({ repository, archive, output, figures }: BenchFolders, signal: AbortSignal) {
  const command = join(repository, 'scripts', 'build.ts');
  const options = ['--archive', archive, '--out', output, '--figures', figures];
  const child = spawn(process.execPath, [command, ...options], {
    cwd: resolve(repository),
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  const watcher = child.pid === undefined ? undefined : watchMemory(child.pid);
  let messages = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages = (messages + text).slice(-longestExcuse);
  });
  return new Promise<{ code: number | null; messages: string; memory: MemoryPeaks }>(
    (resolveRun, reject) => {
      child.on('error', (error) => {
        // A stopped build is waited for: its folders can be deleted only when it has ended.
        if (child.pid === undefined) reject(error);
      });
      child.on('close', (code) =>
        resolveRun({ code, messages, memory: watcher?.end() ?? noMemory }),
      );
    },
  );
}
