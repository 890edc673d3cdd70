import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The most memory that a process held at once. */
export interface ProcessPeak {
  /** The program's name. */
  name: string;
  bytes: number;
}

export interface MemoryPeaks {
  /** What a process itself started comes after it. */
  processes: ProcessPeak[];
  /** The most that all of them held at one moment, in bytes, of the moments that were looked at. */
  together: number;
}

/** Between two looks: the system keeps each peak, so only one of a last moment is missed. */
const intervalMilliseconds = 100;

/**
 * Watch the memory of a process and of all that it starts, until told to end.
 * Finds nothing where the system has no `/proc` to look into.
 */
export function watchMemory(pid: number): { end: () => MemoryPeaks } {
  const peaks = new Map<number, ProcessPeak>();
  let together = 0;
  const look = () => {
    let sum = 0;
    for (const member of processTree(pid, readParents())) {
      const memory = parseMemory(readProcessFile(String(member), 'status'));
      if (!memory) continue;
      peaks.set(member, { name: programName(member), bytes: memory.peak });
      sum += memory.now;
    }
    together = Math.max(together, sum);
  };
  const ticker = setInterval(look, intervalMilliseconds);
  look();
  return {
    end() {
      clearInterval(ticker);
      return { processes: [...peaks.values()], together };
    },
  };
}

/** A process and all that descend from it, parents first; `parents` gives the parent of each. */
export function processTree(root: number, parents: ReadonlyMap<number, number>): number[] {
  const tree = [root];
  // The list grows while it is walked: children are asked for their own children.
  for (const member of tree) {
    for (const [child, parent] of parents) if (parent === member) tree.push(child);
  }
  return tree;
}

/**
 * What the text of `/proc/<pid>/status` says of a process's memory, in bytes; nothing once the
 * process has ended.
 */
export function parseMemory(status: string): { peak: number; now: number } | undefined {
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  const now = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  if (peak === undefined || now === undefined) return undefined;
  return { peak: Number(peak) * 1024, now: Number(now) * 1024 };
}

/** The parent in the text of `/proc/<pid>/stat`: the second field after the name in brackets. */
export function parseParent(stat: string): number | undefined {
  const parent = /^.*\) \S+ (\d+) /s.exec(stat)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function readParents(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of listProcesses()) {
    const parent = parseParent(readProcessFile(name, 'stat'));
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  return parents;
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function programName(pid: number): string {
  return basename(readProcessFile(String(pid), 'cmdline').split('\0')[0] ?? '');
}

/** A process can end between two looks; then its files are gone. */
function readProcessFile(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
