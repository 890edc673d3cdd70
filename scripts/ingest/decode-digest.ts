import { makeIssue, type Issue } from './issue.ts';

/** In characters: a hundred times an abstract. What is longer is no page that a person read. */
export const longestLine = 200_000;

export type Decoded = { lines: string[] } | { issue: Issue };

/**
 * Turn the bytes of a digest into its lines, without their line ends.
 * The first thing that makes it no clean UTF-8 text is the one issue; nothing is repaired,
 * because a digest is kept as captured and every line must be found again by its number.
 */
export function decodeDigest(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0) return { issue: makeIssue('file-empty', { file, line: 1 }) };
  const binary = findBinary(bytes, file);
  if (binary) return { issue: binary };
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return { issue: makeIssue('file-not-utf8', { file, line: lineOfInvalidUtf8(bytes) }) };
  }
  const damage = findDamage(text, file);
  if (damage) return { issue: damage };
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.every((line) => line.trim() === ''))
    return { issue: makeIssue('file-empty', { file, line: 1 }) };
  return { lines };
}

/** Formats other than text hold many control bytes near their start; a stray NUL is only damage. */
function findBinary(bytes: Uint8Array, file: string): Issue | undefined {
  const nul = bytes.indexOf(0);
  const start = bytes.subarray(0, 8192);
  const controls = start.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (controls > start.length / 50) return makeIssue('file-binary', { file, line: 1 });
  return nul === -1 ? undefined : makeIssue('nul-byte', { file, line: lineAt(bytes, nul) });
}

function isControl(byte: number): boolean {
  const isWhiteSpace = byte === 9 || byte === 10 || byte === 12 || byte === 13;
  return byte < 32 && !isWhiteSpace;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function findDamage(text: string, file: string): Issue | undefined {
  if (text.startsWith('\uFEFF')) return makeIssue('byte-order-mark', { file, line: 1 });
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    const line = text.slice(0, carriageReturn).split('\n').length;
    return makeIssue('windows-line-endings', { file, line });
  }
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > longestLine) {
      return makeIssue(
        'line-too-long',
        { file, line },
        { length: end - start, limit: longestLine },
      );
    }
    start = end + 1;
  }
  return undefined;
}

/** A line end can stand in no multi-byte character, so lines can be decoded one by one. */
function lineOfInvalidUtf8(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    if (decodeUtf8(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
  return line;
}

function lineAt(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
}
