import type { KeptPaper } from '../../lib/kept-paper.ts';
import { longestList } from './read-kept-papers.ts';

/**
 * Take the papers of another list into one. What the reader wrote stays: two different notes on a
 * paper are both kept, and what was read on either list is read.
 */
export function mergeLists(kept: readonly KeptPaper[], others: readonly KeptPaper[]): KeptPaper[] {
  const merged = new Map(kept.map((paper) => [paper.id, paper]));
  for (const other of others) {
    const own = merged.get(other.id);
    merged.set(other.id, own ? mergePapers(own, other) : other);
  }
  return [...merged.values()].slice(0, longestList);
}

function mergePapers(own: KeptPaper, other: KeptPaper): KeptPaper {
  const notes = [own.note, other.note].filter((note) => note !== undefined);
  const isSaid = notes[0]?.includes(notes[1] ?? '') ?? false;
  const note = isSaid ? notes[0] : notes.join('\n\n');
  return {
    ...other,
    ...own,
    ...(note ? { note } : {}),
    ...(own.isRead || other.isRead ? { isRead: true } : {}),
  };
}
