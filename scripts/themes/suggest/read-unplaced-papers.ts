import { join } from 'node:path';
import { archiveFolders } from '../../../src/lib/archive-folders.ts';
import type { Theme } from '../../../src/lib/theme.ts';
import { hasErrors, type Issue } from '../../ingest/issue.ts';
import { placePaper, textOf } from '../../ingest/place-paper.ts';
import { compileThemes } from '../../ingest/place-under-themes.ts';
import { readPapers, type ReadSurroundings } from '../../ingest/read-papers.ts';
import type { UnplacedPaper } from './suggestion.ts';

export interface UnplacedSource {
  repository: string;
  /** The archive, as the user named it. */
  archive: string | undefined;
  /** Digests to look at as well; without an archive, these alone. */
  inputs: readonly string[];
  /** Look at all papers, as if there were no themes. */
  fromScratch: boolean;
}

/** The papers that themes are looked for, and the themes that there are already. */
export interface UnplacedPapers {
  papers: UnplacedPaper[];
  /** None where the archive has none of its own: the bundled ones may be of another field. */
  themes: Theme[];
  /** Papers that stand under a theme, and were left out. */
  placed: number;
}

/** Read an archive or digests, as an ingest would. With an error there are no papers. */
export async function readUnplacedPapers(
  { repository, archive, inputs, fromScratch }: UnplacedSource,
  surroundings: ReadSurroundings,
): Promise<{ read?: UnplacedPapers; issues: Issue[] }> {
  const isAlone = archive === undefined && inputs.length > 0;
  // What does not exist is an archive that holds nothing.
  const folders = archiveFolders(repository, isAlone ? join(repository, 'no-archive') : archive);
  const { papers, themes, issues } = await readPapers({ folders, inputs }, surroundings);
  if (hasErrors(issues)) return { issues: issues.filter(({ severity }) => severity === 'error') };

  const hasOwnThemes = folders.themes === join(folders.content, 'themes');
  const known = hasOwnThemes && !fromScratch ? themes : [];
  const phrases = compileThemes(known);
  const unplaced = papers.filter(
    (paper) => known.length === 0 || placePaper(paper, phrases).themes.length === 0,
  );
  const read = {
    papers: unplaced.map((paper) => ({
      id: paper.id,
      title: paper.title,
      abstract: paper.abstract ?? '',
      text: textOf(paper),
    })),
    themes: known,
    placed: papers.length - unplaced.length,
  };
  return { read, issues: [] };
}
