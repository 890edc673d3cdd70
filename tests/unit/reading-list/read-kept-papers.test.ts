/** What is imported into a reading list may come from anybody. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperSchema } from '../../../src/lib/paper.ts';
import { mergeLists } from '../../../src/scripts/reading-list/merge-lists.ts';
import { longestList, readKeptPapers } from '../../../src/scripts/reading-list/read-kept-papers.ts';
import '../fixed-seed.ts';

const whole = {
  id: 'a-paper',
  title: 'A Paper',
  authors: ['Zoë Müller', '李 明'],
  hasMoreAuthors: true as const,
  authorCount: 7,
  organization: { id: 'lab', name: 'Lab' },
  published: '2024-03',
  venue: 'Journal of Things',
  identifiers: { arxiv: '2403.00483', doi: '10.1000/x', url: 'https://example.org/p' },
  links: [{ kind: 'paper' as const, url: 'https://example.org/p.pdf' }],
  themes: ['machine-unlearning'],
  note: 'Read again.',
  isRead: true as const,
};

describe('a list that is read', () => {
  test('keeps all that a paper can say', () => {
    expect(readKeptPapers({ papers: [whole] })).toEqual([whole]);
    expect(readKeptPapers([whole])).toEqual([whole]);
  });

  test.each([
    ['no list', 'text'],
    ['nothing', null],
    ['a list of no papers', [1, 'a', null, [], {}]],
    ['a paper without a title', [{ id: 'a' }]],
    ['an id that is an address', [{ id: 'https://example.org', title: 'A' }]],
    ['an id that leaves its folder', [{ id: '../../etc', title: 'A' }]],
    ['an id with a quote', [{ id: 'a"b', title: 'A' }]],
  ])('holds nothing where it is %s', (_, value) => {
    expect(readKeptPapers(value)).toEqual([]);
  });

  test('leaves out fields that are not what they should be', () => {
    const hostile = {
      ...whole,
      published: 'yesterday',
      authors: [1, {}, ''],
      authorCount: -1,
      hasMoreAuthors: 'yes',
      organization: { name: 'Lab' },
      venue: 'x'.repeat(100_000),
      identifiers: { arxiv: 'javascript:1', url: 'javascript:alert(1)', doi: 'x', __proto__: 1 },
      links: [{ kind: 'paper', url: 'data:text/html,x' }, null],
      themes: ['../x', 7],
      note: { toString: 'x' },
      isRead: 1,
      __proto__: { polluted: true },
    };
    expect(readKeptPapers([hostile])).toEqual([{ id: whole.id, title: whole.title, themes: [] }]);
  });

  test('holds a paper once, and no more papers than a list can', () => {
    expect(readKeptPapers([whole, { ...whole, title: 'Another' }])).toEqual([whole]);
    const many = Array.from({ length: longestList + 5 }, (_, at) => ({ id: `p${at}`, title: 'P' }));
    expect(readKeptPapers(many)).toHaveLength(longestList);
  });

  test('is a list of papers whatever it was', () => {
    const dates = paperSchema.shape.published.unwrap();
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (title, other, published) => {
        const papers = readKeptPapers([{ id: 'a', title, venue: other, note: other, published }]);
        for (const paper of papers) {
          expect(paper.title).toMatch(/\S/);
          if (paper.published?.length === 4) dates.parse(paper.published);
        }
        expect(readKeptPapers(JSON.parse(JSON.stringify(papers)))).toEqual(papers);
      }),
    );
  });
});

describe('two lists', () => {
  const plain = { id: 'a', title: 'A' };

  test('merge without losing what the reader wrote', () => {
    const merged = mergeLists(
      [
        { ...plain, note: 'Mine.' },
        { id: 'b', title: 'B' },
      ],
      [
        { ...plain, note: 'Theirs.', isRead: true },
        { id: 'c', title: 'C' },
      ],
    );
    expect(merged).toEqual([
      { ...plain, note: 'Mine.\n\nTheirs.', isRead: true },
      { id: 'b', title: 'B' },
      { id: 'c', title: 'C' },
    ]);
  });

  test('merge to the same list when that is done again', () => {
    const lists = [
      [{ ...plain, note: 'Mine.' }],
      [
        { ...plain, note: 'Theirs.' },
        { id: 'b', title: 'B' },
      ],
    ] as const;
    const once = mergeLists(...lists);
    expect(mergeLists(once, lists[1])).toEqual(once);
  });
});
