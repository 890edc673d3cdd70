/** A stream that keeps what is written to it; a terminal where `isTTY`. */
export function recordedStream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

/** What a terminal shows in the end: each line without what was drawn over. */
export function shownLines(written: readonly string[]): string[] {
  return written
    .join('')
    .split('\n')
    .map((line) => line.split('\r\u001B[2K').at(-1) ?? '');
}
