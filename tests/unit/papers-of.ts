import { assignAddresses, type AddressedPaper } from '../../scripts/ingest/assign-addresses.ts';
import { identifyPapers } from '../../scripts/ingest/identify-papers.ts';
import type { Issue } from '../../scripts/ingest/issue.ts';
import { listingsOf, type ListedDigest } from '../../scripts/ingest/listed-digest.ts';
import { mergeEntries } from '../../scripts/ingest/merge-entries.ts';
import { reportMerges } from '../../scripts/ingest/report-merges.ts';

/** The papers of digests, as an ingest makes them, before corrections and themes. */
export function papersOf(digests: readonly ListedDigest[]): {
  papers: AddressedPaper[];
  issues: Issue[];
} {
  const { identities, issues } = identifyPapers(listingsOf(digests));
  return {
    papers: assignAddresses(identities.map(mergeEntries)),
    issues: [...issues, ...identities.flatMap(reportMerges)],
  };
}
