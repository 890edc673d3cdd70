/**
 * Loaded before the ingest command (`node --import`), it stops the command with the signal in
 * STOP_WITH when the command says that it has written its papers, which is before they are put
 * in place.
 */
const signal = process.env['STOP_WITH'] ?? 'SIGINT';
const write = process.stderr.write.bind(process.stderr);

process.stderr.write = (text: string | Uint8Array): boolean => {
  if (String(text).includes('Writing papers')) process.kill(process.pid, signal);
  return write(text);
};
