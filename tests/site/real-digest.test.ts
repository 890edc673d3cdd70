/** The real capture, fact by fact, and the bundled digest, which has the same facts. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PaperData } from '../../src/lib/paper.ts';
import { listedFacts, readContent, type ListedFacts, type ReadContent } from './listed-facts.ts';
import { repository, runCommand } from './run-command.ts';
import { temporaryFolder } from './temporary-folder.ts';

const real = resolve(repository, '../shared/digests/hf-daily-papers-2025-11-03.txt');
const bundled = join(repository, 'digests', '2025-11-03.txt');
const isThere = existsSync(real);
const where = isThere ? '' : ' (skipped: the capture is not kept beside this checkout)';

describe.each([
  { name: 'the bundled digest', file: bundled, isSkipped: false },
  { name: `the real capture${where}`, file: real, isSkipped: !isThere },
])('$name', ({ file, isSkipped }) => {
  const fact = test.skipIf(isSkipped);
  let content: ReadContent;
  let ledger: string[];
  let facts: ListedFacts[];

  beforeAll(async () => {
    if (isSkipped) return undefined;
    const { path, remove } = await temporaryFolder();
    const run = await runCommand('ingest', [file, '--archive', path, '--explain']);
    expect({ code: run.code, stderr: run.stderr }).toMatchObject({ code: 0 });
    ledger = run.stdout.split('\n').filter((line) => /^ +\d+ {2}/.test(line));
    content = readContent(join(path, 'content'));
    facts = listedFacts(readFileSync(file, 'utf8'));
    return remove;
  });

  fact('lists 99 papers, of which two have no facts at all', () => {
    expect(content.papers).toHaveLength(99);
    const bare = content.papers.filter(({ published }) => published === undefined);
    expect(bare).toHaveLength(2);
    for (const paper of bare) {
      for (const field of ['authorCount', 'authors', 'organization', 'counts', 'published']) {
        expect(paper).not.toHaveProperty(field);
      }
    }
  });

  fact('gives each paper the facts that stand under it, and no others', () => {
    const withFacts = content.papers.filter(({ published }) => published !== undefined);
    expect(facts).toHaveLength(97);
    expect(withFacts.map(factsOf)).toEqual(facts.map(written));
  });

  fact('has 97 dates, 32 of them without a year, which is that of the capture', () => {
    expect(content.digest.captured).toBe('2025-11-03');
    const yearless = facts.filter(({ date }) => date.length === 5);
    expect(yearless).toHaveLength(32);
    const dates = content.papers.flatMap(({ published }) => published ?? []);
    expect(dates).toHaveLength(97);
    expect(dates.filter((date) => date.startsWith('2025-'))).toHaveLength(
      32 + facts.filter(({ date }) => date.startsWith('2025-')).length,
    );
  });

  fact('has 16 comment counts, 96 author counts and one organisation', () => {
    expect(content.papers.filter(({ counts }) => counts?.comments !== undefined)).toHaveLength(16);
    expect(content.papers.filter(({ authorCount }) => authorCount !== undefined)).toHaveLength(96);
    const organizations = content.papers.flatMap(({ organization }) => organization ?? []);
    expect(organizations).toEqual([{ id: 'apple', name: 'Apple' }]);
  });

  fact('has 25 links, each clean and known for what it is', () => {
    const links = content.papers.flatMap((paper) => paper.links ?? []);
    expect(links).toHaveLength(25);
    for (const { kind, url } of links) {
      expect(url).toMatch(/^https?:\/\/[\w.-]+\/[\w./-]*[\w/]$/);
      expect(kind).toBe(new URL(url).hostname === 'github.com' ? 'code' : 'project');
    }
  });

  fact('has every one of its 795 lines accounted for, once', () => {
    const lines = readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
    expect(lines).toHaveLength(795);
    expect(ledger.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, at) => at + 1));
    expect(ledger.filter((line) => / {2}furniture {2}/.test(line))).toHaveLength(6);
    const sum = Object.values(content.digest.lines).reduce((total, count) => total + count, 0);
    expect(sum).toBe(795);
    expect(content.digest.lines.furniture).toBe(6);
    const blank = ledger.filter((line) => line.endsWith('  blank'));
    expect(blank).toHaveLength(lines.filter((line) => line.trim() === '').length);
  });
});

describe(`the bundled digest and the real capture${where}`, () => {
  test.skipIf(!isThere)('list the same facts in the same order', async () => {
    const lists = await Promise.all([bundled, real].map(ingested));
    const [ours = [], theirs = []] = lists.map((papers) => papers.map(sharedFacts));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours).toEqual(theirs);
  });

  test.skipIf(!isThere)('share no paragraph', () => {
    const [ours = [], theirs = []] = [bundled, real].map((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.length > 200),
    );
    expect(ours).toHaveLength(99);
    expect(ours.filter((line) => theirs.includes(line))).toEqual([]);
  });
});

async function ingested(file: string): Promise<PaperData[]> {
  const { path, remove } = await temporaryFolder();
  try {
    const { code, stderr } = await runCommand('ingest', [file, '--archive', path]);
    if (code !== 0) throw new Error(stderr);
    return readContent(join(path, 'content')).papers;
  } finally {
    await remove();
  }
}

/** What a digest is: facts, not the words of its abstracts. */
function sharedFacts({ title, published, authorCount, organization, links, counts }: PaperData) {
  return { title, published, authorCount, organization, links, counts };
}

function factsOf({ authorCount, organization, published, counts }: PaperData) {
  return { authorCount, organization: organization?.name, published, comments: counts?.comments };
}

/** The same facts as a digest writes them: `apple Apple`, and a date without the year of capture. */
function written({ authorCount, organization, date, comments }: ListedFacts) {
  return {
    authorCount,
    organization: organization?.split(' ').at(-1),
    published: date.length === 5 ? `2025-${date}` : date,
    comments,
  };
}
