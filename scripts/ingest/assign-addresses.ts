import type { MergedPaper } from './merge-entries.ts';
import { distinctionsOf } from './distinctions.ts';
import { distinctId, paperId } from '../../src/lib/paper-id.ts';

/** A paper with its id and the other ids that lead to it. */
export interface AddressedPaper extends MergedPaper {
  id: string;
  addresses?: string[];
}

/**
 * Give every paper its id, and an address for each title that a digest ever gave it.
 *
 * An id that an archive has already published it under stays. Else the id is made from the title
 * that was captured first, so that it stays when later digests call the paper otherwise. Where two
 * papers have one title, the one captured first has the plain id; the others add what tells them
 * apart. `papers` come in the order in which they were captured; they are given back sorted by id.
 */
export function assignAddresses(papers: readonly MergedPaper[]): AddressedPaper[] {
  const taken = new Set<string>();
  const kept = new Map<MergedPaper, string>();
  for (const paper of papers) {
    const [id] = paper.keptIds;
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    kept.set(paper, id);
  }
  const withIds = papers.map((paper) => {
    const id = kept.get(paper) ?? idOf(paper, taken);
    taken.add(id);
    return { ...paper, id };
  });
  const addressed = withIds.map((paper): AddressedPaper => {
    const titles = [...paper.titles, paper.title].map(paperId);
    const others = new Set([...paper.keptIds, ...titles, ...paper.formerIds]);
    const addresses = [...others].filter((id) => !taken.has(id)).toSorted();
    for (const address of addresses) taken.add(address);
    return addresses.length > 0 ? { ...paper, addresses } : paper;
  });
  return addressed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function idOf(paper: MergedPaper, taken: ReadonlySet<string>): string {
  const plain = paperId(paper.titles[0] ?? paper.title);
  return taken.has(plain) ? unused(plain, paper, taken) : plain;
}

function unused(plain: string, paper: MergedPaper, taken: ReadonlySet<string>): string {
  const distinctions = [
    ...distinctionsOf(paper.identifiers ?? {}, paper.published),
    ...paper.digests.map(({ id }) => id),
  ];
  for (const distinction of distinctions) {
    const id = distinctId(plain, distinction);
    if (!taken.has(id)) return id;
  }
  throw new Error(`Two papers called “${paper.title}” cannot be told apart.`);
}
