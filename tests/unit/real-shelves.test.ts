/** The bundled themes on all real captures: how many papers find a shelf, and whether one is crowded. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { placePaper } from '../../scripts/ingest/place-paper.ts';
import { compileThemes } from '../../scripts/ingest/place-under-themes.ts';
import { readPapers } from '../../scripts/ingest/read-papers.ts';
import { archiveFolders } from '../../src/lib/archive-folders.ts';
import { repository } from './temporary-archive.ts';

const captures = resolve(repository, '../shared/digests');
const isThere = existsSync(captures);
const where = isThere ? '' : ' (skipped: the captures are not kept beside this checkout)';

const LEAST_SHELVED = { withAbstract: 0.95, titleAlone: 0.95 };

/** A shelf with more than this of an archive says too little. */
const MOST_OF_ONE_SHELF = 0.15;

interface Shelved {
  hasAbstract: boolean;
  themes: string[];
}

describe.skipIf(!isThere)(`the bundled themes on all real captures${where}`, () => {
  let shelved: Shelved[] = [];

  beforeAll(async () => {
    // An archive that has no themes of its own is placed under the bundled ones.
    const folders = archiveFolders(repository, resolve(repository, 'tests/unit/no-archive'));
    const surroundings = { workingFolder: repository, progress: () => undefined };
    const { papers, themes } = await readPapers({ folders, inputs: [captures] }, surroundings);
    const phrases = compileThemes(themes);
    shelved = papers.map((paper) => ({
      hasAbstract: paper.plainAbstract !== '',
      themes: placePaper(paper, phrases).themes.map(({ id }) => id),
    }));
  }, 120_000);

  test('give 95 of 100 papers a shelf, with an abstract or without', () => {
    const shareOf = (hasAbstract: boolean) => {
      const papers = shelved.filter((paper) => paper.hasAbstract === hasAbstract);
      return papers.filter(({ themes }) => themes.length > 0).length / papers.length;
    };
    expect(shareOf(true)).toBeGreaterThanOrEqual(LEAST_SHELVED.withAbstract);
    expect(shareOf(false)).toBeGreaterThanOrEqual(LEAST_SHELVED.titleAlone);
  });

  test('put no more than 15 of 100 papers on one shelf, be it their first or not', () => {
    const crowded = [...sharesOfShelves(shelved)].filter(([, share]) => share > MOST_OF_ONE_SHELF);
    expect(crowded).toEqual([]);
  });

  test('crowd no shelf with papers that have an abstract either', () => {
    const papers = shelved.filter(({ hasAbstract }) => hasAbstract);
    const crowded = [...sharesOfShelves(papers)].filter(([, share]) => share > MOST_OF_ONE_SHELF);
    expect(crowded).toEqual([]);
  });
});

/** Each shelf's share of the papers, secondary themes included. */
function sharesOfShelves(papers: readonly Shelved[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const id of papers.flatMap(({ themes }) => themes)) {
    shares.set(id, (shares.get(id) ?? 0) + 1 / papers.length);
  }
  return shares;
}
