import type { PaperRecord } from '../paper.ts';
import { bibtex } from './bibtex.ts';
import { cslItem, type CslItem } from './csl-item.ts';
import { ris } from './ris.ts';

export interface CitationFormat {
  id: 'bibtex' | 'ris' | 'csl-json';
  title: string;
  /** Of its files, without the dot. */
  extension: 'bib' | 'ris' | 'json';
  mediaType: string;
  write: (item: CslItem) => string;
  /** Make a whole file of written citations. */
  join: (citations: readonly string[]) => string;
}

/** The formats that citations are given in. To add one, add a line and what writes it. */
export const citationFormats: readonly CitationFormat[] = [
  {
    id: 'bibtex',
    title: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: bibtex,
    join: (citations) => citations.join('\n'),
  },
  {
    id: 'ris',
    title: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: ris,
    join: (citations) => citations.join('\n'),
  },
  {
    id: 'csl-json',
    title: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (item) => JSON.stringify(item, undefined, 1),
    // CSL-JSON is always a list, of one item too.
    join: (citations) => `[${citations.join(',\n')}]\n`,
  },
];

/** Write the citations of papers as one file, sorted by id, so that a new paper adds its lines. */
export function citationFile(format: CitationFormat, papers: readonly PaperRecord[]): string {
  const byId = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return format.join(byId.map((paper) => citationOf(format, paper)));
}

/**
 * Write the citation of one paper. It stands on the paper's page and in the files of its themes
 * and of the archive, and is written once for all of them.
 */
export function citationOf(format: CitationFormat, paper: PaperRecord): string {
  const written = citations.get(paper) ?? new Map<CitationFormat['id'], string>();
  citations.set(paper, written);
  const known = written.get(format.id);
  if (known !== undefined) return known;
  const citation = format.write(cslItem(paper));
  written.set(format.id, citation);
  return citation;
}

const citations = new WeakMap<PaperRecord, Map<CitationFormat['id'], string>>();
