import { describe, expect, test } from 'vitest';
import type { EngineResult } from '../../../src/search/engine.ts';
import { nearnessOf } from '../../../src/search/order-results.ts';
import { wordsOf } from '../../../src/search/words.ts';

function paper(title: string, abstract = '', authors = ''): EngineResult {
  const fragment = { raw_url: '', content: `${title}. ${abstract}`, meta: { title, authors } };
  return { id: title, score: 1, words: [], data: () => Promise.resolve(fragment) };
}

describe('how near a paper is to a query', () => {
  test('falls from the title itself to a paper that only has the words', async () => {
    const query = 'maps of walks';
    const papers = [
      paper('Maps of Walks'),
      paper('Long Maps of Walks'),
      paper('Maps of Towns and of Many Walks'),
      paper('Walks of Maps'),
      paper('Walks and Maps'),
      paper('Towns', 'We draw maps of walks.'),
      paper('Towns', 'We draw maps, and walk.'),
    ];
    const nearness = await Promise.all(papers.map((each) => nearnessOf(each, wordsOf(query))));
    expect(nearness).toEqual([...nearness].sort((a, b) => a - b));
    expect(new Set(nearness).size).toBe(papers.length);
  });

  test('is the same for an author’s name as for a title', async () => {
    const byName = await nearnessOf(paper('Maps', '', 'Ada Lovelace; Bo Li'), ['bo', 'li']);
    expect(byName).toBe(await nearnessOf(paper('Bo Li'), ['bo', 'li']));
  });
});
