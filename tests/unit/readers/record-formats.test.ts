import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../../scripts/ingest/issue.ts';
import { arxivAtom } from '../../../scripts/ingest/readers/arxiv-atom.ts';
import { arxivRss } from '../../../scripts/ingest/readers/arxiv-rss.ts';
import { bibtex } from '../../../scripts/ingest/readers/bibtex.ts';
import { cslJson } from '../../../scripts/ingest/readers/csl-json.ts';
import { readers, type Reader } from '../../../scripts/ingest/readers/index.ts';
import { jsonLines } from '../../../scripts/ingest/readers/json-lines.ts';
import { readingList } from '../../../scripts/ingest/readers/reading-list.ts';
import { ris } from '../../../scripts/ingest/readers/ris.ts';
import '../fixed-seed.ts';
import { fixturePairs } from '../fixture-pairs.ts';
import { recordSource } from './record-source.ts';
import { summariseReading } from './summarise-reading.ts';

const recordReaders = [arxivAtom, arxivRss, bibtex, ris, cslJson, jsonLines, readingList];
const fixtures = recordReaders.flatMap((reader) =>
  fixturePairs(join(import.meta.dirname, reader.format)).map((pair) => ({
    ...pair,
    reader,
    name: `${reader.format}/${pair.name}`,
  })),
);
const captures = join(import.meta.dirname, '../../../../shared/digests');

function read(reader: Reader, text: string) {
  const [reading, ...more] = reader.read(recordSource(text));
  if (!reading || more.length > 0) throw new Error('A file of records is one digest.');
  return reading;
}

describe('a file of records', () => {
  test.each(fixtures)('gives what is written beside it: $name', ({ reader, input, expected }) => {
    const reading = read(reader, input);
    const { statedCapture } = reading;
    const summary = { ...(statedCapture ? { statedCapture } : {}), ...summariseReading(reading) };
    expect(summary).toEqual(expected);
  });

  test.each(fixtures)(
    'is recognised by its reader before all others: $name',
    ({ reader, input }) => {
      const source = recordSource(input);
      expect(readers.find((candidate) => candidate.recognises(source))?.format).toBe(reader.format);
    },
  );

  test.each(fixtures)('is read the same with Windows line ends: $name', ({ reader, input }) => {
    const windows = read(reader, input.replaceAll('\n', '\r\n'));
    expect(summariseReading(windows)).toEqual(summariseReading(read(reader, input)));
  });

  test.each(fixtures)('has a line for every issue: $name', ({ reader, input }) => {
    for (const { line } of read(reader, input).issues) expect(line).toBeGreaterThan(0);
  });

  test.each(fixtures)('cut off anywhere never throws: $name', ({ reader, input }) => {
    fc.assert(
      fc.property(fc.nat(input.length), (cut) => {
        const { issues, entries } = read(reader, input.slice(0, cut));
        expect(entries.length > 0 || hasErrors(issues)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('any text', () => {
  test.each(recordReaders)('is read as $format without an exception', (reader) => {
    const piece = fc.constantFrom(
      ...['@article{', '@string{', '{', '}', '"', '=', 'a', '#', '$', '\\', ',', '\n', '(', ')'],
      ...['TY  - JOUR\n', 'TI  - x\n', 'ER  - \n', 'AU  - a, b\n', 'title', '{"title":"x"', '['],
      ...[
        '<feed>',
        '<entry>',
        '<title>',
        '</title>',
        '&amp;',
        '&x;',
        '<!DOCTYPE x [',
        ']>',
        '<![CDATA[',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (hostile) => {
        const { issues, entries } = read(reader, hostile);
        expect(entries.length > 0 || hasErrors(issues)).toBe(true);
      }),
    );
  });
});

describe('the captures of other formats', () => {
  const isMissing = !existsSync(captures);
  const files = isMissing ? ['none'] : readdirSync(captures);
  test.skipIf(isMissing).each(files)(
    'are not taken for records (needs ../shared/digests): %s',
    (file) => {
      const source = recordSource(readFileSync(join(captures, file), 'utf8'));
      expect(recordReaders.filter((reader) => reader.recognises(source))).toEqual([]);
    },
  );
});
