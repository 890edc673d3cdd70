import type { PaperRecord } from '../../../../src/lib/paper.ts';

/** A paper of which nothing is known but its title, and what a test adds. */
export function paperRecord(facts: Partial<PaperRecord> = {}): PaperRecord {
  return {
    id: 'some-paper',
    title: 'Some Paper',
    abstract: '',
    themes: [],
    digests: [{ id: '2024-02-01', rank: 1 }],
    sources: {},
    ...facts,
  };
}
