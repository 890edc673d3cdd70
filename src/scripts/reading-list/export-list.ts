import { cslItem } from '../../lib/citation/csl-item.ts';
import type { KeptPaper } from '../../lib/kept-paper.ts';
import { bibtexText } from './bibtex-text.ts';
import { risText } from './ris-text.ts';

export type ExportFormat = 'bibtex' | 'ris' | 'csl-json' | 'json';

/** A file to save: what it is called, what it is, and what it says. */
export interface ExportedFile {
  name: string;
  mediaType: string;
  text: string;
}

/**
 * Write a list as a file. `json` is the list itself with notes and marks, for another browser to
 * import; the others are for reference managers.
 */
export function exportList(papers: readonly KeptPaper[], format: ExportFormat): ExportedFile {
  const items = papers.map((paper) =>
    cslItem({ ...paper, abstract: '', digests: [], sources: {}, themes: [] }),
  );
  switch (format) {
    case 'bibtex':
      return file('bib', 'application/x-bibtex', items.map(bibtexText).join('\n'));
    case 'ris':
      return file('ris', 'application/x-research-info-systems', items.map(risText).join('\n'));
    case 'csl-json':
      return file('csl.json', 'application/vnd.citationstyles.csl+json', writeJson(items));
    case 'json':
      return file('json', 'application/json', writeJson({ papers }));
  }
}

function file(extension: string, mediaType: string, text: string): ExportedFile {
  return { name: `reading-list.${extension}`, mediaType, text };
}

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
