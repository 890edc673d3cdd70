import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureLikeness, relatedPapers } from '../../../../src/lib/alike/related-papers.ts';
import '../../fixed-seed.ts';
import { inventedPapers } from './invented-papers.ts';

const likeness = measureLikeness(inventedPapers);
const related = (id: string) => relatedPapers(likeness, id);

describe('related papers', () => {
  test.each(['lantern', 'kite', 'bread'])('are those of the same subject: %s', (subject) => {
    const ids = [1, 2, 3].map((number) => `${subject}-${number}`);
    for (const id of ids) {
      const others = ids.filter((other) => other !== id);
      expect(related(id).map((paper) => paper.id)).toEqual(expect.arrayContaining(others));
      expect(related(id)).toHaveLength(2);
    }
  });

  test('are none where nothing is shared', () => {
    expect(related('alone')).toEqual([]);
  });

  test('name the words that made them so, as the paper itself has them', () => {
    const byId = new Map(related('lantern-1').map(({ id, words }) => [id, words]));
    expect(byId.get('lantern-2')).toEqual(expect.arrayContaining(['silk lantern', 'folded']));
    expect(byId.get('lantern-3')).toContain('silk lantern');
    expect(related('lantern-3')[0]?.words).toContain('Silk Lanterns');
  });

  test('are at most five', () => {
    const copies = Array.from({ length: 9 }, (_, index) => ({
      ...inventedPapers[0],
      id: `copy-${index}`,
      title: 'Folding Silk Lanterns',
      abstract: '',
    }));
    const many = measureLikeness([...copies, ...inventedPapers]);
    expect(relatedPapers(many, 'copy-4').map(({ id }) => id)).toEqual([
      'copy-0',
      'copy-1',
      'copy-2',
      'copy-3',
      'copy-5',
    ]);
  });

  test('do not depend on the order of the archive', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(inventedPapers, { minLength: inventedPapers.length }),
        (shuffled) => {
          const other = measureLikeness(shuffled);
          for (const { id } of inventedPapers) {
            expect(relatedPapers(other, id)).toEqual(related(id));
          }
        },
      ),
    );
  });

  test('are refused for a paper that was not measured', () => {
    expect(() => related('unknown')).toThrow('unknown');
  });

  test('exist in an archive of one paper, and of two', () => {
    const [first, second] = inventedPapers;
    if (!first || !second) throw new Error('There are no invented papers.');
    expect(relatedPapers(measureLikeness([first]), first.id)).toEqual([]);
    expect(relatedPapers(measureLikeness([first, second]), first.id)).toMatchObject([
      { id: second.id },
    ]);
  });
});
