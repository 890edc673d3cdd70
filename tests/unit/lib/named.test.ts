import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/lib/archive.ts';
import { authorAddress, gatherNamed, withOwnPage } from '../../../src/lib/named.ts';

const papers = [
  { id: 'kites', authors: ['Ada Lamp', 'Ben Wick'] },
  { id: 'lanterns', authors: ['ADA LAMP', 'Chi Oil', 'Chi Oil'] },
] as Paper[];
const authors = gatherNamed(papers, (paper) => paper.authors ?? []);

describe('an author', () => {
  test('with several papers has a page of them', () => {
    expect(withOwnPage(authors).map(({ id }) => id)).toEqual(['ada-lamp']);
  });

  test('with one paper leads to it', () => {
    expect(authors.map((author) => [author.name, authorAddress(author)])).toEqual([
      ['Ada Lamp', '/authors/ada-lamp.html'],
      ['Ben Wick', '/papers/kites.html'],
      ['Chi Oil', '/papers/lanterns.html'],
    ]);
  });
});
