import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeDigest } from '../../scripts/ingest/decode-digest.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pngStart = '89504e470d0a1a0a0000000d49484452000000400000004008060000';

function codeAndLine(bytes: Uint8Array): [string, number | undefined] | undefined {
  const decoded = decodeDigest(bytes, 'digest.txt');
  const issue = 'issue' in decoded ? decoded.issue : decoded.damage;
  return issue && [issue.code, issue.line];
}

function withByte(text: string, byte: number): Uint8Array {
  return Buffer.concat([bytesOf(text), Uint8Array.of(byte), bytesOf('\nmore\n')]);
}

describe('what is no clean text is one issue with its line', () => {
  test.each([
    ['no bytes', bytesOf(''), 'file-empty', 1],
    ['blank lines only', bytesOf('\n  \n\t\n'), 'file-empty', 1],
    ['a picture', Buffer.from(pngStart, 'hex'), 'file-binary', 1],
    ['text in UTF-16', Buffer.from('Daily Papers\n', 'utf16le'), 'file-binary', 1],
    ['a NUL in the first line', withByte('words '.repeat(40), 0), 'nul-byte', 1],
    ['a NUL further down', withByte(`${'words '.repeat(40)}\ntwo\nthree`, 0), 'nul-byte', 3],
    ['a NUL far down', withByte(`${'words\n'.repeat(4000)}end`, 0), 'nul-byte', 4001],
    ['Latin-1 in the first line', withByte('caf', 0xe9), 'file-not-utf8', 1],
    ['Latin-1 further down', withByte('one\ntwo\ncaf', 0xe9), 'file-not-utf8', 3],
    ['half of a character at the end', bytesOf('one\nzwei ä').slice(0, -1), 'file-not-utf8', 2],
    ['a byte order mark', bytesOf('\uFEFFone\ntwo\n'), 'byte-order-mark', 1],
    ['Windows line ends', bytesOf('one\r\ntwo\r\n'), 'windows-line-endings', 1],
    ['Windows line ends from line 3', bytesOf('one\ntwo\nthree\r\n'), 'windows-line-endings', 3],
    ['line ends of an old Mac', bytesOf('one\rtwo\r'), 'windows-line-endings', 1],
  ])('%s', (_, bytes, code, line) => {
    expect(codeAndLine(bytes)).toEqual([code, line]);
  });

  test('a gzip file that was cut off', () => {
    const packed = gzipSync(bytesOf('words '.repeat(500)));
    expect(codeAndLine(packed.subarray(0, packed.length / 2))).toEqual(['gzip-damaged', 1]);
  });

  test('a short text of a few words with a NUL is damaged, not binary', () => {
    expect(codeAndLine(bytesOf(`Daily Papers\n${'some words and '.repeat(9)}\0\n`))).toEqual([
      'nul-byte',
      2,
    ]);
  });

  test('a line of 50 MB, at once', () => {
    const bytes = Buffer.concat([bytesOf('one\ntwo\n'), Buffer.alloc(50_000_000, 'a')]);
    expect(codeAndLine(bytes)).toEqual(['line-too-long', 3]);
  }, 5_000);

  test('a line of 50 MB of damaged bytes, at once', () => {
    const bytes = Buffer.concat([bytesOf('one\n'), Buffer.alloc(50_000_000, 0xe9)]);
    expect(codeAndLine(bytes)).toEqual(['file-not-utf8', 2]);
  }, 5_000);
});

describe('text becomes its lines', () => {
  test.each([
    ['with an end of the last line', 'one\ntwo\n', ['one', 'two']],
    ['without one', 'one\ntwo', ['one', 'two']],
    ['with blank lines at the end', 'one\n\n\n', ['one', '', '']],
    ['with blank lines at the start', '\n\none\n', ['', '', 'one']],
    ['with white space that counts', '  • one \n·\n', ['  • one ', '·']],
    ['with letters of every kind', 'é 数 😀\n', ['é 数 😀']],
    ['with separators that end no line', 'one\u2028two\u0085three\n', ['one\u2028two\u0085three']],
  ])('%s', (_, text, lines) => {
    expect(decodeDigest(bytesOf(text), 'digest.txt')).toEqual({ text, lines });
  });

  test('packed with gzip or not', () => {
    const text = 'one\ntwo\n';
    expect(decodeDigest(gzipSync(bytesOf(text)), 'digest.txt.gz')).toEqual({
      text,
      lines: ['one', 'two'],
    });
  });

  test('without the marks and line ends that programs put into records', () => {
    const decoded = decodeDigest(bytesOf('\uFEFFone\r\ntwo\r\n'), 'records.ris');
    expect(decoded).toMatchObject({ text: 'one\ntwo\n', lines: ['one', 'two'] });
  });
});
