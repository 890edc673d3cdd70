/** What stands around a shelf: themes that share its papers, digests that list them. */
import { expect, test } from 'vitest';
import { digestsOfShelf } from '../../../src/lib/shelf-digests.ts';
import { neighboursByPapers } from '../../../src/lib/shelf-neighbours.ts';

function placed(...ids: string[]) {
  return { shelves: ids.map((id) => ({ theme: { id, title: id.toUpperCase() } })) };
}

test('the themes that share most papers come first, the theme itself never', () => {
  const papers = [placed('a', 'b', 'c'), placed('a', 'c'), placed('d', 'a'), placed('a')];
  expect(neighboursByPapers('a', papers)).toEqual([
    { id: 'c', title: 'C', shared: 2 },
    { id: 'b', title: 'B', shared: 1 },
    { id: 'd', title: 'D', shared: 1 },
  ]);
});

test('a digest counts a paper once, however often it lists it', () => {
  const listed = (...ids: string[]) => ({ appearances: ids.map((id) => ({ id })) });
  const digests = [{ id: 'new' }, { id: 'none' }, { id: 'old' }];
  expect(digestsOfShelf([listed('old', 'old'), listed('new', 'old')], digests)).toEqual([
    { digest: { id: 'new' }, listed: 1 },
    { digest: { id: 'old' }, listed: 2 },
  ]);
});
