import { describe, expect, test } from 'vitest';
import { feedInstant, stableId, xmlText } from '../../../../src/lib/feeds/feed-values.ts';

test.for([
  ['2024', '2024-01-01T00:00:00Z'],
  ['2024-03', '2024-03-01T00:00:00Z'],
  ['2024-03-05', '2024-03-05T00:00:00Z'],
  [undefined, '1970-01-01T00:00:00Z'],
] as const)('a date stands at the beginning of what is known: %s', ([date, instant]) => {
  expect(feedInstant(date)).toBe(instant);
});

describe('an id', () => {
  test('never changes: feed readers would show every paper again', () => {
    expect(stableId('paper/a-kite')).toBe('urn:uuid:df3d5c16-4ba3-5828-b915-729bd454b48a');
  });

  test('is a UUID of version 5', () => {
    expect(stableId('paper/b')).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });
});

test('no character stands in a feed that XML forbids', () => {
  expect(xmlText('a\u0000b\u000Bc\uFFFEd\uD800e\t👩 é\n')).toBe('abcde\t👩 é\n');
});
