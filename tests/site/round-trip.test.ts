/** The data that an archive publishes, read as a digest, gives the archive back. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from './run-command.ts';
import { publishedPapers } from './site-data.ts';
import { temporaryFolder } from './temporary-folder.ts';

test.each(['site', 'crowdedSite'] as const)(
  'the papers.jsonl of the %s gives the same papers in an empty archive',
  async (folder) => {
    const site = inject(folder);
    const { path, remove } = await temporaryFolder();
    try {
      const run = await runCommand('ingest', [
        join(site, 'data', 'papers.jsonl'),
        ...['--archive', path],
      ]);
      expect(run.code).toBe(0);
      const published = publishedPapers(site).map(({ id, abstract = '', ...paper }) => ({
        ...{ id, abstract },
        ...withoutOrigin(paper),
      }));
      expect(readPapers(join(path, 'content', 'papers'))).toEqual(published);
    } finally {
      await remove();
    }
  },
);

function readPapers(folder: string): Record<string, unknown>[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const [, frontmatter = '', abstract = ''] = readFileSync(join(folder, name), 'utf8').split(
        /^---\n/m,
      );
      const paper = parse(frontmatter) as Record<string, unknown>;
      return { id: name.replace(/\.md$/, ''), abstract: abstract.trim(), ...withoutOrigin(paper) };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where a paper was listed is the one thing that differs; themes differ where an archive's do. */
function withoutOrigin(paper: Record<string, unknown>): Record<string, unknown> {
  const { digests: _, sources: __, themes: ___, ...rest } = paper;
  return rest;
}
