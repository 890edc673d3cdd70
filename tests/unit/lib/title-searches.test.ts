import { expect, test } from 'vitest';
import { titleSearches } from '../../../src/lib/title-searches.ts';

test('a title is searched for whole, whatever signs it holds', () => {
  const title = 'C3: "A & B" #1?';
  for (const { url } of titleSearches(title)) {
    const { protocol, searchParams } = new URL(url);
    expect(protocol).toBe('https:');
    const asked = searchParams.get('query') ?? searchParams.get('q');
    expect(asked?.replaceAll('"', '').replace(/\s+/g, ' ').trim()).toBe('C3: A & B #1?');
  }
});
