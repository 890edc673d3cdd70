/** How alike the archive's papers are, measured once a build. */
import { measureLikeness, relatedPapers, type Likeness } from './alike/related-papers.ts';
import { loadArchive, type Archive, type Paper } from './archive.ts';

export interface Related {
  paper: Paper;
  /** The words that both share, as the paper that asks has them. */
  words: string[];
}

/** The papers of the archive that are most like this one, nearest first. */
export async function relatedTo({ id }: Paper): Promise<Related[]> {
  const { likeness, papers } = measure(await loadArchive());
  return relatedPapers(likeness, id).flatMap(({ id: other, words }) => {
    const paper = papers.get(other);
    return paper ? [{ paper, words }] : [];
  });
}

export async function loadLikeness(): Promise<Likeness> {
  return measure(await loadArchive()).likeness;
}

interface Measured {
  archive: Archive;
  papers: ReadonlyMap<string, Paper>;
  likeness: Likeness;
}

let last: Measured | undefined;

/** `npm run dev` loads the archive for every page; only where a text has changed is it measured again. */
function measure(archive: Archive): Measured {
  if (last?.archive === archive) return last;
  const papers = new Map(archive.papers.map((paper) => [paper.id, paper]));
  const known = last?.likeness;
  const likeness = known && isAbout(known, papers) ? known : measureLikeness(archive.papers);
  last = { archive, papers, likeness };
  return last;
}

function isAbout({ texts }: Likeness, papers: ReadonlyMap<string, Paper>): boolean {
  if (texts.length !== papers.size) return false;
  return texts.every(({ id, title, abstract }) => {
    const paper = papers.get(id);
    return paper?.title === title && paper.abstract === abstract;
  });
}
