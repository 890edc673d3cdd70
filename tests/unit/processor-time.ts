/**
 * Milliseconds for which the processor worked for this thread. Unlike a clock it stands still
 * while a busy machine lets the thread wait, so that a limit tells of the code alone.
 */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
