import { describe, expect, test } from 'vitest';
import { siteFile } from '../../../src/offline/site-file.ts';

describe('the file behind an address', () => {
  test.for([
    ['https://example.org/a/', 'https://example.org/a/index.html'],
    ['https://example.org/a/themes/', 'https://example.org/a/themes/index.html'],
    ['https://example.org/a/about', 'https://example.org/a/about.html'],
    ['https://example.org/a/about.html#offline', 'https://example.org/a/about.html'],
    ['https://example.org/a/search.html?q=x.y/z', 'https://example.org/a/search.html'],
    ['https://example.org/a/data/papers.jsonl', 'https://example.org/a/data/papers.jsonl'],
    ['https://example.org/a.b/about', 'https://example.org/a.b/about.html'],
  ] as const)('of %s is %s', ([address, file]) => {
    expect(siteFile(address).href).toBe(file);
  });
});
