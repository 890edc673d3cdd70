import { gunzipSync } from 'node:zlib';
import { makeIssue, type Issue } from './issue.ts';

/** In characters: a hundred times an abstract. What is longer is no page that a person read. */
export const longestLine = 200_000;

/** The largest digest, unpacked: what a machine can hold several times over. */
const mostBytes = 512 * 1024 * 1024;

export interface Decoded {
  text: string;
  /** The lines of the text without their ends. */
  lines: string[];
  /**
   * What shows that a page is no longer as it was captured: a byte order mark, Windows line ends,
   * a line that no page has. Formats made by programs may have all of these.
   */
  damage?: Issue;
}

/**
 * Turn the bytes of a digest, packed with gzip or not, into its text and lines.
 * The first thing that makes it no UTF-8 text is the one issue; nothing is repaired but the
 * marks and line ends that a record format may have.
 */
export function decodeDigest(bytes: Uint8Array, file: string): Decoded | { issue: Issue } {
  const unpacked = isGzip(bytes) ? unpack(bytes) : bytes;
  if (!unpacked) return { issue: makeIssue('gzip-damaged', { file, line: 1 }) };
  if (unpacked.length === 0) return { issue: makeIssue('file-empty', { file, line: 1 }) };
  const binary = findBinary(unpacked, file);
  if (binary) return { issue: binary };
  const text = decodeUtf8(unpacked);
  if (text === undefined) {
    return { issue: makeIssue('file-not-utf8', { file, line: lineOfInvalidUtf8(unpacked) }) };
  }
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const lines = clean.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.every((line) => line.trim() === '')) {
    return { issue: makeIssue('file-empty', { file, line: 1 }) };
  }
  const damage = findDamage(text, file);
  return { text: clean, lines, ...(damage ? { damage } : {}) };
}

/** The two bytes that begin every gzip file (RFC 1952, 2.3.1). */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpack(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    return undefined;
  }
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
