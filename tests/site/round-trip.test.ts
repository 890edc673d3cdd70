/** The data that an archive publishes, read as a digest, gives the archive back. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from './run-command.ts';
import { publishedPapers, type PublishedPaper } from './site-data.ts';
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

test.each(
  (['site', 'crowdedSite'] as const).flatMap((folder) =>
    ['bib', 'ris', 'json'].map((extension) => [folder, extension] as const),
  ),
)('the citations of the %s in a file .%s name the same papers', async (folder, extension) => {
  const site = inject(folder);
  const { path, remove } = await temporaryFolder();
  try {
    const file = join(site, 'data', `citations.${extension}`);
    const run = await runCommand('ingest', [file, '--archive', path]);
    expect(run.code).toBe(0);
    const read = readPapers(join(path, 'content', 'papers')) as unknown as PublishedPaper[];
    expect(read.map(whatCitationsSay).toSorted()).toEqual(
      publishedPapers(site).map(whatCitationsSay).toSorted(),
    );
  } finally {
    await remove();
  }
});

/** What every format of citations has room for, in one line: BibTeX knows no days. */
function whatCitationsSay(paper: Omit<PublishedPaper, 'themes' | 'digests'>): string {
  const { title, authors, hasMoreAuthors, published, venue, identifiers = {} } = paper;
  const { arxiv, doi } = identifiers;
  const year = published?.slice(0, 4);
  return JSON.stringify({ title, authors, hasMoreAuthors, year, venue, arxiv, doi });
}

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
