import { describe, expect, test } from 'vitest';
import { mergeCaptures } from '../../scripts/ingest/merge-captures.ts';
import { listedDigest } from './listed-digest.ts';

const titlesOf = (digest: ReturnType<typeof listedDigest> | undefined) =>
  digest?.entries.map(({ text, rank }) => `${rank} ${text.title}`);

describe('two captures of one page', () => {
  const date = '2025-11-03';
  const older = listedDigest(
    '2025-11-03',
    [{ title: 'Boats' }, { title: 'Soup' }, { title: 'Tea' }],
    {
      date,
    },
  );
  const newer = listedDigest(
    '2025-11-05',
    [{ title: 'Soup', counts: { comments: 7 } }, { title: 'Kites' }, { title: 'Tea' }],
    { date },
  );

  test('are one digest that keeps its id and takes the newer order and counts', () => {
    const [page, ...others] = mergeCaptures([newer, older]);
    expect(others).toEqual([]);
    expect(page).toMatchObject({
      id: '2025-11-03',
      files: ['digests/2025-11-05.txt', 'digests/2025-11-03.txt'],
      capture: { date: '2025-11-05' },
    });
    expect(titlesOf(page)).toEqual(['1 Soup', '2 Kites', '3 Tea', '4 Boats']);
    expect(page?.entries[0]?.counts).toEqual({ comments: 7 });
  });

  test('are the same digest whichever comes first', () => {
    expect(mergeCaptures([older, newer])).toEqual(mergeCaptures([newer, older]));
  });
});

test('pages of one day that list other papers stay two digests', () => {
  const date = '2025-11-03';
  const first = listedDigest('2025-11-03', [{ title: 'Boats' }, { title: 'Soup' }], { date });
  const second = listedDigest('2025-11-04', [{ title: 'Kites' }, { title: 'Lamps' }], { date });
  expect(mergeCaptures([first, second]).map(({ id }) => id)).toEqual(['2025-11-03', '2025-11-04']);
});

test('a paper that one page lists twice keeps both places', () => {
  const page = listedDigest('2025-11-03', [{ title: 'Boats' }, { title: 'Boats' }]);
  expect(titlesOf(mergeCaptures([page])[0])).toEqual(['1 Boats', '2 Boats']);
});
