import { digestSchema, type DigestRecord } from '../../src/lib/digest.ts';
import { paperSchema, type PaperRecord } from '../../src/lib/paper.ts';
import { stringify } from 'yaml';

/**
 * Write out the content of an archive: the text of each file by its path from the content folder.
 * Every record passes its schema first, so that no page is ever built from a broken one; keys
 * stand in the schema's order and nothing depends on the machine or the clock.
 */
export function serialiseContent(
  papers: readonly PaperRecord[],
  digests: readonly DigestRecord[],
): Map<string, string> {
  return new Map([
    ...papers.map((paper) => [`papers/${paper.id}.md`, serialisePaper(paper)] as const),
    ...digests.map((digest) => [`digests/${digest.id}.json`, serialiseDigest(digest)] as const),
  ]);
}

function serialisePaper({ id: _, abstract, ...data }: PaperRecord): string {
  const frontmatter = stringify(paperSchema.parse(data), {
    defaultKeyType: 'PLAIN',
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
  });
  return `---\n${frontmatter}---\n\n${abstract}\n`;
}

function serialiseDigest({ id: _, ...data }: DigestRecord): string {
  return `${JSON.stringify(digestSchema.parse(data), undefined, 2)}\n`;
}
