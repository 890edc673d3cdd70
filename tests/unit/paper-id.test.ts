import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paperId, titleKey } from '../../src/lib/paper-id.ts';
import { readDigest } from '../../scripts/ingest/read-digest.ts';
import { idSchema } from '../../src/lib/paper.ts';
import './fixed-seed.ts';
import { repository } from './temporary-archive.ts';

/** Published addresses: title to id. Lines may be added to this file, never changed or removed. */
const published = JSON.parse(
  readFileSync(join(import.meta.dirname, 'paper-ids.json'), 'utf8'),
) as Record<string, string>;

describe('addresses that were published', () => {
  test.each(Object.entries(published))('never change: %s', (title, id) => {
    expect(paperId(title)).toBe(id);
  });

  test('include those of every paper of the bundled digest', () => {
    const file = 'digests/2025-11-03.txt';
    const bytes = readFileSync(join(repository, file));
    const { digests } = readDigest({ bytes, file, shownAs: file });
    const titles = digests.flatMap(({ entries }) => entries.map(({ text }) => text.title));
    expect(titles).not.toEqual([]);
    expect(titles.filter((title) => !(title in published))).toEqual([]);
  });

  test('are all different', () => {
    const ids = Object.values(published);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('any title', () => {
  const anyTitle = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

  test('gives an id that is ASCII, short, and a name of a file in its folder', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const id = paperId(title);
        expect(id).toMatch(/^[a-z0-9-]{1,72}$/);
        expect(idSchema.safeParse(id).success).toBe(true);
      }),
    );
  });

  test('has the id of another exactly where both are the same title', () => {
    fc.assert(
      fc.property(anyTitle, anyTitle, (one, other) => {
        expect(paperId(one) === paperId(other)).toBe(titleKey(one) === titleKey(other));
      }),
    );
  });

  test('keeps its id in capitals and with other punctuation', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, (title) => {
        const id = paperId(title.join(' '));
        expect(paperId(title.join(' ').toUpperCase())).toBe(id);
        expect(paperId(`“${title.join('-')}”.`)).toBe(id);
        expect(paperId(`  ${title.join(': ')} ?!`)).toBe(id);
      }),
    );
  });
});

describe('one title has one id', () => {
  test.each([
    ['Café Models', 'CAFE MODELS'],
    ['Attention Is All You Need', 'Attention is all you need.'],
    ['text-to-image', 'Text to Image'],
    ["It's “Done”", 'Its done'],
    ['β-VAE', 'Beta-VAE'],
    ['Weak & Strong Experts', 'Weak and Strong Experts'],
    ['Straße', 'Strasse'],
    ['E\u0301tude', '\u00C9tude'],
    ['ﬁne-tuning', 'fine-tuning'],
  ])('%s, %s', (one, other) => {
    expect(paperId(one)).toBe(paperId(other));
  });
});

describe('different titles have different ids', () => {
  const long = 'A Very Long Title about Many Things That Goes On and On until Nobody Can Read It';
  test.each([
    ['RealCustom', 'RealCustom++'],
    ['A-Decoding', 'A*-Decoding'],
    ['C', 'C#'],
    ['50 of 100', '50% of 100'],
    [`${long} One`, `${long} Two`],
    ['关于灯的论文', '关于船的论文'],
    ['О лампах', 'О лодках'],
    ['Lamps 灯', 'Lamps 船'],
    ['∀', '∃'],
    ['😀', '😁'],
    ['GPT 4', 'GPT4'],
    ['x < y', 'x > y'],
  ])('%s, %s', (one, other) => {
    expect(paperId(one)).not.toBe(paperId(other));
  });
});

describe('names that would not be a file of their own', () => {
  test.each(['CON', 'nul', 'Aux', 'PRN', 'COM1', 'lpt9', 'Index'])('are no id: %s', (title) => {
    const id = paperId(title);
    expect(id).not.toBe(title.toLowerCase());
    expect(id.startsWith(`${title.toLowerCase()}-`)).toBe(true);
  });

  test.each(['../../etc/passwd', '..\\..\\windows', '/etc/passwd', 'a/b', '.', '..', '%2e%2e/'])(
    'cannot lead out of the folder: %s',
    (title) => {
      expect(paperId(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    },
  );

  test.each(['', ' ', '?!', '\u200B', '---'])('are made up where no word is left: %j', (title) => {
    expect(paperId(title)).toMatch(/^[0-9a-f]{6}$/);
  });
});
