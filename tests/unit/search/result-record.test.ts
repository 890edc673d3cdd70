import { describe, expect, test } from 'vitest';
import { resultRecord } from '../../../src/search/result-record.ts';

describe('what a result tells the reading list', () => {
  test('is all that the index keeps of its paper for people', () => {
    const meta = {
      authors: 'Ada Example; Ben Sample; et al.',
      organization: 'Example Institute',
      venue: 'Journal of Examples',
      date: '1 March 2024',
      identifiers: '2403.00483; 10.1000/example.7',
      authorcount: 'n12',
    };
    expect(resultRecord(meta, ['model-merging'])).toEqual({
      authors: ['Ada Example', 'Ben Sample'],
      hasMoreAuthors: true,
      authorCount: 12,
      venue: 'Journal of Examples',
      published: '2024-03-01',
      identifiers: { arxiv: '2403.00483', doi: '10.1000/example.7' },
      themes: ['model-merging'],
    });
  });

  test('says nothing of what is not known', () => {
    expect(resultRecord({ title: 'Lanterns' }, [])).toEqual({});
  });
});
