export interface Stop {
  /** Aborted when the command is told to end. */
  signal: AbortSignal;
  /** What the command ends with then. */
  exitCode: () => number;
  letGo: () => void;
}

/** The first signal ends the work in order; a second one ends the process at once. */
export function stopOnSignal(process: NodeJS.Process): Stop {
  const controller = new AbortController();
  const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  let exitCode = 0;
  const handlers = Object.entries(signals).map(([name, code]) => {
    const handler = () => {
      process.stderr.write('\nStopping …\n');
      exitCode = code;
      controller.abort();
      letGo();
    };
    process.once(name, handler);
    return () => void process.removeListener(name, handler);
  });
  const letGo = () => handlers.forEach((remove) => remove());
  return { signal: controller.signal, exitCode: () => exitCode, letGo };
}
